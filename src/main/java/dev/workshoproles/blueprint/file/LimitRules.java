package dev.workshoproles.blueprint.file;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

/**
 * The rules for limiting a policy's actions: each action that the document allows on all
 * resources needs either ARNs or a reason for having none.
 *
 * @param policy the policy's path in the workshop file
 * @param document its document
 */
record LimitRules(FieldPath policy, PolicyDocument document) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}?");

	private static final Pattern ARN = Pattern.compile("arn:aws[a-z0-9-]*:[a-z0-9-]+:[a-z0-9-]*:(\\d{12})?:[!-~]+");

	void check(ResourceLimits limits) {
		if (limits.isEmpty()) {
			return;
		}
		FieldPath resources = this.policy.at("resources");
		FieldPath without = this.policy.at("withoutResource");
		checkActions(limits.resources().keySet(), resources);
		checkActions(limits.withoutResource().keySet(), without);
		limits.withoutResource()
			.keySet()
			.stream()
			.filter(limits.resources()::containsKey)
			.forEach((action) -> without.at(action).report("has resources too"));
		onAll().stream()
			.filter((action) -> !limits.resources().containsKey(action)
					&& !limits.withoutResource().containsKey(action))
			.filter((action) -> !resources.at(action).isKnownToBeWrong() && !without.at(action).isKnownToBeWrong())
			.forEach((action) -> resources
				.report("no resource for " + action + ", and no reason in withoutResource why it takes none"));
		limits.resources().forEach((action, arns) -> checkArns(arns, resources.at(action)));
		checkSize(limits);
	}

	private void checkActions(Set<String> actions, FieldPath place) {
		actions.stream()
			.filter((action) -> !onAll().contains(action))
			.forEach((action) -> place.at(action).report("the document allows no such action on all resources"));
	}

	private Set<String> onAll() {
		return this.document.actionsOnAllResources();
	}

	private static void checkArns(List<String> arns, FieldPath list) {
		if (arns.isEmpty()) {
			list.report("must name an ARN");
		}
		for (int i = 0; i < arns.size(); i++) {
			checkArn(arns.get(i), list.at(i));
		}
	}

	private static void checkArn(String arn, FieldPath place) {
		if (place.isKnownToBeWrong()) {
			return;
		}
		List<String> unknown = PLACEHOLDER.matcher(arn)
			.results()
			.map((found) -> found.group())
			.filter((found) -> !ResourceLocation.PLACEHOLDERS.contains(found))
			.toList();
		unknown.forEach((placeholder) -> place
			.report("'" + placeholder + "' is unknown; there are " + String.join(", ", ResourceLocation.PLACEHOLDERS)));
		if (unknown.isEmpty() && !ARN.matcher(ResourceLocation.LONGEST.fill(arn)).matches()) {
			place.report("'" + arn + "' must be an ARN, arn:partition:service:region:account:resource");
		}
	}

	private void checkSize(ResourceLimits limits) {
		String narrow = limits.with(ResourceLocation.LONGEST::fill).narrow(this.document).json();
		if (PolicyRules.exceedsSize(narrow, DocumentUse.MANAGED)) {
			this.policy.at("resources")
				.report("the narrowed document has more than " + DocumentUse.MANAGED.maxCharacters()
						+ " characters besides white space");
		}
	}

}
