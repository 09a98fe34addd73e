package dev.workshoproles.access.hosts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The host names that the console answers to. They protect it from DNS rebinding: another
 * site can make its own name resolve to the loopback address.
 */
public final class AllowedHosts {

	private static final Pattern HOST = Pattern
		.compile("(?<name>\\[[0-9a-f:.]{2,45}\\]|[a-z0-9_](?:[a-z0-9._-]{0,253}))(?<port>:[0-9]{1,5})?");

	private static final String IPV6 = "[::1]";

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", IPV6);

	private final List<String> hosts;

	public AllowedHosts(List<String> hosts) {
		this.hosts = hosts.stream().map((host) -> host.strip().toLowerCase(Locale.ROOT)).toList();
		if (this.hosts.isEmpty()) {
			throw new InvalidAllowedHostsException("console.allowed-hosts must name a host");
		}
		for (String host : this.hosts) {
			if (!HOST.matcher(host).matches()) {
				throw new InvalidAllowedHostsException("console.allowed-hosts: '" + host
						+ "' is neither a host name nor an address nor one with a port");
			}
		}
	}

	/**
	 * Whether to answer a request for this host.
	 * @param header its Host header, null if there is none
	 * @return false also if it is not a host at all
	 */
	boolean allow(@Nullable String header) {
		if (header == null) {
			return false;
		}
		Matcher host = HOST.matcher(header.toLowerCase(Locale.ROOT));
		return host.matches() && (this.hosts.contains(host.group()) || this.hosts.contains(host.group("name")));
	}

	/**
	 * Whether the console may be open in a browser under this origin although the request
	 * names another host, as behind a tunnel that rewrites either. It must be listed
	 * exactly, port included, and not be a loopback address, whose other ports serve
	 * other sites.
	 * @param authority host and port, if any, of the origin
	 */
	boolean allowOrigin(@Nullable String authority) {
		return authority != null && this.hosts.contains(authority.toLowerCase(Locale.ROOT))
				&& !LOOPBACK.contains(authority.toLowerCase(Locale.ROOT));
	}

	/**
	 * The host and port at which a browser finds the console.
	 * @param port the port it listens on, used when the first host names none
	 * @param listening the address it listens on, null for all
	 * @return host and port: of the first host, or of the loopback address of IPv6 if it
	 * listens only there, where {@code localhost} may not lead
	 */
	public String authority(int port, @Nullable InetAddress listening) {
		if (listening instanceof Inet6Address address && address.isLoopbackAddress() && this.hosts.contains(IPV6)) {
			return IPV6 + ":" + port;
		}
		String first = this.hosts.get(0);
		Matcher host = HOST.matcher(first);
		return (host.matches() && host.group("port") != null) ? first : first + ":" + port;
	}

}
