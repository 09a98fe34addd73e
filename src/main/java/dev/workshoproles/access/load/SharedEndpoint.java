package dev.workshoproles.access.load;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the connections from one address to three quarters of
 * {@code server.tomcat.max-connections}, at which Tomcat stops accepting any, and closes
 * further ones. The share is large because all clients behind a proxy or a container
 * engine have the same address: the headers in which a proxy forwards theirs can be read
 * only after its connection has been accepted.
 */
final class SharedEndpoint extends NioEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(SharedEndpoint.class);

	/** A subscriber usually owns all addresses of a network of this size (RFC 6177). */
	private static final int IPV6_NETWORK_BYTES = 8;

	/** Reset once half of the share is free. Used only by the accepting thread. */
	private boolean warned;

	@Override
	protected boolean setSocketOptions(SocketChannel socket) {
		InetAddress address = socket.socket().getInetAddress();
		if (address != null && hasItsShare(address)) {
			warn(address);
			destroySocket(socket);
			return false;
		}
		return super.setSocketOptions(socket);
	}

	/** Counts only if there are enough connections in total. */
	private boolean hasItsShare(InetAddress address) {
		int share = getMaxConnections() - getMaxConnections() / 4;
		if (this.connections.size() < share / 2) {
			this.warned = false;
		}
		return share > 0 && this.connections.size() >= share && countFrom(address) >= share;
	}

	private long countFrom(InetAddress address) {
		return this.connections.keySet()
			.stream()
			.filter((other) -> isSame(address, other.socket().getInetAddress()))
			.count();
	}

	private void warn(InetAddress address) {
		if (!this.warned) {
			this.warned = true;
			logger.warn("{} has three quarters of the connections that there may be; further ones are closed.",
					address.getHostAddress());
		}
	}

	private static boolean isSame(InetAddress address, @Nullable InetAddress other) {
		if (address instanceof Inet6Address && other instanceof Inet6Address) {
			return Arrays.equals(address.getAddress(), 0, IPV6_NETWORK_BYTES, other.getAddress(), 0,
					IPV6_NETWORK_BYTES);
		}
		return address.equals(other);
	}

}
