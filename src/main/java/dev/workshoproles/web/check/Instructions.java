package dev.workshoproles.web.check;

import java.util.List;
import java.util.stream.Collectors;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.Sentences;

/**
 * Explains how to do each step of the workshop in the IAM console, and how to correct
 * each mistake. Whatever exists is edited, attached or detached rather than created
 * again, except for a role with the wrong name.
 */
record Instructions(ConsoleLinks links, Sentences sentences) {

	/** Without these values there is no document to paste or to compare with. */
	Instruction set(List<Parameter> unset) {
		return new Instruction(
				this.sentences.of("check.unset", unset.size(),
						unset.stream().map(this.sentences::of).collect(Collectors.joining(", "))),
				null, List.of(), "", true);
	}

	Instruction create(CustomerPolicy policy) {
		return new Instruction(this.sentences.of("check.policy.how", policy.name()), this.links.createPolicy(),
				List.of(policy.name()), policy.document().normalized());
	}

	Instruction create(RoleBlueprint role) {
		return new Instruction(this.sentences.of("check.role.how", String.join(", ", role.trusted()), role.name()),
				this.links.createRole(), List.of(role.name()), role.trustPolicy().normalized());
	}

	/** Without a link, since the role may not exist yet. */
	Instruction attach(String role, List<String> policies) {
		String sentence = policies.isEmpty() ? this.sentences.of("check.attach.none", role)
				: this.sentences.of("check.attach.how", role);
		return new Instruction(sentence, null, policies, "");
	}

	Instruction fix(Difference difference, RoleState role) {
		String name = role.name();
		String subject = difference.subject();
		String expected = (difference.expected() != null) ? difference.expected() : "";
		String sentence = this.sentences.of("fix." + difference.kind(), name, subject, expected);
		return switch (difference.kind()) {
			case TRUST_POLICY_CHANGED ->
				new Instruction(sentence, this.links.roleTrust(realName(role)), List.of(), expected);
			case POLICY_CHANGED ->
				new Instruction(sentence, this.links.policy(arn(subject, role)), List.of(), expected);
			case POLICY_MISSING, POLICY_DETACHED, POLICY_NOT_YET_ATTACHED, EXTRA_ATTACHED_POLICY, INLINE_POLICY ->
				new Instruction(sentence, this.links.rolePermissions(realName(role)), List.of(subject), "");
			case OTHER_LETTER_CASE -> new Instruction(sentence, this.links.role(subject), List.of(name),
					role.blueprint().trustPolicy().normalized());
			case INLINE_POLICY_MISSING, INLINE_POLICY_CHANGED ->
				new Instruction(sentence, this.links.rolePermissions(realName(role)), List.of(subject), expected);
			case PERMISSIONS_BOUNDARY_MISSING, PERMISSIONS_BOUNDARY_CHANGED ->
				new Instruction(sentence, this.links.rolePermissions(realName(role)), List.of(expected), "");
			case SESSION_DURATION_CHANGED, DESCRIPTION_CHANGED, NOT_IN_INSTANCE_PROFILE, INSTANCE_PROFILE_MISSING ->
				new Instruction(sentence, this.links.role(realName(role)), List.of(subject), "");
			case TAG_CHANGED, PATH_CHANGED -> new Instruction(sentence, difference.isOfPolicyItself()
					? this.links.policy(arn(subject, role)) : this.links.role(realName(role)), List.of(expected), "");
			// The IAM console shows neither.
			case INSTANCE_PROFILE_TAG_CHANGED, INSTANCE_PROFILE_PATH_CHANGED ->
				new Instruction(sentence, null, List.of(expected), "");
			case AWS_POLICY_MISSING, PERMISSIONS_BOUNDARY, PATH, MAX_SESSION ->
				new Instruction(sentence, null, List.of(), "");
		};
	}

	/** IAM ignores the case of role names, but its console may not. */
	private static String realName(RoleState role) {
		String arn = role.arn();
		return (arn != null) ? arn.substring(arn.lastIndexOf('/') + 1) : role.name();
	}

	private static String arn(String policy, RoleState role) {
		return role.resources()
			.allPolicies()
			.stream()
			.filter((state) -> state.blueprint().name().equals(policy))
			.map(PolicyState::arn)
			.findFirst()
			.orElse(policy);
	}

}
