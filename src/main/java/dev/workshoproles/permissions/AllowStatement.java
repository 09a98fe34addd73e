package dev.workshoproles.permissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;

/**
 * A statement of a policy that allows actions on resources.
 *
 * @param actions at least one
 * @param resources at least one
 */
record AllowStatement(List<String> actions, Resources resources) {

	private static final JsonMapper JSON = new JsonMapper();

	/** What a document has besides its statements, with a comma for each of these. */
	private static final int FRAME = size(document(List.of()).json());

	static PolicyDocument document(List<AllowStatement> statements) {
		return PolicyDocument.parse(JSON.writeValueAsString(Map.of("Version", "2012-10-17", "Statement",
				statements.stream().map(AllowStatement::written).toList())));
	}

	/**
	 * Documents of all statements, in their order, each of which fits into a managed
	 * policy. A statement that is too long is divided.
	 */
	static List<PolicyDocument> documents(List<AllowStatement> statements) {
		List<PolicyDocument> documents = new ArrayList<>();
		List<AllowStatement> open = new ArrayList<>();
		int size = FRAME;
		for (AllowStatement statement : statements.stream().flatMap(AllowStatement::divided).toList()) {
			if (!open.isEmpty() && size + statement.size() > DocumentUse.MANAGED.maxCharacters()) {
				documents.add(document(open));
				open.clear();
				size = FRAME;
			}
			open.add(statement);
			size += statement.size();
		}
		if (!open.isEmpty()) {
			documents.add(document(open));
		}
		return documents;
	}

	/** Into halves until each fits: together they allow the same. */
	private Stream<AllowStatement> divided() {
		List<String> arns = this.resources.arns();
		List<String> values = this.resources.values();
		if (FRAME + size() <= DocumentUse.MANAGED.maxCharacters() || (arns.size() < 2 && values.size() < 2)) {
			return Stream.of(this);
		}
		boolean byArns = arns.size() >= values.size();
		List<String> longer = byArns ? arns : values;
		int half = longer.size() / 2;
		return Stream.of(longer.subList(0, half), longer.subList(half, longer.size()))
			.map((part) -> new Resources(byArns ? part : arns, this.resources.key(), byArns ? values : part))
			.flatMap((part) -> new AllowStatement(this.actions, part).divided());
	}

	private int size() {
		return size(JSON.writeValueAsString(written())) + 1;
	}

	/** No name has white space, so IAM counts all characters. */
	private static int size(String json) {
		return json.length();
	}

	private Map<String, Object> written() {
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("Effect", "Allow");
		statement.put("Action", this.actions);
		statement.put("Resource", this.resources.arns());
		ConditionKey key = this.resources.key();
		if (key != null) {
			statement.put("Condition", Map.of(key.operator(), Map.of(key.iamName(), this.resources.values())));
		}
		return statement;
	}

}
