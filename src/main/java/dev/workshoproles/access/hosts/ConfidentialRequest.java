package dev.workshoproles.access.hosts;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * Finds out whether a request can have been read on its way: only one to this computer's
 * own names or by TLS cannot.
 */
@NamedInterface("hosts")
public final class ConfidentialRequest {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "[0:0:0:0:0:0:0:1]");

	private ConfidentialRequest() {
	}

	/**
	 * Whether a secret may be sent with it. Where a proxy puts a name of its own in place
	 * of the one that the browser used, the browser's origin still tells that.
	 */
	public static boolean isConfidential(HttpServletRequest request) {
		return isTlsOrLoopback(request.getHeader("Origin"))
				&& (request.isSecure() || isLoopback(request.getServerName()));
	}

	/**
	 * Whether it came to a name that every computer has for itself.
	 */
	public static boolean isToThisComputer(HttpServletRequest request) {
		return isLoopback(request.getServerName());
	}

	private static boolean isTlsOrLoopback(@Nullable String origin) {
		if (origin == null || origin.equals("null")) {
			return true;
		}
		try {
			URI address = URI.create(origin);
			return "https".equalsIgnoreCase(address.getScheme()) || isLoopback(address.getHost());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isLoopback(@Nullable String host) {
		return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
	}

}
