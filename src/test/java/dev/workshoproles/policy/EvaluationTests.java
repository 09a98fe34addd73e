package dev.workshoproles.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.policy.evaluation.AccessRequest;
import dev.workshoproles.policy.evaluation.Decision;
import dev.workshoproles.policy.evaluation.PolicyEvaluation;
import dev.workshoproles.policy.evaluation.PolicyText;
import dev.workshoproles.policy.evaluation.PolicyType;
import dev.workshoproles.policy.evaluation.RequestContext;
import dev.workshoproles.policy.meaning.Reach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents made by chance, held against what they say of every request of a small world.
 */
class EvaluationTests {

	private static final int PAIRS = 500;

	private static final List<String> ACTIONS = List.of("a:b", "a:c", "a:*", "a:b*", "a:?", "*", "d:b");

	private static final List<String> RESOURCES = List.of("arn:aws:sqs:r:1:x", "arn:aws:sqs:r:1:*", "arn:aws:sqs:*",
			"arn:aws:sqs:*:x", "arn:aws:sqs:*:1:x", "*", "arn:aws:sqs:s:1:x*", "arn:aws:sns:r:1:x");

	/** None that is anything only a part of another can be, as the reading decides. */
	private static final List<String> CERTAIN = RESOURCES.stream()
		.filter((each) -> !each.equals("arn:aws:sqs:*:x"))
		.toList();

	private final JsonMapper mapper = new JsonMapper();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void equalDocumentsSayTheSameOfEveryRequest(long seed) {
		Random random = new Random(seed);
		int equal = 0;
		for (int pair = 0; pair < PAIRS; pair++) {
			Map<String, Object> one = document(random, RESOURCES, true);
			Map<String, Object> other = random.nextBoolean() ? variation(one, random)
					: document(random, RESOURCES, true);
			if (parse(one).equals(parse(other))) {
				equal++;
				assertThat(parse(one)).hasSameHashCodeAs(parse(other));
				Stream.of(true, false)
					.map(Evaluation::new)
					.forEach((reading) -> assertThat(reading.of(one)).as("%s%n%s", one, other)
						.isEqualTo(reading.of(other)));
			}
		}
		assertThat(equal).as("equal pairs").isGreaterThan(PAIRS / 20);
	}

	@ParameterizedTest
	@ValueSource(longs = { 4, 5, 6 })
	void documentsOfNamedActionsThatSayTheSameAreEqual(long seed) {
		Random random = new Random(seed);
		int equal = 0;
		for (int pair = 0; pair < PAIRS; pair++) {
			Map<String, Object> one = document(random, CERTAIN, false);
			Map<String, Object> other = variation(one, random);
			boolean same = new Evaluation(true).of(one).equals(new Evaluation(true).of(other));
			assertThat(parse(one).equals(parse(other))).as("%s%n%s", one, other).isEqualTo(same);
			equal += same ? 1 : 0;
		}
		assertThat(equal).as("equal pairs").isBetween(PAIRS / 20, PAIRS * 19 / 20);
	}

	@ParameterizedTest
	@ValueSource(longs = { 7, 8, 9 })
	void whatIsSaidOfMoreAndLessIsSo(long seed) {
		Random random = new Random(seed);
		int certain = 0;
		for (int pair = 0; pair < PAIRS; pair++) {
			Map<String, Object> one = document(random, RESOURCES, true);
			Map<String, Object> other = random.nextBoolean() ? variation(one, random)
					: document(random, RESOURCES, true);
			Reach reach = parse(one).comparedTo(parse(other));
			if (reach != Reach.OTHER) {
				certain++;
				boolean more = reach == Reach.MORE;
				Stream.of(true, false)
					.map(Evaluation::new)
					.forEach((reading) -> assertReachesFurther(reading.of(more ? one : other),
							reading.of(more ? other : one), "%s%n%s".formatted(one, other)));
			}
		}
		assertThat(certain).as("pairs of which one certainly allows more").isGreaterThan(PAIRS / 50);
	}

