package dev.workshoproles.account.sandbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;

import static org.assertj.core.api.Assertions.assertThat;

interface InstanceProfileContract extends IamContract {

	@Test
	default void aRoleInAnInstanceProfileIsNotDeleted() {
		String role = createRole(unique("Role")).roleName();
		String profile = createProfile();
		add(profile, role);
		assertThat(profilesOf(role)).containsExactly(profile);
		assertThat(get(profile).roles()).extracting(Role::roleName).containsExactly(role);
		Refusal.DELETE_CONFLICT.isAnswerTo(() -> iam().deleteRole((delete) -> delete.roleName(role)));
		Refusal.DELETE_CONFLICT.isAnswerTo(() -> delete(profile));
		remove(profile, role);
		assertThat(profilesOf(role)).isEmpty();
		assertThat(get(profile).roles()).isEmpty();
		iam().deleteRole((delete) -> delete.roleName(role));
		delete(profile);
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> get(profile));
	}

	@Test
	default void anInstanceProfileHasOneRoleAtMost() {
		String profile = createProfile();
		add(profile, createRole(unique("Role")).roleName());
		String second = createRole(unique("Role")).roleName();
		Refusal.LIMIT_EXCEEDED.isAnswerTo(() -> add(profile, second));
	}

	@Test
	default void whatIsNotThereIsNeitherAddedNorRemoved() {
		String role = createRole(unique("Role")).roleName();
		String profile = createProfile();
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> add(profile, unique("Nowhere")));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> add(unique("Nowhere"), role));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> delete(unique("Nowhere")));
		Refusal refusal = is(Laxity.FAILS_ON_A_ROLE_NOT_IN_THE_PROFILE) ? Refusal.INTERNAL_FAILURE
				: Refusal.NO_SUCH_ENTITY;
		refusal.isAnswerTo(() -> remove(profile, role));
	}

	@Test
	default void anInstanceProfilesNameIsTakenOnce() {
		String profile = createProfile();
		InstanceProfile read = get(profile);
		assertThat(read.arn()).isEqualTo("arn:aws:iam::%s:instance-profile/%s", accountId(), profile);
		Refusal.ENTITY_ALREADY_EXISTS
			.isAnswerTo(() -> iam().createInstanceProfile((create) -> create.instanceProfileName(profile)));
	}

	private String createProfile() {
		String name = unique("Profile");
		return iam().createInstanceProfile((create) -> create.instanceProfileName(name))
			.instanceProfile()
			.instanceProfileName();
	}

	private void add(String profile, String role) {
		iam().addRoleToInstanceProfile((add) -> add.instanceProfileName(profile).roleName(role));
	}

	private void remove(String profile, String role) {
		iam().removeRoleFromInstanceProfile((remove) -> remove.instanceProfileName(profile).roleName(role));
	}

	private void delete(String profile) {
		iam().deleteInstanceProfile((delete) -> delete.instanceProfileName(profile));
	}

	private InstanceProfile get(String profile) {
		return iam().getInstanceProfile((get) -> get.instanceProfileName(profile)).instanceProfile();
	}

	private List<String> profilesOf(String role) {
		return iam().listInstanceProfilesForRolePaginator((list) -> list.roleName(role))
			.instanceProfiles()
			.stream()
			.map(InstanceProfile::instanceProfileName)
			.toList();
	}

}
