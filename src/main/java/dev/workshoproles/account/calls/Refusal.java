package dev.workshoproles.account.calls;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What AWS's message says of a denied call. The words are those of <em>Troubleshoot
 * access denied error messages</em> in the <em>IAM User Guide</em>; since 2025 some name
 * the policy, too (<em>Enhanced access denied error messages with policy ARNs</em> in the
 * <em>AWS Security Blog</em>). Older messages say neither who denied nor why.
 *
 * @param by the type of policy that denied it, null if AWS does not say
 * @param isExplicit whether that policy has a Deny for it; otherwise none of them has an
 * Allow, or AWS does not say
 * @param caller the caller's ARN, null if AWS does not say
 * @param action the denied action, such as {@code iam:CreateRole}, null if AWS does not
 * say
 * @param resource the resource's ARN, or {@code *}; null if AWS does not say
 * @param policyArn the ARN of the policy that denied it, null if AWS does not say
 */
public record Refusal(@Nullable Refuser by, boolean isExplicit, @Nullable String caller, @Nullable String action,
		@Nullable String resource, @Nullable String policyArn) {

	private static final Map<String, Refuser> BY_WORDS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	static {
		Stream.of(Refuser.values())
			.forEach((refuser) -> refuser.words().forEach((words) -> BY_WORDS.put(words, refuser)));
	}

	private static final String POLICY = "(?<policy>"
			+ BY_WORDS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";

	private static final String ACTION = "(?<action>[a-z0-9-]+:[A-Za-z0-9]+)";

	private static final Pattern REQUEST = Pattern
		.compile("not authorized to perform: " + ACTION + "(?: on resource: \"?(?<resource>arn:[^\" ]+|\\*))?");

	private static final Pattern CALLER = Pattern.compile("\\bUser: (?<caller>\\S+) is not authorized");

	private static final Pattern IMPLICIT = caseless("because no " + POLICY + " allows the " + ACTION + " action");

	private static final Pattern EXPLICIT = caseless("with an explicit deny in (?:an?|the) " + POLICY);

	private static final Pattern POLICY_ARN = caseless(
			POLICY + "(?:, with policy ARN)?: \"?(?<arn>arn:[^\" ,]+[^\" ,.])");

	private static Pattern caseless(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
	}

	/**
	 * Reads a message.
	 * @param message AWS's message in one line
	 * @return what it says
	 */
	public static Refusal of(String message) {
		Matcher implicit = IMPLICIT.matcher(message);
		boolean allowed = !implicit.find();
		Matcher explicit = EXPLICIT.matcher(message);
		boolean denied = explicit.find();
		Refuser by = denied ? BY_WORDS.get(explicit.group("policy"))
				: allowed ? null : BY_WORDS.get(implicit.group("policy"));
		Matcher request = REQUEST.matcher(message);
		boolean named = request.find();
		return new Refusal(by, denied || message.toLowerCase(Locale.ROOT).contains("with an explicit deny"),
				group(CALLER.matcher(message), "caller"),
				allowed ? (named ? request.group("action") : null) : implicit.group("action"),
				named ? request.group("resource") : null, group(POLICY_ARN.matcher(message), "arn"));
	}

	private static @Nullable String group(Matcher matcher, String name) {
		return matcher.find() ? matcher.group(name) : null;
	}

}
