package dev.workshoproles.policy.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases made by chance, decided in two ways: by the code under test, and by
 * {@link Flowchart}. No emulator can be the other way: LocalStack's simulator (4.14)
 * looks for the very words of action and resource in Allow statements, without wildcards,
 * conditions and boundaries, and calls all else an explicit denial; moto has none.
 */
class GeneratedCasesTests {

	private static final int CASES = 600;

	private static final String ACCOUNT = "111122223333";

	private static final List<String> ACTIONS = List.of("sqs:SendMessage", "sqs:*", "sqs:Send*", "SQS:sendmessage",
			"sqs:ReceiveMessage", "sns:Publish", "*", "s?s:*");

	private static final List<String> RESOURCES = List.of("*", "arn:aws:sqs:us-east-1:" + ACCOUNT + ":POC-Queue",
			"arn:aws:sqs:*:" + ACCOUNT + ":POC-*", "arn:aws:sqs:*",
			"arn:aws:sqs:us-east-1:" + ACCOUNT + ":${aws:username}",
			"arn:aws:sqs:us-east-1:" + ACCOUNT + ":${aws:PrincipalTag/team, 'POC'}-Queue", "arn:aws:sns:*:*:POC-Topic",
			"arn:aws:sqs:us-east-?:" + ACCOUNT + ":POC${*}Queue");

	private static final List<String> ASKED_ACTIONS = List.of("sqs:SendMessage", "sqs:ReceiveMessage", "sns:Publish");

	private static final List<String> ASKED_RESOURCES = List.of("arn:aws:sqs:us-east-1:" + ACCOUNT + ":POC-Queue",
			"arn:aws:sqs:eu-west-1:" + ACCOUNT + ":POC-Queue", "arn:aws:sns:us-east-1:" + ACCOUNT + ":POC-Topic",
			"arn:aws:sqs:us-east-1:" + ACCOUNT + ":lan");

	private static final List<String> PRINCIPALS = List.of("arn:aws:iam::" + ACCOUNT + ":user/lan",
			"arn:aws:iam::" + ACCOUNT + ":role/Lab");

	/** An operator, a key, and values that may meet it. */
	private static final List<List<String>> CONDITIONS = List.of(
			List.of("StringEquals", "aws:RequestedRegion", "us-east-1", "eu-west-1"),
			List.of("StringNotEquals", "aws:RequestedRegion", "us-east-1", "eu-west-1"),
			List.of("StringEqualsIgnoreCase", "aws:PrincipalTag/team", "poc", "other"),
			List.of("StringNotEqualsIgnoreCase", "aws:principaltag/TEAM", "poc", "other"),
			List.of("StringLike", "aws:PrincipalTag/team", "P?C", "*x", "${aws:username}"),
			List.of("StringNotLike", "aws:PrincipalTag/team", "P*", "x"),
			List.of("StringEqualsIfExists", "aws:SourceAccount", ACCOUNT, "1"),
			List.of("StringNotEqualsIfExists", "aws:SourceAccount", ACCOUNT, "1"),
			List.of("ArnLike", "aws:SourceArn", "arn:aws:sns:*:*:POC-*", "arn:aws:*"),
			List.of("ArnNotEquals", "aws:SourceArn", "arn:aws:sns:us-east-1:*:POC-Topic", "arn:aws:s3:::lab"),
			List.of("NumericLessThan", "s3:max-keys", "10", "5.5"),
			List.of("NumericGreaterThanEquals", "s3:max-keys", "10", "11"),
			List.of("NumericEquals", "s3:max-keys", "10.0", "9"), List.of("NumericNotEquals", "s3:max-keys", "10", "9"),
			List.of("NumericLessThanEqualsIfExists", "s3:max-keys", "10", "9"),
			List.of("DateGreaterThan", "aws:CurrentTime", "2026-11-24T00:00:00Z", "2026-11-26T00:00:00Z"),
			List.of("DateLessThanEquals", "aws:CurrentTime", "2026-11-25T00:00:00Z", "2026-11-24T00:00:00Z"),
			List.of("Bool", "aws:SecureTransport", "true", "false"),
			List.of("BoolIfExists", "aws:MultiFactorAuthPresent", "true"),
			List.of("IpAddress", "aws:SourceIp", "203.0.113.0/24", "198.51.100.7"),
			List.of("NotIpAddress", "aws:SourceIp", "203.0.113.0/25", "10.0.0.0/8"),
			List.of("BinaryEquals", "lab:bytes", "QUJD", "WFla"), List.of("Null", "aws:SourceArn", "true", "false"),
			List.of("Null", "aws:TokenIssueTime", "true"),
			List.of("ForAllValues:StringEquals", "aws:TagKeys", "lab", "team"),
			List.of("ForAnyValue:StringLike", "aws:TagKeys", "la*", "x"),
			List.of("ForAllValues:StringNotLike", "aws:TagKeys", "secret*"),
			List.of("ForAnyValue:StringNotEquals", "aws:TagKeys", "lab"),
			List.of("StringEquals", "aws:TagKeys", "lab"));

