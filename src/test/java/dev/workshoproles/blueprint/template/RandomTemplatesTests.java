package dev.workshoproles.blueprint.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.template.source.TemplateSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates that nobody has thought of, the same in each run. */
class RandomTemplatesTests {

	private static final int TEMPLATES = 300;

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]+)}");

	/** The generator knows the value of what it writes without any evaluation. */
	@Test
	void haveTheValuesThatCloudFormationWouldGiveThem() {
		for (int seed = 0; seed < TEMPLATES; seed++) {
			RandomTemplate random = new RandomTemplate(new Random(seed));
			String template = random.sound().toString();
			TranslatedTemplate translated = translate(template);
			assertThat(translated.findings()).as(template).noneMatch((one) -> one.kind() == Finding.Kind.MISSING);
			JsonNode written = translated.workshop().at("/roles/0/inline/read/Statement/0/Resource");
			JsonNode parameters = translated.workshop().path("parameters");
			assertThat(IntStream.range(0, written.size())
				.mapToObj((i) -> filled(written.path(i).stringValue(), parameters))
				.toList()).as(template).isEqualTo(random.values());
		}
	}

	@Test
	void areAlwaysTranslatedAlike() {
		for (int seed = 0; seed < TEMPLATES; seed += 10) {
			String template = new RandomTemplate(new Random(seed)).sound().toString();
			assertThat(translate(template)).isEqualTo(translate(template));
		}
	}

	/**
	 * Whatever is wrong in it, a template is refused with a reason or translated, and
	 * what is lacking is reported.
	 */
	@Test
	void areNeverTranslatedInSilenceWhenBroken() {
		int translations = 0;
		for (int seed = 0; seed < TEMPLATES; seed++) {
			RandomTemplate random = new RandomTemplate(new Random(seed));
			JsonNode template = random.broken();
			Stream<String> places;
			List<String> made;
			try {
				TranslatedTemplate translated = translate(template.toString());
				places = translated.findings().stream().map(Finding::place);
				made = translated.workshop().path("roles").valueStream().map((role) -> text(role, "name")).toList();
				translations++;
			}
			catch (InvalidWorkshopException ex) {
				assertThat(ex.problems()).isNotEmpty();
				places = ex.problems().stream().map(WorkshopProblem::field);
				made = List.of();
			}
			List<String> reported = places.toList();
			for (Map.Entry<String, JsonNode> resource : template.path("Resources").properties()) {
				String name = resource.getValue().at("/Properties/RoleName").asString(resource.getKey());
				if (text(resource.getValue(), "Type").equals("AWS::IAM::Role") && !made.contains(name)
						&& !made.contains(resource.getKey())) {
					assertThat(reported).as(template.toString())
						.anyMatch((place) -> place.startsWith("Resources." + resource.getKey()));
				}
			}
		}
		assertThat(translations).isGreaterThan(TEMPLATES / 10).isLessThan(TEMPLATES);
	}

	private static String text(JsonNode node, String field) {
		return node.path(field).asString("");
	}

	private static TranslatedTemplate translate(String json) {
		return TemplateTranslation.of(new TemplateSource("random.json", json.getBytes(StandardCharsets.UTF_8)));
	}

	/** As in us-east-1, with all defaults. */
	private static String filled(String text, JsonNode parameters) {
		return PLACEHOLDER.matcher(text)
			.replaceAll((placeholder) -> Matcher.quoteReplacement(switch (placeholder.group(1)) {
				case "Partition" -> "aws";
				case "Region" -> "us-east-1";
				case "Account" -> "000000000042";
				default -> filled(parameters.path(placeholder.group(1)).path("default").stringValue(), parameters);
			}));
	}

}
