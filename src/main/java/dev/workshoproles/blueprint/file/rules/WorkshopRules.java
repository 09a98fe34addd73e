package dev.workshoproles.blueprint.file.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.Placeholders;
import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.reading.WorkshopDocuments;
import dev.workshoproles.blueprint.file.rules.DocumentLoader.LoadedDocument;

/**
 * The rules that depend on the workshop at hand: its parameters, its prefix and its
 * documents.
 */
public final class WorkshopRules {

	private static final Pattern POLICY_ARN = Pattern
		.compile("arn:aws[a-z0-9-]*:iam::(?:\\d{12}|aws):policy/(?:[!-~]+/)?[\\w+=,.@-]+");

	private final String prefix;

	private final PlaceholderRules placeholders;

	private final ExampleValues examples;

	private final DocumentLoader documents;

	/**
	 * For one workshop.
	 * @param parameters its parameters
	 * @param files the documents beside its file
	 * @param prefix the prefix of all names
	 */
	public WorkshopRules(List<Parameter> parameters, WorkshopDocuments files, String prefix) {
		this.prefix = prefix;
		this.placeholders = new PlaceholderRules(parameters.stream().map(Parameter::name).toList());
		this.examples = new ExampleValues(parameters, prefix);
		this.documents = new DocumentLoader(files, this.placeholders, this.examples, prefix);
	}

	public String prefix() {
		return this.prefix;
	}

	/**
	 * Puts the prefix in place of its placeholder.
	 * @param text an ARN, a service or the value of a tag
	 * @return the text with the other placeholders
	 */
	public String withPrefix(String text) {
		return Placeholders.withPrefix(text, this.prefix);
	}

	/**
	 * Loads the workshop's policy documents.
	 * @return the loader, which has read no document yet that nobody asked for
	 */
	public DocumentLoader documents() {
		return this.documents;
	}

	/**
	 * Checks a service principal.
	 * @param service the service as written
	 * @param place where it is written
	 */
	public void checkService(String service, FieldPath place) {
		if (this.placeholders.check(service, place)) {
			PrincipalMistakes.of("Service", this.examples.fillService(service), service).ifPresent(place::report);
		}
	}

	/**
	 * Checks the ARN of a policy.
	 * @param arn the ARN as written
	 * @param place where it is written
	 * @return whether it can be one
	 */
	public boolean checkPolicyArn(String arn, FieldPath place) {
		if (!this.placeholders.check(arn, place)) {
			return false;
		}
		boolean valid = isPolicyArn(this.examples.fillPolicy(arn));
		if (!valid) {
			place.report("'" + arn + "' must be a policy of this file, one of AWS by path and name, "
					+ "or a policy's ARN, arn:${Partition}:iam::${Account}:policy/name");
		}
		return valid;
	}

	/** Whether a text without placeholders can be a policy's ARN. */
	static boolean isPolicyArn(String arn) {
		return POLICY_ARN.matcher(arn).matches();
	}

	/**
	 * Checks tags.
	 * @param tags the tags as written
	 * @param ignoringCase whether IAM does for such tags: for those of roles, but not of
	 * policies
	 * @param place where they are written
	 * @return the tags with the prefix filled in
	 */
	public Map<String, String> checkedTags(Map<String, String> tags, boolean ignoringCase, FieldPath place) {
		return new TagRules(this.placeholders, this.examples, this.prefix).checked(tags, ignoringCase, place);
	}

	/**
	 * Checks what a policy's actions are limited to.
	 * @param limits the limits as written
	 * @param document the policy's document
	 * @param policy the policy's path
	 * @return the limits with the prefix filled in
	 */
	public ResourceLimits checkedLimits(ResourceLimits limits, LoadedDocument document, FieldPath policy) {
		new LimitRules(policy, document, this.placeholders, this.examples).check(limits);
		return limits.with(this::withPrefix);
	}

}
