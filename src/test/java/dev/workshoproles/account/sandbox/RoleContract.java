package dev.workshoproles.account.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.policy.PolicyEncoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

interface RoleContract extends IamContract {

	@Test
	default void aRoleIsReadBackAsItWasCreated() {
		String name = unique("Role");
		Role created = iam()
			.createRole((role) -> role.roleName(name)
				.path("/workshop/")
				.assumeRolePolicyDocument(LAMBDA_TRUST)
				.description("For the lab")
				.maxSessionDuration(7200)
				.tags(IamContract.tag("owner", "lab")))
			.role();
		Role read = iam().getRole((role) -> role.roleName(name)).role();
		assertThat(read.roleName()).isEqualTo(name);
		assertThat(read.path()).isEqualTo("/workshop/");
		assertThat(read.arn()).isEqualTo("arn:aws:iam::%s:role/workshop/%s", accountId(), name);
		assertThat(read.roleId()).startsWith("AROA").isEqualTo(created.roleId());
		assertThat(read.description()).isEqualTo("For the lab");
		assertThat(read.maxSessionDuration()).isEqualTo(7200);
		assertThat(read.tags()).containsExactly(IamContract.tag("owner", "lab"));
		assertThat(read.permissionsBoundary()).isNull();
		assertThat(read.roleLastUsed().lastUsedDate()).isNull();
		assertThat(read.createDate()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
	}

	@Test
	default void theTrustPolicyComesUrlEncoded() {
		String trust = LAMBDA_TRUST.replace("\"Effect\"", "\"Sid\": \"\", \"Effect\"");
		String name = unique("Role");
		Role created = iam().createRole((role) -> role.roleName(name).assumeRolePolicyDocument(trust)).role();
		String read = iam().getRole((role) -> role.roleName(name)).role().assumeRolePolicyDocument();
		assertThat(read).startsWith("%7B%0A%20%20%22Version%22").isEqualTo(created.assumeRolePolicyDocument());
		assertThat(PolicyEncoding.decode(read)).isEqualTo(trust);
	}

	@Test
	default void aNameIsTakenInEveryLetterCase() {
		String name = unique("Role");
		createRole(name);
		Refusal.ENTITY_ALREADY_EXISTS.isAnswerTo(() -> createRole(name));
		isRefused(() -> createRole(name.toUpperCase(Locale.ROOT)), Refusal.ENTITY_ALREADY_EXISTS,
				Laxity.TELLS_NAMES_APART_BY_CASE);
		assertThat(iam().getRole((role) -> role.roleName(name)).role().roleName()).isEqualTo(name);
	}

	@Test
	default void aRoleIsFoundInItsOwnLetterCaseOnly() {
		String name = unique("Role");
		createRole(name);
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().getRole((role) -> role.roleName(name.toLowerCase(Locale.ROOT))));
	}

