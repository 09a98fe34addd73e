package dev.workshoproles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;

/**
 * What a plan leaves as it is, in words, grouped by advice.
 *
 * @param sentences what is left and why
 * @param advice what to do about it
 */
public record UntouchedText(List<String> sentences, String advice) {

	public static List<UntouchedText> blocked(List<Untouched> untouched, Sentences sentences) {
		return all(untouched, ".advice", sentences);
	}

	public static List<UntouchedText> left(List<Untouched> untouched, Sentences sentences) {
		return all(untouched, ".left.advice", sentences);
	}

	private static List<UntouchedText> all(List<Untouched> untouched, String advice, Sentences sentences) {
		Map<String, Map<Cause, List<Untouched>>> byAdvice = new LinkedHashMap<>();
		untouched.forEach((one) -> byAdvice
			.computeIfAbsent(sentences.of("untouched." + one.reason() + advice), (text) -> new LinkedHashMap<>())
			.computeIfAbsent(Cause.of(one), (cause) -> new ArrayList<>())
			.add(one));
		return byAdvice.entrySet()
			.stream()
			.map((group) -> new UntouchedText(
					group.getValue().values().stream().map((alike) -> said(alike, sentences)).toList(), group.getKey()))
			.toList();
	}

	/** What has the same cause is said in one sentence. */
	private static String said(List<Untouched> alike, Sentences sentences) {
		Untouched first = alike.get(0);
		if (alike.size() == 1) {
			return sentences.of(first);
		}
		return sentences.of("untouched." + first.reason() + ".MANY",
				Act.counted(count(alike, ResourceType.ROLE), count(alike, ResourceType.POLICY),
						count(alike, ResourceType.INSTANCE_PROFILE), sentences),
				alike.stream().map(Untouched::name).collect(Collectors.joining(", ")),
				String.join(", ", first.details()), (first.error() != null) ? first.error() : "",
				sentences.of(new LocalizedText(first.explanation())));
	}

	private static int count(List<Untouched> untouched, ResourceType type) {
		return (int) untouched.stream().filter((one) -> one.type() == type).count();
	}

	/**
	 * What several may share.
	 *
	 * @param reason the reason
	 * @param particulars what else their sentences say besides type and name
	 */
	private record Cause(Reason reason, List<Object> particulars) {

		static Cause of(Untouched one) {
			return new Cause(one.reason(), switch (one.reason()) {
				case FOREIGN -> List.of();
				case CREATED_BY_OTHERS, BOUNDARY_POLICY_MISSING -> List.copyOf(one.details());
				case PARAMETER_NOT_SET -> List.of(one.explanation());
				case UNREADABLE -> Stream.<Object>ofNullable(one.error()).toList();
				case OTHER_LETTER_CASE, SERVICE_LINKED, AWS_POLICY_MISSING, POLICY_BLOCKED, INSTANCE_PROFILE_BLOCKED,
						OTHER_PATH, MISSING, IN_USE ->
					List.of(one);
			});
		}

	}

}
