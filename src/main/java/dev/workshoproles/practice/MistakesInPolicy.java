package dev.workshoproles.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.meaning.Reach;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.policy.statement.PolicyJson;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.plan.PolicyStep;
import dev.workshoproles.roles.plan.Step;

/**
 * Mistakes in one of the workshop's own policies that a role has attached. All roles with
 * that policy have them.
 */
final class MistakesInPolicy {

	private MistakesInPolicy() {
	}

	static Optional<Mistake> wide(RoleOfWorkshop of) {
		return changed(of, MistakesInPolicy::allActions, Reach.MORE, 1);
	}

	static Optional<Mistake> forgottenAction(RoleOfWorkshop of) {
		return changed(of, MistakesInPolicy::withoutFirstAction, Reach.LESS, 1);
	}

	static Optional<Mistake> fiveVersions(RoleOfWorkshop of) {
		return changed(of, MistakesInPolicy::withoutFirstAction, Reach.LESS, IamLimits.MAX_POLICY_VERSIONS - 1);
	}

	/** In the first policy whose document the change makes wrong as it should be. */
	private static Optional<Mistake> changed(RoleOfWorkshop of,
			Function<PolicyDocument, Optional<PolicyDocument>> change, Reach reach, int times) {
		return of.role()
			.customerPolicies()
			.stream()
			.flatMap((policy) -> change.apply(policy.document())
				.filter((wrong) -> wrong.comparedTo(policy.document()) == reach)
				.map((wrong) -> new PolicyStep.CreatePolicyVersion(policy.name(), of.hand().arn(policy),
						policy.document().json(), wrong.json(), Set.of()))
				.map((step) -> new Mistake(users(of, policy), DifferenceKind.POLICY_CHANGED,
						Collections.nCopies(times, step), List.of()))
				.stream())
			.findFirst();
	}

	/** A boundary cannot be deleted while it bounds a role. */
	static Optional<Mistake> deleted(RoleOfWorkshop of) {
		return of.role()
			.customerPolicies()
			.stream()
			.filter((policy) -> !policy.document().denies() && !isBoundary(of, policy)
					&& of.hand().workshop().laterStep(of.name(), policy.name()).isEmpty())
			.findFirst()
			.map((policy) -> {
				List<Step> steps = new ArrayList<>();
				users(of, policy).forEach((role) -> steps.add(of.hand().detach(role, policy)));
				steps.add(of.hand().delete(policy));
				return new Mistake(users(of, policy), DifferenceKind.POLICY_MISSING, steps, List.of());
			});
	}

	private static boolean isBoundary(RoleOfWorkshop of, CustomerPolicy policy) {
		return of.hand()
			.workshop()
			.roles()
			.stream()
			.flatMap((role) -> Stream.ofNullable(role.options().permissionsBoundary()))
			.flatMap((boundary) -> Stream.ofNullable(boundary.policy()))
			.anyMatch((boundary) -> boundary.name().equals(policy.name()));
	}

	private static Set<String> users(RoleOfWorkshop of, CustomerPolicy policy) {
		return of.hand()
			.workshop()
			.roles()
			.stream()
			.filter((role) -> of.hand().workshop().unset(role).isEmpty())
			.filter((role) -> role.customerPolicies().stream().anyMatch((one) -> one.name().equals(policy.name())))
			.map(RoleBlueprint::name)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** As somebody writes it who does not want to be denied anything. */
	private static Optional<PolicyDocument> allActions(PolicyDocument document) {
		Set<String> services = document.grants()
			.stream()
			.map(Grant::action)
			.map((action) -> action.replaceFirst(":.*", "").toLowerCase(Locale.ROOT))
			.collect(Collectors.toCollection(TreeSet::new));
		if (services.isEmpty() || services.contains(Grant.ANY) || document.denies()) {
			return Optional.empty();
		}
		ObjectNode wide = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
		ObjectNode statement = wide.putArray("Statement").addObject().put("Effect", "Allow");
		ArrayNode actions = statement.putArray("Action");
		services.forEach((service) -> actions.add(service + ":*"));
		statement.put("Resource", "*");
		return Optional.of(PolicyDocument.parse(PolicyJson.write(wide)));
	}

	private static Optional<PolicyDocument> withoutFirstAction(PolicyDocument document) {
		ObjectNode tree = PolicyJson.read(document.json());
		JsonNode statements = tree.path("Statement");
		for (JsonNode statement : statements.isArray() ? statements : List.of(statements)) {
			if (statement.path("Effect").asString("").equals("Allow")
					&& statement.path("Action") instanceof ArrayNode actions && actions.size() > 1) {
				actions.remove(0);
				return Optional.of(PolicyDocument.parse(PolicyJson.write(tree)));
			}
		}
		return Optional.empty();
	}

}
