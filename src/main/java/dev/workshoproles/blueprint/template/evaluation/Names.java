package dev.workshoproles.blueprint.template.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.template.evaluation.NamedTypes.NamedType;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.policy.IamLimits;

/**
 * The names of resources, and the attributes that follow from a name.
 */
public final class Names {

	private static final String PATH = "Path";

	/** What Ref returns. */
	static final String REF = "Ref";

	/** The types that the workshop itself makes, by the length of their names. */
	private static final Map<String, Integer> OWN = Map.of("AWS::IAM::Role", IamLimits.MAX_ROLE_NAME,
			"AWS::IAM::ManagedPolicy", IamLimits.MAX_POLICY_NAME, "AWS::IAM::InstanceProfile",
			IamLimits.MAX_POLICY_NAME);

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}|\\{(\\w+)}");

	private static final Map<String, Hole> HOLES = Map.of("Partition", Hole.PARTITION, "Account", Hole.ACCOUNT,
			"Region", Hole.REGION, "Prefix", Hole.PREFIX);

	private final Evaluation evaluation;

	private final Report report;

	private final Map<List<String>, Text> known = new HashMap<>();

	private final Set<List<String>> underway = new HashSet<>();

	Names(Evaluation evaluation, Report report) {
		this.evaluation = evaluation;
		this.report = report;
	}

	static boolean isOfTheWorkshop(TemplateResource resource) {
		return OWN.containsKey(resource.type());
	}

	/**
	 * What Ref returns for a role, managed policy or instance profile.
	 * @param resource the resource
	 * @return the ARN of a policy, the name of another resource, in its comparable form
	 */
	public String reference(TemplateResource resource) {
		return Objects.requireNonNull(attribute(resource, REF)).comparable();
	}

	/**
	 * What Ref or Fn::GetAtt returns.
	 * @param resource the resource
	 * @param attribute the attribute, {@link #REF} for Ref
	 * @return null if it does not follow from the name, or the template gives no name
	 */
	@Nullable Text attribute(TemplateResource resource, String attribute) {
		NamedType type = NamedTypes.of(resource.type());
		String pattern = (type != null) ? type.attributes().get(attribute) : null;
		if (type == null || pattern == null) {
			return null;
		}
		Text name = isOfTheWorkshop(resource) ? Text.of(iamName(resource)) : ownName(resource, type);
		return name.equals(Text.EMPTY) ? null : this.evaluation.counted(filled(pattern, name, resource));
	}

	private Text filled(String pattern, Text name, TemplateResource resource) {
		Map<String, Supplier<Text>> variables = Map.of("name", () -> name, "host", () -> withoutScheme(name), "path",
				() -> Text.of(path(resource)));
		List<Text> texts = new ArrayList<>();
		Matcher variable = VARIABLE.matcher(pattern);
		int end = 0;
		while (variable.find()) {
			texts.add(Text.of(pattern.substring(end, variable.start())));
			Hole hole = HOLES.get(String.valueOf(variable.group(1)));
			Supplier<Text> value = variables.get(String.valueOf(variable.group(2)));
			texts.add((hole != null) ? Text.of(hole) : (value != null) ? value.get() : Text.EMPTY);
			end = variable.end();
		}
		texts.add(Text.of(pattern.substring(end)));
		return Text.joined(texts.stream());
	}

	private static Text withoutScheme(Text name) {
		return Text.joined(name.parts()
			.stream()
			.map((part) -> (part.hole() != null) ? Text.of(part.hole())
					: Text.of(part.written().replaceFirst("^https://", ""))));
	}

	/**
	 * The path of a role, managed policy or instance profile.
	 * @param resource the resource
	 * @return {@code /} if it has none
	 */
	public String path(TemplateResource resource) {
		return once(resource, PATH, Text.of("/"), () -> Text.of(literal(resource, PATH, "so / is taken").orElse("/")))
			.written();
	}

	/**
	 * The name of a role, managed policy or instance profile.
	 * @param resource the resource
	 * @return the name in the workshop, without the prefix
	 */
	public String iamName(TemplateResource resource) {
		String property = Objects.requireNonNull(NamedTypes.of(resource.type())).nameProperty();
		int longest = OWN.getOrDefault(resource.type(), Integer.MAX_VALUE);
		String own = resource.logicalId().substring(0, Math.min(resource.logicalId().length(), longest));
		return once(resource, property, Text.of(own), () -> {
			Optional<String> name = literal(resource, property, "so it is named " + own + ", after its logical id");
			if (name.isEmpty()) {
				this.report.assumed(resource.place(), "has no name of its own and is named " + own);
			}
			return Text.of(name.orElse(own));
		}).written();
	}

	private Optional<String> literal(TemplateResource resource, String property, String consequence) {
		return this.evaluation.literal(resource, property, consequence).filter((text) -> !text.isEmpty());
	}

	/**
	 * The name of a resource that the workshop does not make; it may contain account and
	 * Region.
	 */
	private Text ownName(TemplateResource resource, NamedType type) {
		return once(resource, type.nameProperty(), Text.EMPTY, () -> {
			Place place = resource.placeOf(type.nameProperty());
			Text written = this.evaluation.property(resource, type.nameProperty())
				.map((value) -> this.evaluation.asText(value, place))
				.orElse(Text.EMPTY);
			Text name = written.filled(Hole::isOfTheAccount);
			if (!name.equals(written)) {
				this.report.assumed(place,
						"is fixed as the template makes it with " + written.reasons((hole) -> !hole.isOfTheAccount()));
			}
			return name.holes().allMatch(Hole::isOfTheAccount) ? name : Text.EMPTY;
		});
	}

	/** Evaluates a property once, and not while it is being evaluated. */
	private Text once(TemplateResource resource, String property, Text fallback, Supplier<Text> evaluated) {
		List<String> key = List.of(resource.logicalId(), property);
		Text value = this.known.get(key);
		if (value != null) {
			return value;
		}
		if (!this.underway.add(key)) {
			this.report.missing(resource.placeOf(property), "depends on itself");
			return fallback;
		}
		Text made = this.evaluation.deeper(resource.placeOf(property), evaluated);
		this.underway.remove(key);
		this.known.put(key, made);
		return made;
	}

}