	/** A key and the values of which a request has some. */
	private static final Map<String, List<List<String>>> CONTEXT = Map.ofEntries(
			Map.entry("aws:RequestedRegion", List.of(List.of("us-east-1"), List.of("eu-west-1"))),
			Map.entry("aws:PrincipalTag/team", List.of(List.of("POC"), List.of("x"), List.of("*"))),
			Map.entry("aws:username", List.of(List.of("lan"), List.of("POC-Queue"))),
			Map.entry("aws:SourceAccount", List.of(List.of(ACCOUNT))),
			Map.entry("aws:SourceArn",
					List.of(List.of("arn:aws:sns:us-east-1:1:POC-Topic"),
							List.of("arn:aws:sns:us-east-1:1:x:POC-Topic"))),
			Map.entry("s3:max-keys", List.of(List.of("10"), List.of("5"), List.of("11"))),
			Map.entry("aws:CurrentTime", List.of(List.of("2026-11-25T00:00:00Z"))),
			Map.entry("aws:SecureTransport", List.of(List.of("true"), List.of("false"))),
			Map.entry("aws:SourceIp",
					List.of(List.of("203.0.113.9"), List.of("203.0.113.200"), List.of("198.51.100.7"))),
			Map.entry("lab:bytes", List.of(List.of("QUJD"))),
			Map.entry("aws:TagKeys", List.of(List.of("lab"), List.of("lab", "team"), List.of("lab", "secret-1"))));

	private final JsonMapper mapper = new JsonMapper();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void areDecidedAlikeInTwoWays(long seed) {
		Random random = new Random(seed);
		Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
		int limited = 0;
		for (int number = 0; number < CASES; number++) {
			Map<PolicyType, List<Map<String, Object>>> policies = policies(random);
			Map<String, List<String>> context = context(random);
			String action = pick(ASKED_ACTIONS, random);
			String resource = pick(ASKED_RESOURCES, random);
			String principal = pick(PRINCIPALS, random);
			Verdict verdict = new PolicyEvaluation(texts(policies))
				.decide(new AccessRequest(action, resource, new RequestContext(context), principal));
			Map<String, List<String>> lower = new TreeMap<>();
			context.forEach((key, values) -> lower.put(key.toLowerCase(Locale.ROOT), values));
			assertThat(verdict.decision())
				.as("case %d: %s on %s by %s in %s%n%s", number, action, resource, principal, context, policies)
				.isEqualTo(new Flowchart(policies, action, resource, lower, principal).decide());
			decisions.merge(verdict.decision(), 1, Integer::sum);
			limited += verdict.limiting().isEmpty() ? 0 : 1;
		}
		assertThat(decisions.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CASES)
			.isGreaterThanOrEqualTo(200);
		assertThat(decisions).as("enough of each")
			.hasSize(3)
			.allSatisfy((decision, count) -> assertThat(count).isGreaterThan(CASES / 10));
		assertThat(limited).as("limited cases").isGreaterThan(CASES / 10);
	}

	private List<PolicyText> texts(Map<PolicyType, List<Map<String, Object>>> policies) {
		List<PolicyText> texts = new ArrayList<>();
		policies.forEach((type, documents) -> documents.forEach((document) -> texts
			.add(new PolicyText(type, type + "-" + texts.size(), this.mapper.writeValueAsString(document)))));
		return texts;
	}

	private static Map<PolicyType, List<Map<String, Object>>> policies(Random random) {
		Map<PolicyType, List<Map<String, Object>>> policies = new EnumMap<>(PolicyType.class);
		policies.put(PolicyType.IDENTITY, documents(2, false, random));
		for (PolicyType limit : List.of(PolicyType.BOUNDARY, PolicyType.SESSION, PolicyType.ORGANIZATION)) {
			if (random.nextInt(4) == 0) {
				policies.put(limit, documents(1, false, random));
			}
		}
		if (random.nextInt(3) == 0) {
			policies.put(PolicyType.RESOURCE, documents(1, true, random));
		}
		return policies;
	}

	private static List<Map<String, Object>> documents(int most, boolean ofResource, Random random) {
		List<Map<String, Object>> documents = new ArrayList<>();
		for (int count = 1 + random.nextInt(most); count > 0; count--) {
			List<Object> statements = new ArrayList<>();
			for (int statement = 1 + random.nextInt(3); statement > 0; statement--) {
				statements.add(statement(ofResource, random));
			}
			documents.add(Map.of("Version", "2012-10-17", "Statement", statements));
		}
		return documents;
	}

	private static Map<String, Object> statement(boolean ofResource, Random random) {
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("Effect", (random.nextInt(6) == 0) ? "Deny" : "Allow");
		if (ofResource) {
			statement.put("Principal", Map.of("AWS", some(List.of("*", PRINCIPALS.get(0), PRINCIPALS.get(1)), random)));
		}
		statement.put((random.nextInt(10) == 0) ? "NotAction" : "Action", some(ACTIONS, random));
		statement.put((random.nextInt(10) == 0) ? "NotResource" : "Resource", some(RESOURCES, random));
		Map<String, Map<String, List<String>>> conditions = new LinkedHashMap<>();
		for (int count = random.nextInt(3); count > 0; count--) {
			List<String> condition = pick(CONDITIONS, random);
			conditions.computeIfAbsent(condition.get(0), (first) -> new LinkedHashMap<>())
				.put(condition.get(1), some(condition.subList(2, condition.size()), random));
		}
		if (!conditions.isEmpty()) {
			statement.put("Condition", conditions);
		}
		return statement;
	}

	private static Map<String, List<String>> context(Random random) {
		Map<String, List<String>> context = new TreeMap<>();
		new TreeMap<>(CONTEXT).forEach((key, values) -> {
			if (random.nextInt(4) > 0) {
				context.put(key, pick(values, random));
			}
		});
		return context;
	}

	private static <T> T pick(List<T> all, Random random) {
		return all.get(random.nextInt(all.size()));
	}

	private static List<String> some(List<String> words, Random random) {
		List<String> some = new ArrayList<>(words);
		Collections.shuffle(some, random);
		return new ArrayList<>(some.subList(0, 1 + random.nextInt(Math.min(2, some.size()))));
	}

}
