package dev.workshoproles.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every document, tried on documents made by chance from a fixed seed.
 */
class PolicyPropertiesTests {

	private static final int DOCUMENTS = 150;

	private final JsonMapper mapper = new JsonMapper();

	private int leavesBefore;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void anotherWritingNeverChangesTheMeaning(long seed) {
		Rewriting rewriting = new Rewriting(seed);
		for (Map<String, Object> tree : documents(seed, 4)) {
			PolicyDocument document = document(tree);
			String rewritten = write(rewriting.rewrite(tree));
			assertThat(document.isEquivalentTo(rewritten)).as("%s%n%s", document, rewritten).isTrue();
			assertThat(PolicyDocument.normalize(rewritten)).isEqualToIgnoringCase(document.normalized());
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void anyChangedValueChangesTheMeaningOfOneStatement(long seed) {
		RandomDocuments random = new RandomDocuments(seed, 4);
		for (Map<String, Object> tree : Stream.generate(random::plain).limit(DOCUMENTS).toList()) {
			PolicyDocument document = document(tree);
			for (int leaf = 0; leaf < countLeaves(tree); leaf++) {
				String changed = write(changeLeaf(tree, leaf));
				assertThat(document.isEquivalentTo(changed)).as("%s%n%s", document, changed).isFalse();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void normalizingTwiceIsNormalizingOnce(long seed) {
		Rewriting rewriting = new Rewriting(seed);
		for (Map<String, Object> tree : documents(seed, 4)) {
			String normal = document(rewriting.rewrite(tree)).normalized();
			assertThat(PolicyDocument.normalize(normal)).isEqualTo(normal);
			assertThat(document(tree).isEquivalentTo(normal)).as(normal).isTrue();
		}
	}

	@Test
	void documentsHaveOneNormalFormExactlyIfTheirStatementsDifferInActionsOnlyAndThenMeanTheSame() {
		List<Map<String, Object>> trees = mixtures(5);
		List<PolicyDocument> documents = trees.stream().map(this::document).toList();
		int same = 0;
		for (int one = 0; one < DOCUMENTS; one++) {
			for (int other = one + 1; other < DOCUMENTS; other++) {
				boolean isOne = statements(trees.get(one)).equals(statements(trees.get(other)));
				assertThat(documents.get(one).normalized().equals(documents.get(other).normalized()))
					.as("%s%n%s", documents.get(one), documents.get(other))
					.isEqualTo(isOne);
				assertThat(!isOne || documents.get(one).equals(documents.get(other))).isTrue();
				same += isOne ? 1 : 0;
			}
		}
		assertThat(same).as("pairs of documents with one normal form").isBetween(100, 10_000);
	}

	private List<Map<String, Object>> documents(long seed, int variety) {
		RandomDocuments random = new RandomDocuments(seed, variety);
		return Stream.generate(random::next).limit(DOCUMENTS).toList();
	}

	// Documents made of the same few statements, so that many of them mean the same.
	private List<Map<String, Object>> mixtures(long seed) {
		List<Object> statements = new ArrayList<>();
		documents(seed, 3).stream().limit(3).forEach((each) -> statements.addAll((List<?>) each.get("Statement")));
		for (Object each : List.copyOf(statements)) {
			Map<Object, Object> variant = new LinkedHashMap<>((Map<?, ?>) each);
			variant.replaceAll((key, value) -> key.toString().endsWith("Action") ? List.of("sqs:SendMessage") : value);
			statements.add(variant);
		}
		Random random = new Random(seed);
		return Stream.generate(() -> random.ints(1 + random.nextInt(3), 0, statements.size()).mapToObj(statements::get))
			.map((some) -> Map.<String, Object>of("Version", "2012-10-17", "Statement", some.toList()))
			.limit(DOCUMENTS)
			.toList();
	}

	private PolicyDocument document(Map<String, Object> tree) {
		return PolicyDocument.parse(write(tree));
	}

	private String write(Object tree) {
		return this.mapper.writeValueAsString(tree);
	}

	// By another way than the one tested: statements are not merged, but taken apart into
	// one for each action.
	private Set<Object> statements(Map<String, Object> document) {
		Set<Object> meaning = new HashSet<>();
		meaning.add(document.get("Version"));
		meaning.add(Map.of("Extra", String.valueOf(document.get("Extra"))));
		for (Object each : (List<?>) document.get("Statement")) {
			Map<Object, Object> statement = new LinkedHashMap<>((Map<?, ?>) each);
			Object actions = statement.remove("Action");
			statement.replaceAll((key, value) -> "Unknown".equals(key) ? value : unordered(value));
			for (Object action : (actions != null) ? (List<?>) actions : List.of("none")) {
				meaning.add(List.of(statement, action.toString().toLowerCase(Locale.ROOT)));
			}
		}
		return meaning;
	}

	private static Object unordered(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> unordered = new LinkedHashMap<>(map);
			unordered.replaceAll((key, each) -> unordered(each));
			return unordered;
		}
		return (value instanceof List<?> list) ? new HashSet<>(list) : value;
	}

	private static int countLeaves(Object tree) {
		if (tree instanceof Map<?, ?> map) {
			return map.values().stream().mapToInt(PolicyPropertiesTests::countLeaves).sum();
		}
		return (tree instanceof Collection<?> list) ? list.stream().mapToInt(PolicyPropertiesTests::countLeaves).sum()
				: 1;
	}

	private Object changeLeaf(Object tree, int leaf) {
		this.leavesBefore = leaf;
		return change(tree);
	}

	private Object change(Object tree) {
		if (tree instanceof Map<?, ?> map) {
			Map<Object, Object> changed = new LinkedHashMap<>(map);
			changed.replaceAll((key, value) -> change(value));
			return changed;
		}
		if (tree instanceof List<?> list) {
			List<Object> changed = new ArrayList<>(list);
			changed.replaceAll(this::change);
			return changed;
		}
		return (this.leavesBefore-- == 0) ? "changed" : tree;
	}

}