	@Test
	default void aRoleMadeAgainHasAnotherId() {
		String name = unique("Role");
		String first = createRole(name).roleId();
		iam().deleteRole((role) -> role.roleName(name));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().getRole((role) -> role.roleName(name)));
		assertThat(createRole(name).roleId()).isNotEqualTo(first);
	}

	@Test
	default void whatIsNotThereCannotBeChangedOrDeleted() {
		String name = unique("Nowhere");
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().deleteRole((role) -> role.roleName(name)));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().updateRole((role) -> role.roleName(name)));
		Refusal.NO_SUCH_ENTITY
			.isAnswerTo(() -> iam().updateAssumeRolePolicy((role) -> role.roleName(name).policyDocument(LAMBDA_TRUST)));
	}

	@Test
	default void aRoleIsChangedInPlace() {
		String name = unique("Role");
		String id = createRole(name).roleId();
		String trust = IamContract.trustOf("apigateway.amazonaws.com");
		iam().updateAssumeRolePolicy((role) -> role.roleName(name).policyDocument(trust));
		iam().updateRole((role) -> role.roleName(name).description("Changed").maxSessionDuration(3600));
		Role changed = iam().getRole((role) -> role.roleName(name)).role();
		assertThat(changed.roleId()).isEqualTo(id);
		assertThat(changed.description()).isEqualTo("Changed");
		assertThat(changed.maxSessionDuration()).isEqualTo(3600);
		assertThat(PolicyEncoding.decode(changed.assumeRolePolicyDocument())).isEqualTo(trust);
	}

	@Test
	default void theMaximumSessionDurationIsAnHourByDefault() {
		String name = unique("Role");
		createRole(name);
		Integer seconds = iam().getRole((role) -> role.roleName(name)).role().maxSessionDuration();
		assertThat(seconds).isEqualTo(3600);
	}

	@Test
	default void aSessionLengthThatIsNotGivenInAnUpdateIsAnHourAgain() {
		String name = unique("Role");
		createRole(name);
		iam().updateRole((role) -> role.roleName(name).maxSessionDuration(7200));
		assertThat(iam().getRole((role) -> role.roleName(name)).role().maxSessionDuration()).isEqualTo(7200);
		iam().updateRole((role) -> role.roleName(name).description("Changed"));
		assertThat(iam().getRole((role) -> role.roleName(name)).role().maxSessionDuration()).isEqualTo(3600);
	}

	@Test
	default void aPermissionsBoundaryIsSetAndTakenAway() {
		String name = unique("Role");
		String boundary = createPolicy(unique("Boundary")).arn();
		createRole(name);
		iam().putRolePermissionsBoundary((role) -> role.roleName(name).permissionsBoundary(boundary));
		Role bounded = iam().getRole((role) -> role.roleName(name)).role();
		assertThat(bounded.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(boundary);
		assertThat(bounded.permissionsBoundary().permissionsBoundaryTypeAsString())
			.isEqualTo("PermissionsBoundaryPolicy");
		iam().deleteRolePermissionsBoundary((role) -> role.roleName(name));
		assertThat(iam().getRole((role) -> role.roleName(name)).role().permissionsBoundary()).isNull();
	}

	@Test
	default void aRoleIsCreatedWithAPermissionsBoundaryThatIsThenReplaced() {
		String name = unique("Role");
		String boundary = createPolicy(unique("Boundary")).arn();
		iam().createRole(
				(role) -> role.roleName(name).assumeRolePolicyDocument(LAMBDA_TRUST).permissionsBoundary(boundary));
		assertThat(boundaryOf(name)).isEqualTo(boundary);
		iam().putRolePermissionsBoundary(
				(role) -> role.roleName(name).permissionsBoundary("arn:aws:iam::aws:policy/PowerUserAccess"));
		assertThat(boundaryOf(name)).isEqualTo("arn:aws:iam::aws:policy/PowerUserAccess");
	}

	@Test
	default void thePoliciesThatAreBoundariesAreCounted() {
		String name = unique("Role");
		String boundary = createPolicy(unique("Boundary")).arn();
		createRole(name);
		iam().putRolePermissionsBoundary((role) -> role.roleName(name).permissionsBoundary(boundary));
		Policy used = iam().getPolicy((policy) -> policy.policyArn(boundary)).policy();
		assertThat(used.attachmentCount()).isZero();
		if (is(Laxity.DOES_NOT_FOLLOW_BOUNDARIES)) {
			assertThat(used.permissionsBoundaryUsageCount()).isNull();
			return;
		}
		assertThat(used.permissionsBoundaryUsageCount()).isEqualTo(1);
		iam().deleteRolePermissionsBoundary((role) -> role.roleName(name));
		Policy unused = iam().getPolicy((policy) -> policy.policyArn(boundary)).policy();
		assertThat(unused.permissionsBoundaryUsageCount()).isZero();
		iam().deletePolicy((policy) -> policy.policyArn(boundary));
	}

	@Test
	default void onlyARoleThatIsThereHasABoundary() {
		String nowhere = unique("Nowhere");
		String boundary = createPolicy(unique("Boundary")).arn();
		Refusal.NO_SUCH_ENTITY.isAnswerTo(
				() -> iam().putRolePermissionsBoundary((role) -> role.roleName(nowhere).permissionsBoundary(boundary)));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().deleteRolePermissionsBoundary((role) -> role.roleName(nowhere)));
	}

	@Test
	default void aPermissionsBoundaryIsAPolicy() {
		String name = unique("Role");
		String arn = createRole(name).arn();
		Refusal refusal = is(Laxity.HAS_ITS_OWN_WORD_FOR_WRONG_BOUNDARIES) ? Refusal.INVALID_PARAMETER_VALUE
				: Refusal.INVALID_INPUT;
		refusal
			.isAnswerTo(() -> iam().putRolePermissionsBoundary((role) -> role.roleName(name).permissionsBoundary(arn)));
		refusal.isAnswerTo(() -> iam().createRole((role) -> role.roleName(unique("Role"))
			.assumeRolePolicyDocument(LAMBDA_TRUST)
			.permissionsBoundary(arn)));
	}

	@Test
	default void aDescriptionThatIsNotGivenInAnUpdateStays() {
		String name = unique("Role");
		createRole(name);
		assertThat(iam().getRole((role) -> role.roleName(name)).role().description()).isNull();
		iam().updateRole((role) -> role.roleName(name).description("For the lab"));
		iam().updateRole((role) -> role.roleName(name).maxSessionDuration(7200));
		assertThat(iam().getRole((role) -> role.roleName(name)).role().description())
			.isEqualTo(is(Laxity.FORGETS_DESCRIPTIONS) ? null : "For the lab");
	}

	@Test
	default void aPermissionsBoundaryMustBeThere() {
		String missing = createPolicy(unique("Boundary")).arn() + "-not";
		String name = unique("Role");
		createRole(name);
		isRefused(() -> iam().putRolePermissionsBoundary((role) -> role.roleName(name).permissionsBoundary(missing)),
				Refusal.NO_SUCH_ENTITY, Laxity.DOES_NOT_FOLLOW_BOUNDARIES);
		isRefused(() -> iam().createRole((role) -> role.roleName(unique("Role"))
			.assumeRolePolicyDocument(LAMBDA_TRUST)
			.permissionsBoundary(missing)), Refusal.NO_SUCH_ENTITY, Laxity.DOES_NOT_FOLLOW_BOUNDARIES);
	}

	@Test
	default void aPolicyInUseAsABoundaryIsNotDeleted() {
		String boundary = createPolicy(unique("Boundary")).arn();
		String name = unique("Role");
		createRole(name);
		iam().putRolePermissionsBoundary((role) -> role.roleName(name).permissionsBoundary(boundary));
		isRefused(() -> iam().deletePolicy((policy) -> policy.policyArn(boundary)), Refusal.DELETE_CONFLICT,
				Laxity.DELETES_USED_POLICIES);
	}

	@Test
	default void aListingHasNeitherTagsNorBoundary() {
		String path = "/" + unique("list") + "/";
		String boundary = createPolicy(unique("Boundary")).arn();
		iam().createRole((role) -> role.roleName(unique("Role"))
			.path(path)
			.assumeRolePolicyDocument(LAMBDA_TRUST)
			.permissionsBoundary(boundary)
			.tags(IamContract.tag("owner", "lab")));
		Role listed = iam().listRoles((roles) -> roles.pathPrefix(path)).roles().get(0);
		assertThat(listed.tags()).isEmpty();
		assertThat(listed.permissionsBoundary()).isNull();
		assertThat(listed.roleLastUsed()).isNull();
	}

	@Test
	default void aListingGivesTheTrustPolicyUrlEncodedToo() {
		String name = unique("Role");
		createRole(name);
		String trust = iam().listRolesPaginator()
			.roles()
			.stream()
			.filter((role) -> role.roleName().equals(name))
			.map(Role::assumeRolePolicyDocument)
			.findFirst()
			.orElseThrow();
		assertThat(is(Laxity.GIVES_DOCUMENTS_UNENCODED) ? trust : PolicyEncoding.decode(trust)).isEqualTo(LAMBDA_TRUST);
		assertThat(trust.contains("%7B")).isNotEqualTo(is(Laxity.GIVES_DOCUMENTS_UNENCODED));
	}

	@Test
	default void rolesAreListedByPath() {
		String path = "/" + unique("list") + "/";
		String deep = unique("Deep");
		iam().createRole((role) -> role.roleName(deep).path(path + "a/").assumeRolePolicyDocument(LAMBDA_TRUST));
		createRole(unique("Elsewhere"));
		assertThat(iam().listRoles((roles) -> roles.pathPrefix(path)).roles()).extracting(Role::roleName)
			.containsExactly(deep);
		assertThat(iam().listRolesPaginator().roles()).extracting(Role::roleName).contains(deep);
	}

	private String boundaryOf(String role) {
		return iam().getRole((get) -> get.roleName(role)).role().permissionsBoundary().permissionsBoundaryArn();
	}

	@Test
	default void aRoleIsDeletedOnlyOnceNothingHangsOnIt() {
		String name = unique("Role");
		String policy = createPolicy(unique("Policy")).arn();
		createRole(name);
		iam().attachRolePolicy((role) -> role.roleName(name).policyArn(policy));
		iam().putRolePolicy((role) -> role.roleName(name).policyName("Inline").policyDocument(READ_QUEUE));
		Refusal.DELETE_CONFLICT.isAnswerTo(() -> iam().deleteRole((role) -> role.roleName(name)));
		iam().deleteRolePolicy((role) -> role.roleName(name).policyName("Inline"));
		Refusal.DELETE_CONFLICT.isAnswerTo(() -> iam().deleteRole((role) -> role.roleName(name)));
		iam().detachRolePolicy((role) -> role.roleName(name).policyArn(policy));
		iam().putRolePolicy((role) -> role.roleName(name).policyName("Inline").policyDocument(READ_QUEUE));
		Refusal.DELETE_CONFLICT.isAnswerTo(() -> iam().deleteRole((role) -> role.roleName(name)));
		iam().deleteRolePolicy((role) -> role.roleName(name).policyName("Inline"));
		iam().deleteRole((role) -> role.roleName(name));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().getRole((role) -> role.roleName(name)));
	}

}
