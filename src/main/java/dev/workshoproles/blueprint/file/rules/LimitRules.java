package dev.workshoproles.blueprint.file.rules;

import java.util.List;
import java.util.Set;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.file.rules.DocumentLoader.LoadedDocument;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

/**
 * The rules for limiting a policy's actions: each action that the document allows on all
 * resources needs either ARNs or a reason for having none.
 *
 * @param policy the policy's path in the workshop file
 * @param document its document
 * @param placeholders the rules for placeholders in ARNs
 * @param examples the values of placeholders
 */
record LimitRules(FieldPath policy, LoadedDocument document, PlaceholderRules placeholders, ExampleValues examples) {

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
		NavigableSet<String> missing = new TreeSet<>(onAll());
		missing
			.removeIf((action) -> limits.resources().containsKey(action) || limits.withoutResource().containsKey(action)
					|| resources.at(action).isKnownToBeWrong() || without.at(action).isKnownToBeWrong());
		if (!missing.isEmpty()) {
			resources.reportBeside("no resource for " + String.join(", ", missing)
					+ ", and no reason in withoutResource why there is none");
		}
		limits.resources().forEach((action, arns) -> checkArns(arns, resources.at(action)));
		checkSize(limits);
	}

	private void checkActions(Set<String> actions, FieldPath place) {
		actions.stream()
			.filter((action) -> !onAll().contains(action))
			.forEach((action) -> place.at(action).report("the document allows no such action on all resources"));
	}

	private Set<String> onAll() {
		return this.document.document().actionsOnAllResources();
	}

	private void checkArns(List<String> arns, FieldPath list) {
		if (arns.isEmpty()) {
			list.report("must name an ARN");
		}
		for (int i = 0; i < arns.size(); i++) {
			checkArn(arns.get(i), list.at(i));
		}
	}

	private void checkArn(String arn, FieldPath place) {
		if (!place.isKnownToBeWrong() && this.placeholders.check(arn, true, place)
				&& !ARN.matcher(this.examples.fillResource(arn)).matches()) {
			place.report("'" + arn + "' must be an ARN, arn:partition:service:region:account:resource");
		}
	}

	private void checkSize(ResourceLimits limits) {
		String narrow = limits.with(this.examples::fillResource)
			.narrow(PolicyDocument.parse(this.document.example()))
			.json();
		if (PolicyRules.exceedsSize(narrow, DocumentUse.MANAGED)) {
			this.policy.at("resources")
				.report("the narrowed document has more than " + DocumentUse.MANAGED.maxCharacters()
						+ " characters besides white space");
		}
	}

}
