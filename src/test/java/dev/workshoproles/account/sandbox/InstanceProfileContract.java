package dev.workshoproles.account.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;

import static dev.workshoproles.account.sandbox.IamContract.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
	default void aRoleIsNotAddedTwice() {
		String profile = createProfile();
		String role = createRole(unique("Role")).roleName();
		add(profile, role);
		Refusal.LIMIT_EXCEEDED.isAnswerTo(() -> add(profile, role));
		assertThat(get(profile).roles()).extracting(Role::roleName).containsExactly(role);
	}

	@Test
	default void aRoleMayBeInSeveralInstanceProfiles() {
		String role = createRole(unique("Role")).roleName();
		String one = createProfile();
		String other = createProfile();
		add(one, role);
		add(other, role);
		assertThat(profilesOf(role)).containsExactlyInAnyOrder(one, other);
	}

	@Test
	default void anInstanceProfileIsReadBackAsItWasCreated() {
		String name = unique("Profile");
		InstanceProfile created = iam()
			.createInstanceProfile((create) -> create.instanceProfileName(name)
				.path("/workshop/")
				.tags(tag("owner", "lab"), tag("Owner", "class")))
			.instanceProfile();
		InstanceProfile read = get(name);
		assertThat(read.instanceProfileName()).isEqualTo(name);
		assertThat(read.path()).isEqualTo("/workshop/");
		assertThat(read.arn()).isEqualTo("arn:aws:iam::%s:instance-profile/workshop/%s", accountId(), name);
		assertThat(read.instanceProfileId()).isEqualTo(created.instanceProfileId());
		assertThat(read.instanceProfileId().startsWith("AIPA")).isNotEqualTo(is(Laxity.GIVES_INSTANCE_PROFILES_ANY_ID));
		assertThat(read.roles()).isEmpty();
		assertThat(read.tags()).containsExactlyInAnyOrder(tag("owner", "lab"), tag("Owner", "class"));
		assertThat(read.createDate()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
	}

	@Test
	default void anInstanceProfilesRoleIsInItsOwnPath() {
		String profile = createProfile();
		String role = unique("Role");
		iam().createRole((create) -> create.roleName(role).path("/workshop/").assumeRolePolicyDocument(LAMBDA_TRUST));
		add(profile, role);
		assertThat(get(profile).roles()).extracting(Role::arn)
			.containsExactly("arn:aws:iam::%s:role/workshop/%s".formatted(accountId(), role));
	}

	@Test
	default void instanceProfilesAreListedByPathWithoutTags() {
		String path = "/" + unique("list") + "/";
		String deep = unique("Deep");
		String role = createRole(unique("Role")).roleName();
		iam().createInstanceProfile(
				(create) -> create.instanceProfileName(deep).path(path + "a/").tags(tag("owner", "lab")));
		add(deep, role);
		String elsewhere = createProfile();
		if (is(Laxity.LISTS_ALL_INSTANCE_PROFILES)) {
			assertThat(iam().listInstanceProfiles((profiles) -> profiles.pathPrefix(path)).instanceProfiles())
				.extracting(InstanceProfile::instanceProfileName)
				.contains(deep, elsewhere);
			assertThat(iam().listInstanceProfilesForRole((list) -> list.roleName(role)).instanceProfiles())
				.singleElement()
				.satisfies((listed) -> assertThat(listed.tags()).isNotEmpty());
			return;
		}
		assertThat(iam().listInstanceProfiles((profiles) -> profiles.pathPrefix(path)).instanceProfiles())
			.singleElement()
			.satisfies((listed) -> {
				assertThat(listed.instanceProfileName()).isEqualTo(deep);
				assertThat(listed.roles()).extracting(Role::roleName).containsExactly(role);
				assertThat(listed.tags()).isEmpty();
			});
		assertThat(iam().listInstanceProfilesPaginator().instanceProfiles())
			.extracting(InstanceProfile::instanceProfileName)
			.contains(deep);
		assertThat(iam().listInstanceProfilesForRole((list) -> list.roleName(role)).instanceProfiles()).singleElement()
			.satisfies((listed) -> assertThat(listed.tags()).isEmpty());
	}

	@Test
	default void anInstanceProfilesNameIsTakenInEveryLetterCaseAndFoundInItsOwn() {
		String profile = createProfile();
		String otherCase = profile.toUpperCase(Locale.ROOT);
		isRefused(() -> iam().createInstanceProfile((create) -> create.instanceProfileName(otherCase)),
				Refusal.ENTITY_ALREADY_EXISTS, Laxity.TELLS_NAMES_APART_BY_CASE);
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> get(profile.toLowerCase(Locale.ROOT)));
	}

	@Test
	default void anInstanceProfileMadeAgainHasAnotherId() {
		String profile = createProfile();
		String first = get(profile).instanceProfileId();
		delete(profile);
		String second = iam().createInstanceProfile((create) -> create.instanceProfileName(profile))
			.instanceProfile()
			.instanceProfileId();
		assertThat(second).isNotEqualTo(first);
	}

	@Test
	default void instanceProfilesHaveNamesAndPathsLikeOthers() {
		String longest = unique("P").concat("p".repeat(118));
		assertThat(iam().createInstanceProfile((create) -> create.instanceProfileName(longest))
			.instanceProfile()
			.instanceProfileName()).hasSize(128);
		for (String name : List.of(longest + "p", unique("with space"))) {
			isRefused(() -> iam().createInstanceProfile((create) -> create.instanceProfileName(name)),
					Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		}
		for (String path : List.of("workshop", "/workshop", "/work shop/", "/" + "p".repeat(511) + "/")) {
			isRefused(
					() -> iam()
						.createInstanceProfile((create) -> create.instanceProfileName(unique("Profile")).path(path)),
					Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		}
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
