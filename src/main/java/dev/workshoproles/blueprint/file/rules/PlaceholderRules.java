package dev.workshoproles.blueprint.file.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.blueprint.NearestName;
import dev.workshoproles.blueprint.Placeholders;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.file.rules.StandIns.Mistake;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * The rules for placeholders: each must be known, and nothing else may stand for a value.
 * IAM's own variables contain a colon or are one of its three escapes; they stay as they
 * are where IAM knows them.
 */
@NamedInterface("rules")
public final class PlaceholderRules {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^{}]*}?");

	private static final Pattern IAM_VARIABLE = Pattern.compile("\\$\\{(?:[*?$]|(?!AWS::)[^{}:]+:[^{}]+)}");

	private static final Map<String, String> OF_TEMPLATES = Map.of("${AWS::AccountId}", "${Account}", "${AWS::Region}",
			"${Region}", "${AWS::Partition}", "${Partition}");

	private final List<String> known;

	PlaceholderRules(Collection<String> parameters) {
		this.known = Stream
			.concat(Stream.concat(ResourceLocation.PLACEHOLDERS.stream(), Stream.of(Placeholders.PREFIX)),
					parameters.stream().map((name) -> "${" + name + "}"))
			.toList();
	}

	/**
	 * The rules for the values of parameters, which do not refer to each other.
	 * @return the rules
	 */
	public static PlaceholderRules forValues() {
		return new PlaceholderRules(List.of());
	}

	/**
	 * Finds what is wrong in a text that is no part of a document.
	 * @param text the text
	 * @return sentences in English without full stops, as for a workshop file; empty if
	 * nothing is
	 */
	public List<String> mistakes(String text) {
		return mistakes(text, false).stream().map(Mistake::message).toList();
	}

	/**
	 * Reports what is wrong in a text that is no part of a document.
	 * @param text the text
	 * @param place where it is written
	 * @return whether nothing is
	 */
	public boolean check(String text, FieldPath place) {
		return check(text, false, place);
	}

	/**
	 * Reports what is wrong in a text.
	 * @param variables whether IAM's own variables have a meaning in it
	 * @return whether nothing is
	 */
	boolean check(String text, boolean variables, FieldPath place) {
		List<Mistake> mistakes = mistakes(text, variables);
		mistakes.forEach((mistake) -> place.report(mistake.message()));
		return mistakes.isEmpty();
	}

	/**
	 * Finds what is wrong in a text.
	 * @param variables whether IAM's own variables have a meaning in it
	 */
	List<Mistake> mistakes(String text, boolean variables) {
		if (!text.contains("${")) {
			return StandIns.in(text);
		}
		List<Mistake> mistakes = new ArrayList<>();
		PLACEHOLDER.matcher(text)
			.results()
			.map((found) -> found.group())
			.filter((found) -> !this.known.contains(found))
			.forEach((found) -> mistake(found, variables).ifPresent(mistakes::add));
		mistakes.addAll(StandIns.in(PLACEHOLDER.matcher(text).replaceAll("")));
		return mistakes;
	}

	private Optional<Mistake> mistake(String found, boolean variables) {
		if (IAM_VARIABLE.matcher(found).matches()) {
			return variables ? Optional.empty() : Optional
				.of(new Mistake(found, "'" + found + "', a variable of IAM, works in policy documents only"));
		}
		if (!found.endsWith("}")) {
			return Optional.of(new Mistake(found, "'" + found + "' has no closing brace"));
		}
		String meant = OF_TEMPLATES.get(found);
		if (meant != null) {
			return Optional.of(new Mistake(found, "'" + found + "' works in templates only; write " + meant));
		}
		return Optional.of(new Mistake(found,
				"'" + found + "' is unknown; "
						+ NearestName.of(found, this.known)
							.map((nearest) -> "did you mean " + nearest + "?")
							.orElse("there are " + String.join(", ", this.known))));
	}

}
