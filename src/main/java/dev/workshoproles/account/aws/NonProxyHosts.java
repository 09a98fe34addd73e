package dev.workshoproles.account.aws;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hosts that are reached without a proxy.
 *
 * @param patterns one for each entry, matching {@code host:port}
 */
record NonProxyHosts(List<Pattern> patterns, List<Ipv4Range> ranges) {

	private static final Pattern RANGE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}");

	/**
	 * Parses {@code NO_PROXY}: domain names, each with its subdomains and an optional
	 * port, addresses, IPv4 ranges, or {@code *} for all, separated by commas or spaces.
	 */
	static NonProxyHosts ofVariable(String value) {
		List<String> entries = Arrays.stream(value.split("[,\\s]+", -1))
			.map((entry) -> entry.strip().toLowerCase(Locale.ROOT))
			.filter((entry) -> !entry.isEmpty())
			.toList();
		return new NonProxyHosts(
				entries.stream()
					.filter((entry) -> !RANGE.matcher(entry).matches())
					.map(NonProxyHosts::ofVariableEntry)
					.toList(),
				entries.stream().filter((entry) -> RANGE.matcher(entry).matches()).map(Ipv4Range::parse).toList());
	}

	private static Pattern ofVariableEntry(String entry) {
		if (entry.equals("*")) {
			return Pattern.compile(".*");
		}
		String name = entry.replaceFirst("^\\*?\\.", "");
		int colon = name.lastIndexOf(':');
		boolean withPort = colon > 0 && (name.indexOf(':') == colon || name.charAt(colon - 1) == ']');
		String host = (withPort ? name.substring(0, colon) : name).replaceAll("[\\[\\]]", "");
		String port = withPort ? Pattern.quote(name.substring(colon + 1)) : "[0-9]+";
		return Pattern.compile("(.*\\.)?" + Pattern.quote(host) + ":" + port);
	}

	/** Parses the JVM's property: entries separated by bars, with optional wildcards. */
	static NonProxyHosts ofFlag(String value) {
		return new NonProxyHosts(Arrays.stream(value.split("\\|", -1))
			.map((entry) -> entry.strip().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", ""))
			.filter((entry) -> !entry.isEmpty())
			.map((entry) -> Pattern.compile(Pattern.quote(entry).replace("*", "\\E.*\\Q") + ":[0-9]+"))
			.toList(), List.of());
	}

	boolean contain(String host, int port) {
		String bare = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
		return this.patterns.stream().anyMatch((pattern) -> pattern.matcher(bare + ":" + port).matches())
				|| this.ranges.stream().anyMatch((range) -> range.contains(bare));
	}

}
