package dev.workshoproles.account.calls;

import java.io.EOFException;
import java.security.cert.CertificateException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Finds the code for a failure to reach AWS. Each code has its own message and advice.
 */
final class NetworkFailure {

	/** The proxy requires authentication. */
	private static final String PROXY_AUTHENTICATION = "ProxyAuthentication";

	private static final String NOT_FROM_AWS = "NotFromAws";

	private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

	private NetworkFailure() {
	}

	/** By the exception. */
	static String code(Throwable ex) {
		if (Causes.find(ex, NotFromAwsException.class).isPresent()
				|| Causes.all(ex).anyMatch(NetworkFailure::isNotTls)) {
			return NOT_FROM_AWS;
		}
		boolean certificate = Causes.find(ex, CertificateException.class).isPresent()
				|| Causes.find(ex, SSLPeerUnverifiedException.class).isPresent();
		return certificate ? "UnknownCertificate" : "NoAnswer";
	}

	/**
	 * Whether the peer does not use TLS at all, or hangs up during its handshake: a
	 * captive portal responds to {@code CONNECT}, or on port 443, with a page of its own.
	 * The JDK has no type for the former.
	 */
	private static boolean isNotTls(Throwable ex) {
		return (ex instanceof SSLHandshakeException && ex.getCause() instanceof EOFException)
				|| (ex instanceof SSLException && String.valueOf(ex.getMessage()).contains("nrecognized SSL message"));
	}

	/**
	 * By the status of a response that is not from AWS, of a proxy's to {@code CONNECT}
	 * too.
	 */
	static String code(int status) {
		return (status == PROXY_AUTHENTICATION_REQUIRED) ? PROXY_AUTHENTICATION : NOT_FROM_AWS;
	}

}
