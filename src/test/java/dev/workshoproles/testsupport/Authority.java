package dev.workshoproles.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An authority that nobody trusts unless told to, and a server's certificate by it, made
 * by the JDK's keytool.
 */
public final class Authority {

	/** The name in the server's certificate, which no name server knows. */
	public static final String HOST = "iam.workshop.test";

	private static final String PASSWORD = "password-of-the-test";

	private final Path folder;

	/** Makes the keys in a folder. */
	public Authority(Path folder) {
		this.folder = folder;
		keytool("ca.p12", "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Workshop Test CA", "-ext",
				"bc:critical=ca:true");
		keytool("ca.p12", "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + HOST, "-signer", "ca",
				"-ext", "san=dns:" + HOST + ",ip:127.0.0.1");
		keytool("ca.p12", "-exportcert", "-alias", "ca", "-rfc", "-file", certificate().toString());
	}

	/** The authority's certificate, in PEM. */
	public Path certificate() {
		return this.folder.resolve("ca.pem");
	}

	/** By which a server shows its certificate. */
	public SSLContext server() {
		try (InputStream in = Files.newInputStream(this.folder.resolve("ca.p12"))) {
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(in, PASSWORD.toCharArray());
			keys.deleteEntry("ca");
			KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			managers.init(keys, PASSWORD.toCharArray());
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(managers.getKeyManagers(), null, null);
			return context;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void keytool(String store, String command, String... options) {
		List<String> line = Stream.of(
				Stream.of(OwnProcess.program("keytool"), "-J-XX:TieredStopAtLevel=1", command, "-keystore",
						this.folder.resolve(store).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD),
				Stream.of(options))
			.flatMap((part) -> part)
			.toList();
		try {
			Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
			String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(keytool.onExit().join().exitValue()).as(said).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
