package dev.workshoproles.blueprint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.policy.DocumentUse;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.PolicyRules;

import org.springframework.core.io.Resource;

/**
 * Makes policies out of the workshop file's entries and the documents they name.
 */
record PolicyLoader(Resource workshop, String prefix, Problems problems) {

	Optional<PolicyBlueprint> load(WorkshopFile.Policy policy, String field) {
		return (policy.kind() == WorkshopFile.Kind.AWS) ? aws(policy, field) : customer(policy, field);
	}

	private Optional<PolicyBlueprint> aws(WorkshopFile.Policy policy, String field) {
		if (policy.document() != null) {
			report(field + ".document", "AWS keeps the document of a policy it manages");
		}
		String path = Objects.requireNonNullElse(policy.path(), "/");
		return Optional.of(new AwsPolicy(policy.name(), path, policy.reasons()));
	}

	private Optional<PolicyBlueprint> customer(WorkshopFile.Policy policy, String field) {
		if (policy.path() != null) {
			report(field + ".path", "only a policy that AWS manages has a path here");
		}
		String json = read(policy.document(), field + ".document");
		if (json == null) {
			return Optional.empty();
		}
		List<String> mistakes = PolicyRules.problems(json, DocumentUse.MANAGED);
		mistakes.forEach((mistake) -> this.problems.add(String.valueOf(policy.document()), "", mistake));
		if (!mistakes.isEmpty()) {
			return Optional.empty();
		}
		PolicyDocument document = PolicyDocument.parse(json);
		checkReasons(policy, document, field + ".reasons");
		return Optional.of(new CustomerPolicy(this.prefix + policy.name(), document, policy.reasons()));
	}

	private @Nullable String read(@Nullable String document, String field) {
		if (document == null) {
			report(field, "must name the JSON file with the policy's document");
			return null;
		}
		try {
			return this.workshop.createRelative(document).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			report(field, "'" + document + "' cannot be read: " + ex.getMessage());
			return null;
		}
	}

	private void checkReasons(WorkshopFile.Policy policy, PolicyDocument document, String field) {
		Set<String> unexplained = new TreeSet<>(document.actions());
		unexplained.removeAll(policy.reasons().keySet());
		unexplained.forEach((action) -> report(field, "no reason for " + action));
		Set<String> unknown = new TreeSet<>(policy.reasons().keySet());
		unknown.removeAll(document.actions());
		unknown.forEach((action) -> report(field + "." + action, "the document has no such action"));
	}

	private void report(String field, String message) {
		this.problems.add(WorkshopFileReader.nameOf(this.workshop), field, message);
	}

}
