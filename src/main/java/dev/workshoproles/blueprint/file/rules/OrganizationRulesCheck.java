package dev.workshoproles.blueprint.file.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.format.IamShapes;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.reading.Problems;
import dev.workshoproles.policy.IamLimits;

/**
 * Checks the rules of an organisation as configured, and applies them.
 * <p>
 * Lengths and characters are those of {@code Path} and {@code PermissionsBoundary} of
 * CreateRole and of the data type Tag in the <em>IAM API Reference</em>; the number of
 * tags is from "IAM and AWS STS quotas", the reserved prefix and the letter case of keys
 * from "Tags for AWS Identity and Access Management resources" in the <em>IAM User
 * Guide</em>.
 */
public final class OrganizationRulesCheck {

	private static final String BOUNDARY = "console.permissions-boundary";

	private static final String PATH = "console.path";

	private static final String TAGS = "console.tags";

	private static final String TAGGING = "console.tagging";

	private final OrganizationRules rules;

	private final String prefix;

	private final Problems problems;

	private final PlaceholderRules placeholders = PlaceholderRules.forValues();

	private final ExampleValues examples;

	/**
	 * For the rules as configured.
	 * @param rules the rules
	 * @param prefix the prefix of all names
	 * @param problems where errors are reported
	 */
	public OrganizationRulesCheck(OrganizationRules rules, String prefix, Problems problems) {
		this.rules = rules;
		this.prefix = prefix;
		this.problems = problems;
		this.examples = new ExampleValues(List.of(), prefix);
	}

	/** Reports all that is wrong in the rules themselves. */
	public void check() {
		String boundary = this.rules.permissionsBoundary();
		if (boundary != null) {
			checkBoundary(boundary, new FieldPath(this.problems, BOUNDARY, ""));
		}
		String path = this.rules.path();
		if (path != null) {
			IamShapes.checkPath(path, new FieldPath(this.problems, PATH, ""));
		}
		if (!this.rules.tagging() && !this.rules.tags().isEmpty()) {
			new FieldPath(this.problems, TAGGING, "").report("is false, so console.tags must not be set");
		}
		FieldPath tags = new FieldPath(this.problems, TAGS, "");
		Map<String, String> sorted = new TreeMap<>(this.rules.tags());
		sorted.keySet().forEach((key) -> IamShapes.checkTagKey(key, tags.at(key)));
		new TagRules(this.placeholders, this.examples, this.prefix).checked(sorted, true, tags);
	}

	private void checkBoundary(String arn, FieldPath place) {
		if (!this.placeholders.check(arn, place)) {
			return;
		}
		String example = this.examples.fillPolicy(arn);
		if (!WorkshopRules.isPolicyArn(example)) {
			place.report("must be the name of a policy in the account, such as workshop-boundary, "
					+ "or a policy's ARN, arn:${Partition}:iam::${Account}:policy/name");
		}
		else if (example.length() > IamLimits.MAX_ARN) {
			place.report("must have at most " + IamLimits.MAX_ARN + " characters");
		}
	}

	/**
	 * Applies the rules, and reports what they leave no room for in a workshop and what
	 * may not work there any more.
	 * @param workshop the workshop
	 * @return the workshop as it may be created
	 */
	public Workshop appliedTo(Workshop workshop) {
		Workshop applied = this.rules.appliedTo(workshop);
		if (this.rules.isEmpty()) {
			return applied;
		}
		FieldPath tags = new FieldPath(this.problems, TAGS, "");
		Stream
			.concat(applied.roles().stream().map((role) -> new Tagged(role.name(), role.options().tags())),
					applied.customerPolicies().stream().map((policy) -> new Tagged(policy.name(), policy.tags())))
			.filter((tagged) -> tagged.tags().size() > TagRules.MOST && this.rules.tags().size() <= TagRules.MOST)
			.forEach((tagged) -> tags.report("together with the workshop's, " + tagged.name() + " has "
					+ tagged.tags().size() + " tags; it may have " + TagRules.MOST + ": IAM's quota is "
					+ IamLimits.MAX_TAGS + ", and the console needs " + TagRules.OWN));
		FieldPath path = new FieldPath(this.problems, PATH, "");
		this.rules.namedByOtherPath(workshop)
			.forEach((end) -> path.warn("the workshop names " + end + " by its ARN, which has another path then"));
		List<String> untagged = this.rules.withoutTheirTags(workshop);
		if (!untagged.isEmpty()) {
			new FieldPath(this.problems, TAGGING, "").warn("is false, so the workshop's tags of "
					+ String.join(", ", untagged) + " are left out, and conditions on them will not match");
		}
		return applied;
	}

	private record Tagged(String name, Map<String, String> tags) {
	}

}
