package dev.workshoproles.permissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

/**
 * The least permissions that the console itself needs for a workshop: they do not allow
 * writes to any other role, policy or instance profile. Any path is allowed, since names
 * are unique regardless of path and what was created by hand may have one.
 */
public final class ConsolePermissions {

	private static final JsonMapper JSON = new JsonMapper();

	private final Workshop workshop;

	private final WorkshopResources resources;

	/**
	 * Creates the permissions for a workshop in an account.
	 * @param workshop the workshop
	 * @param partition such as {@code aws}
	 * @param accountId the account's twelve digits, or {@code *} for any
	 */
	public ConsolePermissions(Workshop workshop, String partition, String accountId) {
		this.workshop = workshop.at(new ResourceLocation(partition, accountId, workshop.region()));
		this.resources = new WorkshopResources(this.workshop, partition, accountId);
	}

	/**
	 * The policy that allows one use of the console.
	 * @param use the use
	 * @return an identity-based policy
	 */
	public PolicyDocument allowing(ConsoleUse use) {
		return document(statements(IamActions.of(use, this.workshop)));
	}

	/**
	 * The policy that allows some actions, as far as the console has a use for them: what
	 * a caller who was refused asks for.
	 * @param actions such as {@code iam:CreateRole}
	 * @return an identity-based policy, empty when the console has a use for none
	 */
	public Optional<PolicyDocument> allowing(Collection<String> actions) {
		List<Map<String, Object>> statements = statements(IamActions.among(actions, this.workshop));
		return statements.isEmpty() ? Optional.empty() : Optional.of(document(statements));
	}

	private static PolicyDocument document(List<Map<String, Object>> statements) {
		return PolicyDocument.parse(JSON.writeValueAsString(Map.of("Version", "2012-10-17", "Statement", statements)));
	}

	private List<Map<String, Object>> statements(IamActions actions) {
		return Stream.of(Limit.values())
			.flatMap((limit) -> statement(actions.limitedTo(limit), this.resources.limitedTo(limit)).stream())
			.toList();
	}

	private static Optional<Map<String, Object>> statement(List<String> actions, Resources resources) {
		if (actions.isEmpty() || resources.isNone()) {
			return Optional.empty();
		}
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("Effect", "Allow");
		statement.put("Action", actions);
		statement.put("Resource", resources.arns());
		ConditionKey key = resources.key();
		if (key != null) {
			statement.put("Condition", Map.of(key.operator(), Map.of(key.iamName(), resources.values())));
		}
		return Optional.of(statement);
	}

	/**
	 * The same as questions to the policy simulator, except for resources whose names are
	 * unknown in advance: paths and the instance profiles of others.
	 * @param use the use
	 * @return the questions, in any order
	 */
	public List<PermissionQuestion> questions(ConsoleUse use) {
		IamActions actions = IamActions.of(use, this.workshop);
		List<PermissionQuestion> questions = new ArrayList<>();
		for (Limit limit : Limit.values()) {
			List<String> limited = actions.limitedTo(limit);
			if (!limited.isEmpty()) {
				this.resources.expected(limit)
					.forEach((expected) -> questions
						.add(new PermissionQuestion(limited, expected.arns(), expected.context())));
			}
		}
		return questions;
	}

}
