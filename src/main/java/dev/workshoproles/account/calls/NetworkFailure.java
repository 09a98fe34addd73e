package dev.workshoproles.account.calls;

import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Finds the code for a failure to reach AWS. Each code has its own message and advice.
 */
final class NetworkFailure {

	/** The proxy requires authentication. */
	private static final String PROXY_AUTHENTICATION = "ProxyAuthentication";

	private static final String NOT_FROM_AWS = "NotFromAws";

	private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

	private static final Pattern REFUSED_TUNNEL = Pattern.compile("CONNECT refused by proxy: \\S+ (?<status>[0-9]{3})");

	private NetworkFailure() {
	}

	/** By the exception. */
	static String code(Throwable ex) {
		Optional<Integer> tunnel = Causes.all(ex)
			.map((cause) -> REFUSED_TUNNEL.matcher(String.valueOf(cause.getMessage())))
			.filter(Matcher::find)
			.map((found) -> Integer.valueOf(found.group("status")))
			.findFirst();
		if (tunnel.isPresent()) {
			return code(tunnel.get());
		}
		if (Causes.find(ex, NotFromAwsException.class).isPresent()) {
			return NOT_FROM_AWS;
		}
		boolean certificate = Causes.find(ex, CertificateException.class).isPresent()
				|| Causes.find(ex, SSLPeerUnverifiedException.class).isPresent();
		return certificate ? "UnknownCertificate" : "NoAnswer";
	}

	/** By the status of a response that is not from AWS, or of a refused tunnel. */
	static String code(int status) {
		return (status == PROXY_AUTHENTICATION_REQUIRED) ? PROXY_AUTHENTICATION : NOT_FROM_AWS;
	}

}