	/** Wildcards of resources match across the parts of an ARN. */
	@ParameterizedTest
	@ValueSource(longs = { 10, 11 })
	void whatIsDecidedIsWhatADocumentSays(long seed) {
		Random random = new Random(seed);
		int decided = 0;
		for (int number = 0; number < PAIRS / 20; number++) {
			Map<String, Object> document = document(random, RESOURCES, true);
			PolicyEvaluation evaluation = new PolicyEvaluation(
					List.of(new PolicyText(PolicyType.IDENTITY, "Lab", this.mapper.writeValueAsString(document))));
			List<Decision> decisions = new ArrayList<>();
			for (String action : Evaluation.ACTIONS) {
				for (String resource : Evaluation.RESOURCES) {
					Evaluation.CONTEXTS.forEach((keys) -> decisions.add(evaluation
						.decide(new AccessRequest(action, resource, RequestContext.of(trueKeys(keys)), null))
						.decision()));
				}
			}
			decided += decisions.size();
			assertThat(decisions).as("%s", document)
				.isEqualTo(new Evaluation(false).of(document).stream().map(EvaluationTests::decision).toList());
		}
		assertThat(decided).isGreaterThan(10_000);
	}

	private static Map<String, String> trueKeys(Set<String> keys) {
		return keys.stream().collect(Collectors.toMap((key) -> key, (key) -> "true"));
	}

	private static Decision decision(String said) {
		return said.contains("-") ? Decision.EXPLICIT_DENY
				: said.contains("+") ? Decision.ALLOWED : Decision.IMPLICIT_DENY;
	}

	private static void assertReachesFurther(List<String> wide, List<String> narrow, String documents) {
		List<Integer> wider = IntStream.range(0, wide.size())
			.filter((each) -> wide.get(each).equals("+"))
			.boxed()
			.toList();
		List<Integer> narrower = IntStream.range(0, wide.size())
			.filter((each) -> narrow.get(each).equals("+"))
			.boxed()
			.toList();
		assertThat(wider).as(documents).containsAll(narrower).hasSizeGreaterThan(narrower.size());
	}

	private PolicyDocument parse(Map<String, Object> tree) {
		return PolicyDocument.parse(this.mapper.writeValueAsString(tree));
	}

	private static Map<String, Object> document(Random random, List<String> resources, boolean negations) {
		List<Object> statements = new ArrayList<>();
		for (int count = 1 + random.nextInt(3); count > 0; count--) {
			statements.add(statement(random, resources, negations));
		}
		return Map.of("Version", "2012-10-17", "Statement", statements);
	}

	private static Map<String, Object> statement(Random random, List<String> resources, boolean negations) {
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("Effect", (random.nextInt(5) == 0) ? "Deny" : "Allow");
		boolean not = negations && random.nextInt(8) == 0;
		statement.put(not ? "NotAction" : "Action", some(ACTIONS, random));
		statement.put((negations && random.nextInt(8) == 0) ? "NotResource" : "Resource", some(resources, random));
		if (random.nextInt(3) == 0) {
			Map<String, Object> keys = new LinkedHashMap<>();
			some(List.of("k", "l"), random).forEach((key) -> keys.put(key, "true"));
			statement.put("Condition", Map.of("Bool", keys));
		}
		return statement;
	}

	private static List<String> some(List<String> words, Random random) {
		List<String> some = new ArrayList<>(words);
		Collections.shuffle(some, random);
		return new ArrayList<>(some.subList(0, 1 + random.nextInt(2)));
	}

	/**
	 * Often one that says the same: with a statement split, repeated in part, or gone.
	 */
	private static Map<String, Object> variation(Map<String, Object> document, Random random) {
		List<Object> statements = new ArrayList<>((List<?>) document.get("Statement"));
		Map<String, Object> some = copy(statements.get(random.nextInt(statements.size())));
		String key = some.keySet()
			.stream()
			.filter((each) -> each.endsWith(random.nextBoolean() ? "Action" : "Resource"))
			.findFirst()
			.orElse("Effect");
		if (some.get(key) instanceof List<?> words) {
			some.put(key, List.of(words.get(random.nextInt(words.size()))));
		}
		if (random.nextBoolean()) {
			some.putIfAbsent("Condition", Map.of("Bool", Map.of("k", "true")));
		}
		if (random.nextInt(4) == 0) {
			statements.remove(0);
		}
		statements.add(some);
		return Map.of("Version", "2012-10-17", "Statement", statements);
	}

	private static Map<String, Object> copy(Object statement) {
		Map<String, Object> copy = new LinkedHashMap<>();
		((Map<?, ?>) statement).forEach((key, value) -> copy.put((String) key, value));
		return copy;
	}

}
