package dev.workshoproles.account.aws;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The proxy for each address: from the JVM's system properties if set, otherwise from the
 * environment variables that the AWS CLI reads too. The scheme of the address decides, so
 * {@code HTTPS_PROXY} is for AWS's own endpoints and may itself be an {@code http}
 * address.
 *
 * @param variables looks up an environment variable
 */
record Proxies(UnaryOperator<@Nullable String> variables) {

	/**
	 * The proxy for an address.
	 * @param scheme {@code http} or {@code https}
	 * @param host the name or address, without brackets
	 * @param port the port it listens on
	 * @return empty for a direct connection
	 */
	Optional<Proxy> forTarget(String scheme, String host, int port) {
		String flag = System.getProperty(scheme + ".proxyHost", "");
		if (!flag.isBlank()) {
			String exceptions = System.getProperty("http.nonProxyHosts", "localhost|127.*|[::1]");
			return NonProxyHosts.ofFlag(exceptions).contain(host, port) ? Optional.empty()
					: Optional.of(ofFlags(scheme, flag));
		}
		return NonProxyHosts.ofVariable(variable("no_proxy").map(Map.Entry::getValue).orElse("")).contain(host, port)
				? Optional.empty() : named(scheme);
	}

	/** The proxies for both schemes, exceptions aside. */
	List<Proxy> all() {
		return Stream.of("http", "https").flatMap((scheme) -> {
			String flag = System.getProperty(scheme + ".proxyHost", "");
			return flag.isBlank() ? named(scheme).stream() : Stream.of(ofFlags(scheme, flag));
		}).toList();
	}

	private Optional<Proxy> named(String scheme) {
		return variable(scheme + "_proxy").map((set) -> parse(set.getKey(), set.getValue()));
	}

	/** Lower case first, as the CLI does; with the name that is set. */
	private Optional<Map.Entry<String, String>> variable(String name) {
		return Stream.of(name, name.toUpperCase(Locale.ROOT)).flatMap((set) -> {
			String value = this.variables.apply(set);
			return (value != null && !value.isBlank()) ? Stream.of(Map.entry(set, value)) : Stream.empty();
		}).findFirst();
	}

	private static Proxy ofFlags(String scheme, String host) {
		int port = Integer.getInteger(scheme + ".proxyPort", scheme.equals("https") ? 443 : 80);
		return new Proxy("http", host, port, System.getProperty(scheme + ".proxyUser"),
				System.getProperty(scheme + ".proxyPassword", ""));
	}

	/** Accepts a value without a scheme too, as curl and the CLI do. */
	private static Proxy parse(String variable, String value) {
		try {
			URI address = new URI(value.contains("://") ? value.strip() : "http://" + value.strip());
			if (address.getHost() == null) {
				throw AwsSettingsException.proxy(variable);
			}
			boolean secure = "https".equalsIgnoreCase(address.getScheme());
			int port = (address.getPort() > 0) ? address.getPort() : (secure ? 443 : 80);
			String user = Objects.requireNonNullElse(address.getRawUserInfo(), "");
			int colon = user.indexOf(':');
			String name = (colon < 0) ? user : user.substring(0, colon);
			return new Proxy(secure ? "https" : "http", address.getHost(), port, name.isEmpty() ? null : decode(name),
					(colon < 0) ? "" : decode(user.substring(colon + 1)));
		}
		catch (URISyntaxException ex) {
			// Without the cause, which repeats the value and so a password.
			throw AwsSettingsException.proxy(variable);
		}
	}

	/** A plus sign is literal here, unlike in a form. */
	private static String decode(String text) {
		return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	/**
	 * A proxy.
	 *
	 * @param scheme the proxy's own protocol, {@code http} or {@code https}
	 * @param host its name or address
	 * @param port the port it listens on
	 * @param user the user name, null if it needs none
	 * @param password the user's, empty if there is none
	 */
	record Proxy(String scheme, String host, int port, @Nullable String user, String password) {

		/** Never with the password. */
		@Override
		public String toString() {
			return this.scheme + "://" + this.host + ":" + this.port;
		}

	}

}
