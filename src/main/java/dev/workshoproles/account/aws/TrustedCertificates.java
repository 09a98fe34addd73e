package dev.workshoproles.account.aws;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The trusted certificate authorities: the JVM's own and those of {@code AWS_CA_BUNDLE}
 * or the profile's {@code ca_bundle}, as a company's proxy needs them.
 */
final class TrustedCertificates {

	private TrustedCertificates() {
	}

	/**
	 * The file with further authorities, looked up in the AWS CLI's order.
	 * @return empty if none is configured
	 */
	static Optional<Path> bundle() {
		return SystemSetting.getStringValueFromEnvironmentVariable("AWS_CA_BUNDLE")
			.or(TrustedCertificates::bundleOfProfile)
			.filter((path) -> !path.isBlank())
			.map(TrustedCertificates::path);
	}

	private static Optional<String> bundleOfProfile() {
		return ProfileFileSystemSetting.AWS_PROFILE.getStringValue()
			.flatMap((name) -> ProfileFile.defaultProfileFile().profile(name))
			.flatMap((profile) -> profile.property("ca_bundle"));
	}

	private static Path path(String text) {
		try {
			return Path.of(text.replaceFirst("^~(?=/)", Matcher.quoteReplacement(System.getProperty("user.home", ""))));
		}
		catch (InvalidPathException ex) {
			throw AwsSettingsException.certificates(text, ex);
		}
	}

	/**
	 * Creates trust managers for the JVM's own authorities and those of a bundle.
	 * @param bundle certificates in PEM
	 * @return the trust managers
	 * @throws AwsSettingsException if the bundle cannot be read or is empty
	 */
	static TrustManager[] with(Path bundle) {
		try {
			KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
			all.load(null, null);
			List<Certificate> certificates = new ArrayList<>(read(bundle));
			certificates.addAll(ofJvm());
			for (int i = 0; i < certificates.size(); i++) {
				all.setCertificateEntry("ca-" + i, certificates.get(i));
			}
			return managers(all);
		}
		catch (GeneralSecurityException | IOException ex) {
			throw AwsSettingsException.certificates(bundle.toString(), ex);
		}
	}

	private static Collection<? extends Certificate> read(Path bundle) throws IOException, GeneralSecurityException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
			Collection<? extends Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(in);
			if (read.isEmpty()) {
				throw new IOException("It holds no certificate");
			}
			return read;
		}
	}

	private static List<X509Certificate> ofJvm() throws GeneralSecurityException {
		return Arrays.stream(managers(null))
			.filter(X509TrustManager.class::isInstance)
			.flatMap((manager) -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
			.toList();
	}

	private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(store);
		return factory.getTrustManagers();
	}

}
