package dev.workshoproles.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.PolicyEncoding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an IAM holds, compared with a blueprint in every respect.
 *
 * @param location that of the blueprint's roles
 */
record HeldRoles(IamClient iam, ResourceLocation location) {

	void areAsWanted(List<RoleBlueprint> roles) {
		roles.forEach(this::isAsWanted);
		RoleBlueprint.customerPoliciesOf(roles).forEach(this::isAsWanted);
	}

	private void isAsWanted(RoleBlueprint role) {
		Role held = this.iam.getRole((get) -> get.roleName(role.name())).role();
		has(role.trustPolicy(), held.assumeRolePolicyDocument());
		has(role.options(), held);
		assertThat(this.iam.listAttachedRolePolicies((list) -> list.roleName(role.name())).attachedPolicies())
			.extracting(AttachedPolicy::policyArn)
			.containsExactlyInAnyOrderElementsOf(role.policies()
				.stream()
				.map((policy) -> policy.arn(this.location.partition(), this.location.accountId()))
				.toList());
		assertThat(this.iam.listRolePolicies((list) -> list.roleName(role.name())).policyNames())
			.containsExactlyInAnyOrderElementsOf(role.inlinePolicies().keySet());
		role.inlinePolicies()
			.forEach((name, document) -> has(document,
					this.iam.getRolePolicy((get) -> get.roleName(role.name()).policyName(name)).policyDocument()));
		assertThat(this.iam.listInstanceProfilesForRole((list) -> list.roleName(role.name())).instanceProfiles())
			.extracting((profile) -> profile.instanceProfileName() + " " + profile.path())
			.isEqualTo(Stream.ofNullable(role.options().instanceProfile())
				.map((profile) -> profile.name() + " " + Objects.requireNonNullElse(profile.path(), "/"))
				.toList());
		Stream.ofNullable(role.options().instanceProfile())
			.forEach((profile) -> assertThat(
					byKey(this.iam.getInstanceProfile((get) -> get.instanceProfileName(profile.name()))
						.instanceProfile()
						.tags()))
				.containsAllEntriesOf(profile.tags()));
	}

	private static void has(RoleOptions options, Role held) {
		assertThat(held.path()).isEqualTo(Objects.requireNonNullElse(options.path(), "/"));
		assertThat(Objects.requireNonNullElse(held.description(), ""))
			.isEqualTo(Objects.requireNonNullElse(options.description(), ""));
		assertThat(held.maxSessionDuration()).isEqualTo(Objects.requireNonNullElse(options.maxSessionSeconds(), 3_600));
		AttachedPermissionsBoundary boundary = held.permissionsBoundary();
		assertThat((boundary != null) ? boundary.permissionsBoundaryArn() : null)
			.isEqualTo((options.permissionsBoundary() != null) ? options.permissionsBoundary().arn() : null);
		assertThat(byKey(held.tags())).containsAllEntriesOf(options.tags());
	}

	private void isAsWanted(CustomerPolicy policy) {
		String arn = policy.arn(this.location.partition(), this.location.accountId());
		Policy held = this.iam.getPolicy((get) -> get.policyArn(arn)).policy();
		assertThat(held.path()).isEqualTo(policy.path());
		assertThat(byKey(held.tags())).containsAllEntriesOf(policy.tags());
		has(policy.document(),
				this.iam.getPolicyVersion((get) -> get.policyArn(arn).versionId(held.defaultVersionId()))
					.policyVersion()
					.document());
	}

	private static void has(PolicyDocument wanted, String held) {
		assertThat(PolicyDocument.parse(PolicyEncoding.decode(held))).isEqualTo(wanted);
	}

	private static Map<String, String> byKey(List<Tag> tags) {
		return tags.stream().collect(Collectors.toMap(Tag::key, Tag::value));
	}

}
