package dev.workshoproles.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Policy documents as maps and lists, in the writing that uses an array wherever there
 * can be one. The words are so few that documents of the same meaning turn up.
 */
final class RandomDocuments {

	private final Random random;

	private final int variety;

	RandomDocuments(long seed, int variety) {
		this.random = new Random(seed);
		this.variety = variety;
	}

	Map<String, Object> next() {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("Version", pick("2012-10-17", "2008-10-17"));
		List<Object> statements = new ArrayList<>();
		for (int count = 1 + this.random.nextInt(3); count > 0; count--) {
			statements.add(statement());
		}
		document.put("Statement", statements);
		if (rarely()) {
			document.put("Extra", unknown());
		}
		return document;
	}

	/** A document of one statement in which nothing covers anything else. */
	Map<String, Object> plain() {
		Map<String, Object> document = next();
		Map<String, Object> statement = statement();
		statement.replaceAll((key, value) -> switch (key) {
			case "Action", "NotAction" -> some("sqs:SendMessage", "sns:Publish", "dynamodb:GetItem");
			case "Resource", "NotResource" ->
				some("arn:aws:sqs:us-east-1:1:POC-Queue", "arn:aws:sqs:us-east-1:1:poc-queue");
			default -> value;
		});
		document.put("Statement", new ArrayList<>(List.of(statement)));
		return document;
	}

	private Map<String, Object> statement() {
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("Effect", pick("Allow", "Deny"));
		if (rarely()) {
			statement.put(pick("Principal", "NotPrincipal"), new LinkedHashMap<>(
					Map.of(pick("AWS", "Service"), some("*", "lambda.amazonaws.com", "Lambda.amazonaws.com"))));
		}
		statement.put(rarely() ? "NotAction" : "Action", some("sqs:SendMessage", "sns:Publish", "dynamodb:*", "sqs:*"));
		statement.put(rarely() ? "NotResource" : "Resource",
				some("*", "arn:aws:sqs:us-east-1:1:POC-Queue", "arn:aws:sqs:us-east-1:1:poc-queue"));
		if (rarely()) {
			statement.put("Condition", condition());
		}
		if (rarely()) {
			statement.put("Unknown", unknown());
		}
		return statement;
	}

	private Map<String, Object> condition() {
		Map<String, Object> keys = new LinkedHashMap<>();
		keys.put("aws:SourceAccount", some("1", "2", "true", "1.0", "x"));
		if (rarely()) {
			keys.put("aws:ResourceTag/Lab", some("poc", "POC"));
		}
		return new LinkedHashMap<>(Map.of(pick("StringEquals", "StringLike"), keys));
	}

	private Object unknown() {
		return new ArrayList<>(List.of(pick("1", "2"), new LinkedHashMap<>(Map.of("a", pick("x", "y")))));
	}

	private boolean rarely() {
		return this.random.nextInt(8) < this.variety;
	}

	private String pick(String... words) {
		return words[this.random.nextInt(Math.min(words.length, 1 + this.variety))];
	}

	private List<Object> some(String... words) {
		List<Object> some = new ArrayList<>(List.of(words).subList(0, Math.min(words.length, 1 + this.variety)));
		Collections.shuffle(some, this.random);
		return new ArrayList<>(some.subList(0, 1 + this.random.nextInt(some.size())));
	}

}
