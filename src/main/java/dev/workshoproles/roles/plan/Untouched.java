package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Parameter;

/**
 * A role, policy or instance profile that a plan leaves unchanged although the request
 * covers it.
 *
 * @param type its type
 * @param name its real name
 * @param reason why it is left unchanged
 * @param details details of the reason, such as the principals that use a policy
 * @param error why it could not be read, null unless that is the reason
 * @param explanation what the workshop says about the details, by language; empty for
 * nothing
 */
public record Untouched(ResourceType type, String name, Reason reason, List<String> details,
		@Nullable AccountError error, Map<String, String> explanation) {

	/** Why something is left unchanged. */
	public enum Reason {

		/**
		 * It was created by hand or by another tool, and the request does not adopt it.
		 */
		FOREIGN,

		/** The name exists in IAM with different capitalization. */
		OTHER_LETTER_CASE,

		/**
		 * The name is that of a role that is linked to an AWS service, which alone may
		 * change it.
		 */
		SERVICE_LINKED,

		/** The console created it for another caller. */
		CREATED_BY_OTHERS,

		/**
		 * There is no such AWS managed policy, or it is deprecated. The detail is the
		 * path and name of the one probably meant.
		 */
		AWS_POLICY_MISSING,

		/**
		 * There is no such policy as the role's permissions boundary, and the console
		 * does not create it. The detail is its ARN.
		 */
		BOUNDARY_POLICY_MISSING,

		/** A policy that the role needs is itself blocked. */
		POLICY_BLOCKED,

		/** The role's instance profile is itself blocked. */
		INSTANCE_PROFILE_BLOCKED,

		/**
		 * Its path is not the one that the workshop names, which is the detail. IAM
		 * cannot change it.
		 */
		OTHER_PATH,

		/**
		 * Parameters that the role needs have no value. The details are their names, and
		 * the explanation says what to enter.
		 */
		PARAMETER_NOT_SET,

		/** It does not exist, so nothing can be restored there. */
		MISSING,

		/** The policy is used by something that is not removed. */
		IN_USE,

		/** It could not be read. */
		UNREADABLE

	}

	public Untouched {
		details = List.copyOf(details);
		// One that was stored before there were explanations has none.
		explanation = Map.copyOf(Objects.requireNonNullElse(explanation, Map.of()));
	}

	public static Untouched of(ResourceType type, String name, Reason reason, List<String> details) {
		return new Untouched(type, name, reason, details, null, Map.of());
	}

	static Untouched unreadable(ResourceType type, String name, AccountError error) {
		return new Untouched(type, name, Reason.UNREADABLE, List.of(), error, Map.of());
	}

	static Untouched unset(String role, List<Parameter> parameters) {
		return new Untouched(ResourceType.ROLE, role, Reason.PARAMETER_NOT_SET,
				parameters.stream().map(Parameter::name).toList(), null, explained(parameters));
	}

	private static Map<String, String> explained(List<Parameter> parameters) {
		Map<String, String> explanation = new TreeMap<>();
		Stream
			.concat(Stream.of(LocalizedText.DEFAULT_LANGUAGE),
					parameters.stream().flatMap((parameter) -> parameter.description().byLanguage().keySet().stream()))
			.distinct()
			.map(Locale::forLanguageTag)
			.forEach((locale) -> explanation.put(locale.getLanguage(),
					parameters.stream()
						.map((parameter) -> parameter.name() + " (" + parameter.description().in(locale) + ")")
						.collect(Collectors.joining(", "))));
		return explanation;
	}

	/**
	 * Says why it is left unchanged.
	 * @param locale the reader's locale
	 * @return a sentence with the workshop's own words in that language
	 */
	public MessageSourceResolvable sentence(Locale locale) {
		String code = "untouched." + this.reason;
		String more = (this.reason == Reason.AWS_POLICY_MISSING && !this.details.isEmpty()) ? ".NEAREST" : "";
		return new DefaultMessageSourceResolvable(
				new String[] { "untouched." + this.type + "." + this.reason, code + more },
				new Object[] { this.name, String.join(", ", this.details), (this.error != null) ? this.error : "",
						new LocalizedText(this.explanation).in(locale) });
	}

}
