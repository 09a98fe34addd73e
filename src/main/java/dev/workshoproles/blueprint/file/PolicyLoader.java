package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

/**
 * Loads policies from the entries of the workshop file and their documents.
 */
record PolicyLoader(Resource workshop, String prefix, Problems problems) {

	/**
	 * Loads a policy.
	 * @param place its path in the workshop file
	 * @return empty if a required value is missing or invalid
	 */
	Optional<PolicyBlueprint> load(WorkshopFile.Policy policy, FieldPath place) {
		if (policy.kind() == null) {
			return Optional.empty();
		}
		return (policy.kind() == WorkshopFile.Kind.AWS) ? aws(policy, place) : customer(policy, place);
	}

	private Optional<PolicyBlueprint> aws(WorkshopFile.Policy policy, FieldPath place) {
		if (policy.document() != null) {
			place.at("document").report("AWS keeps the document of a policy it manages");
		}
		if (!policy.limits().isEmpty()) {
			place.report("AWS keeps the document of a policy it manages, so its actions cannot be limited");
		}
		if (policy.reasons().isEmpty() && !place.at("reasons").isKnownToBeWrong()) {
			place.at("reasons").report("must not be empty");
		}
		String path = Objects.requireNonNullElse(policy.path(), "/");
		return Optional.of(new AwsPolicy(policy.name(), path, policy.reasons()));
	}

	private Optional<PolicyBlueprint> customer(WorkshopFile.Policy policy, FieldPath place) {
		if (policy.path() != null) {
			place.at("path").report("only a policy that AWS manages has a path here");
		}
		String json = read(policy.document(), place.at("document"));
		if (json == null) {
			return Optional.empty();
		}
		List<String> mistakes = PolicyRules.problems(json, DocumentUse.MANAGED);
		mistakes.forEach((mistake) -> this.problems.add(String.valueOf(policy.document()), "", mistake));
		if (!mistakes.isEmpty()) {
			return Optional.empty();
		}
		PolicyDocument document = PolicyDocument.parse(json);
		checkReasons(policy, document, place.at("reasons"));
		new LimitRules(place, document).check(policy.limits());
		return Optional.of(new CustomerPolicy(this.prefix + policy.name(), "/", document, policy.reasons(), document,
				policy.limits(), Map.of()));
	}

	private @Nullable String read(@Nullable String document, FieldPath place) {
		if (place.isKnownToBeWrong()) {
			return null;
		}
		if (document == null) {
			place.report("must name the JSON file with the policy's document");
			return null;
		}
		try {
			return this.workshop.createRelative(document).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			place.report("'" + document + "' cannot be read: " + ex.getMessage());
			return null;
		}
	}

	/**
	 * Each allowed action needs a reason. Denied and excluded actions may have one.
	 */
	private static void checkReasons(WorkshopFile.Policy policy, PolicyDocument document, FieldPath place) {
		Set<String> unexplained = new TreeSet<>(document.actions());
		unexplained.removeAll(policy.reasons().keySet());
		unexplained.stream()
			.filter((action) -> !place.at(action).isKnownToBeWrong())
			.forEach((action) -> place.report("no reason for " + action));
		Set<String> unknown = new TreeSet<>(policy.reasons().keySet());
		unknown.removeAll(document.namedActions());
		unknown.forEach((action) -> place.at(action).report("the document has no such action"));
	}

}
