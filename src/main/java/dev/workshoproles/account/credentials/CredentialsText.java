package dev.workshoproles.account.credentials;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.account.credentials.UnusablePasteException.Reason;

/**
 * Reads temporary credentials from a text as portals and the AWS CLI give them: commands
 * for bash, fish, csh, PowerShell or cmd, a section of a credentials file, or JSON of
 * STS, {@code credential_process}, SSO or an instance. Whatever else is in it is ignored.
 */
public final class CredentialsText {

	/** In characters; a session token has up to a few thousand. */
	public static final int MAX_LENGTH = 16_384;

	private static final Pattern ASSIGNMENT = Pattern
		.compile("(?i)(?<![\\w-])(?:aws_)?(?<name>access_key_id|secret_access_key|session_token|security_token"
				+ "|credential_expiration|session_expiration|x_security_token_expires)"
				+ "(?![\\w-])\"?(?:[ \\t]*[=:][ \\t]*|[ \\t]+)"
				+ "(?:\"(?<double>[^\"\\r\\n]*)\"|'(?<single>[^'\\r\\n]*)'|(?<bare>[^\\s\"';&]+))");

	/** An access key id by AWS's API: word characters, 16 to 128. */
	private static final Pattern ID = Pattern.compile("\\w{16,128}");

	/** What can be in a header. */
	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9+/=_.~-]{16,8192}");

	private static final List<String> LONG_LIVED = List.of("AKIA", "LKIA");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<Part, Set<String>> found = new EnumMap<>(Part.class);

	private CredentialsText() {
	}

	/**
	 * Reads credentials.
	 * @param text what was pasted
	 * @param now the time, for those that have ended
	 * @throws UnusablePasteException if there are none that can be used
	 */
	public static PastedCredentials parse(String text, Instant now) {
		String pasted = text.strip();
		if (pasted.isEmpty()) {
			throw new UnusablePasteException(Reason.EMPTY);
		}
		if (pasted.length() > MAX_LENGTH) {
			throw new UnusablePasteException(Reason.TOO_LONG);
		}
		CredentialsText parts = new CredentialsText();
		if (pasted.startsWith("{")) {
			parts.addJson(pasted);
		}
		else {
			parts.addAssignments(pasted);
		}
		return parts.credentials(now);
	}

	private void addAssignments(String text) {
		Matcher assignment = ASSIGNMENT.matcher(text);
		while (assignment.find()) {
			add(Part.named(assignment.group("name")),
					Stream.of("double", "single", "bare")
						.map(assignment::group)
						.filter((value) -> value != null)
						.findFirst()
						.orElse(""));
		}
	}

	/** The cause would quote the text. */
	private void addJson(String text) {
		try {
			addMembers(JSON.readTree(text));
		}
		catch (JacksonException ex) {
			throw new UnusablePasteException(Reason.UNRECOGNIZED);
		}
	}

	private void addMembers(JsonNode node) {
		node.properties().forEach((member) -> {
			Part part = Part.named(member.getKey());
			if (part != null && member.getValue().isValueNode()) {
				add(part, member.getValue().asString());
			}
		});
		node.forEach(this::addMembers);
	}

	private void add(@Nullable Part part, String value) {
		String stripped = value.strip();
		if (part != null && !stripped.isEmpty()) {
			this.found.computeIfAbsent(part, (key) -> new TreeSet<>()).add(stripped);
		}
	}

	private PastedCredentials credentials(Instant now) {
		if (!this.found.containsKey(Part.ID)) {
			throw new UnusablePasteException(Reason.UNRECOGNIZED);
		}
		if (this.found.values().stream().anyMatch((values) -> values.size() > 1)) {
			throw new UnusablePasteException(Reason.SEVERAL);
		}
		if (LONG_LIVED.stream().anyMatch(value(Part.ID)::startsWith)) {
			throw new UnusablePasteException(Reason.LONG_LIVED);
		}
		reject(Reason.INCOMPLETE, Part.required().filter((part) -> !this.found.containsKey(part)));
		reject(Reason.MALFORMED, Part.required().filter((part) -> !part.form.matcher(value(part)).matches()));
		Instant expiry = Optional.of(value(Part.EXPIRY)).map(CredentialsText::moment).orElse(null);
		if (expiry != null && !now.isBefore(expiry)) {
			throw new UnusablePasteException(Reason.ENDED);
		}
		return new PastedCredentials(value(Part.ID), value(Part.SECRET), value(Part.TOKEN), expiry);
	}

	private static void reject(Reason reason, Stream<Part> parts) {
		List<String> names = parts.map((part) -> part.variable).toList();
		if (!names.isEmpty()) {
			throw new UnusablePasteException(reason, names);
		}
	}

	private String value(Part part) {
		return this.found.getOrDefault(part, Set.of("")).iterator().next();
	}

	/** One that cannot be read is unknown: AWS itself will say when they have ended. */
	private static @Nullable Instant moment(String text) {
		try {
			return text.matches("[0-9]{10,13}")
					? Instant.ofEpochMilli(Long.parseLong(text) * (text.length() < 13 ? 1000 : 1))
					: OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private enum Part {

		ID("AWS_ACCESS_KEY_ID", CredentialsText.ID, "accesskeyid"),

		SECRET("AWS_SECRET_ACCESS_KEY", CredentialsText.SECRET, "secretaccesskey"),

		TOKEN("AWS_SESSION_TOKEN", CredentialsText.SECRET, "(session|security)?token"),

		EXPIRY("AWS_CREDENTIAL_EXPIRATION", Pattern.compile(".*"),
				"(credential|session)?expiration|xsecuritytokenexpires");

		private final String variable;

		private final Pattern form;

		private final String names;

		Part(String variable, Pattern form, String names) {
			this.variable = variable;
			this.form = form;
			this.names = names;
		}

		/** The part that a field is, however its words are joined. */
		private static @Nullable Part named(String field) {
			String name = field.toLowerCase(Locale.ROOT).replaceAll("^aws_|_", "");
			return Stream.of(values()).filter((part) -> name.matches(part.names)).findFirst().orElse(null);
		}

		private static Stream<Part> required() {
			return Stream.of(ID, SECRET, TOKEN);
		}

	}

}
