package dev.workshoproles.blueprint;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.workshoproles.policy.PolicyDocument;

/**
 * A customer managed policy, which the console creates if it is missing.
 *
 * @param name the real name, prefix included
 * @param path its path, {@code /} for none
 * @param document the document in the active variant
 * @param reasons why the lab needs each action
 * @param wide the workshop's own document
 * @param limits the resources that its actions can be limited to
 * @param tags its tags besides those of ownership
 */
public record CustomerPolicy(String name, String path, PolicyDocument document, Map<String, LocalizedText> reasons,
		PolicyDocument wide, ResourceLimits limits, Map<String, String> tags) implements PolicyBlueprint {

	@Override
	public String arn(String partition, String accountId) {
		return "arn:" + partition + ":iam::" + accountId + ":policy" + this.path + this.name;
	}

	/**
	 * The variant with actions limited to the lab's own resources where possible.
	 * @return the workshop's own document if nothing can be limited
	 */
	public PolicyDocument narrow() {
		return this.limits.narrow(this.wide);
	}

	/**
	 * The same policy with another document.
	 * @param other the document of the active variant
	 * @return the policy
	 */
	public CustomerPolicy with(PolicyDocument other) {
		return new CustomerPolicy(this.name, this.path, other, this.reasons, this.wide, this.limits, this.tags);
	}

	/**
	 * The actions that the document allows and that have no reason.
	 * @return as written, wildcards included; all of them if the workshop gives no
	 * reasons
	 */
	public NavigableSet<String> unexplained() {
		NavigableSet<String> actions = new TreeSet<>(this.wide.actions());
		this.reasons.keySet().forEach(actions::remove);
		return actions;
	}

	Stream<String> texts() {
		return Stream.of(Stream.of(this.wide.json()), this.limits.texts(), this.tags.values().stream())
			.flatMap((texts) -> texts);
	}

	CustomerPolicy at(Placeholders placeholders, ResourceScope scope) {
		PolicyDocument filled = placeholders.fill(this.wide);
		ResourceLimits here = this.limits.with(placeholders::fill);
		Map<String, String> tagged = new TreeMap<>(this.tags);
		tagged.replaceAll((key, value) -> placeholders.fill(value));
		PolicyDocument active = (scope == ResourceScope.NARROW) ? here.narrow(filled) : filled;
		return new CustomerPolicy(this.name, this.path, active, this.reasons, filled, here, tagged);
	}

}
