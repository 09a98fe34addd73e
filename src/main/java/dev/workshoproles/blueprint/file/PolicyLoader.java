package dev.workshoproles.blueprint.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.NearestName;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.file.format.PolicyFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.rules.DocumentLoader.LoadedDocument;
import dev.workshoproles.blueprint.file.rules.WorkshopRules;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;

/**
 * Loads the policies that the workshop file describes.
 *
 * @param rules the rules of the workshop at hand
 * @param scope the variant to activate
 */
record PolicyLoader(WorkshopRules rules, ResourceScope scope) {

	/**
	 * Loads a policy.
	 * @param place its path in the workshop file
	 * @return empty if a required value is missing or invalid
	 */
	Optional<PolicyBlueprint> load(PolicyFile policy, FieldPath place) {
		if (place.at("kind").isKnownToBeWrong()) {
			return Optional.empty();
		}
		return policy.isAws() ? aws(policy, place) : customer(policy, place);
	}

	private static Optional<PolicyBlueprint> aws(PolicyFile policy, FieldPath place) {
		if (policy.document() != null) {
			place.at("document").report("AWS keeps the document of a policy it manages");
		}
		if (!policy.tags().isEmpty()) {
			place.at("tags").report("AWS keeps the tags of a policy it manages");
		}
		if (!policy.limits().isEmpty()) {
			place.reportBeside("AWS keeps the document of a policy it manages, so its actions cannot be limited");
		}
		String path = Objects.requireNonNullElse(policy.path(), "/");
		AwsPolicy loaded = new AwsPolicy(policy.name(), path, policy.reasons());
		if (!loaded.isKnown() && !loaded.name().isEmpty()) {
			place.at("name").warn(PolicyReferences.warning(loaded));
		}
		return Optional.of(loaded);
	}

	private Optional<PolicyBlueprint> customer(PolicyFile policy, FieldPath place) {
		FieldPath documentPlace = place.at("document");
		if (policy.document() == null && !documentPlace.isKnownToBeWrong()) {
			place.reportBeside("lacks document");
			return Optional.empty();
		}
		Map<String, String> tags = this.rules.checkedTags(policy.tags(), false, place.at("tags"));
		return this.rules.documents()
			.load(policy.document(), DocumentUse.MANAGED, documentPlace)
			.map((loaded) -> customer(policy, loaded, tags, place));
	}

	private CustomerPolicy customer(PolicyFile policy, LoadedDocument loaded, Map<String, String> tags,
			FieldPath place) {
		checkReasons(policy, loaded.document(), place.at("reasons"));
		ResourceLimits limits = this.rules.checkedLimits(policy.limits(), loaded, place);
		String path = Objects.requireNonNullElse(policy.path(), "/");
		CustomerPolicy customer = new CustomerPolicy(this.rules.prefix() + policy.name(), path, loaded.document(),
				policy.reasons(), loaded.document(), limits, tags);
		return (this.scope == ResourceScope.NARROW) ? customer.with(customer.narrow()) : customer;
	}

	/** Denied and excluded actions may have a reason too. */
	private static void checkReasons(PolicyFile policy, PolicyDocument document, FieldPath place) {
		Set<String> named = document.namedActions();
		policy.reasons()
			.keySet()
			.stream()
			.filter((action) -> !named.contains(action))
			.forEach((action) -> place.at(action)
				.report("the document has no such action" + NearestName.of(action, named)
					.map((nearest) -> "; did you mean '" + nearest + "'?")
					.orElse("")));
	}

	/**
	 * Warns of actions without reasons where others have some: in a workshop without any,
	 * nobody has forgotten one.
	 */
	static void warnOfUnexplained(CustomerPolicy policy, FieldPath place) {
		if (!policy.unexplained().isEmpty()) {
			place.at("reasons").warn("no reason for " + String.join(", ", policy.unexplained()));
		}
	}

}
