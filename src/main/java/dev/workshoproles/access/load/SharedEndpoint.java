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
 * Accepts connections from one address up to three quarters of those that there may be at
 * all, and hangs up on further ones. Tomcat accepts nobody's once there are
 * {@code server.tomcat.max-connections}. The share is large, for a proxy's or a container
 * engine's address is that of all who come by it; what a proxy tells of them is known
 * only after its connection was accepted.
 */
final class SharedEndpoint extends NioEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(SharedEndpoint.class);

	/** A subscriber has all addresses of such a network (RFC 6177). */
	private static final int IPV6_NETWORK_BYTES = 8;

	/** Until half of them are free again. Only the thread that accepts uses it. */
	private boolean told;

	@Override
	protected boolean setSocketOptions(SocketChannel socket) {
		InetAddress address = socket.socket().getInetAddress();
		if (address != null && hasItsShare(address)) {
			tell(address);
			destroySocket(socket);
			return false;
		}
		return super.setSocketOptions(socket);
	}

	/** Counting is cheap, and needed only once there are so many at all. */
	private boolean hasItsShare(InetAddress address) {
		int share = getMaxConnections() - getMaxConnections() / 4;
		if (this.connections.size() < share / 2) {
			this.told = false;
		}
		return share > 0 && this.connections.size() >= share && countFrom(address) >= share;
	}

	private long countFrom(InetAddress address) {
		return this.connections.keySet()
			.stream()
			.filter((other) -> isSame(address, other.socket().getInetAddress()))
			.count();
	}

	private void tell(InetAddress address) {
		if (!this.told) {
			this.told = true;
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
