package dev.workshoproles.account.sandbox;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Tag;

import static dev.workshoproles.account.sandbox.IamContract.tag;
import static org.assertj.core.api.Assertions.assertThat;

interface TagContract extends IamContract {

	@Test
	default void roleTagsAreAddedReplacedAndRemoved() {
		String role = createRole(unique("Role")).roleName();
		tagRole(role, tag("owner", "lab"), tag("step", "1"));
		tagRole(role, tag("step", "2"), tag("empty", ""));
		assertThat(roleTags(role)).containsExactlyInAnyOrder(tag("owner", "lab"), tag("step", "2"), tag("empty", ""));
		iam().untagRole((untag) -> untag.roleName(role).tagKeys("step", "empty", "never-there"));
		assertThat(roleTags(role)).containsExactly(tag("owner", "lab"));
		assertThat(iam().getRole((get) -> get.roleName(role)).role().tags()).containsExactly(tag("owner", "lab"));
	}

	@Test
	default void policyTagsAreAddedReplacedAndRemoved() {
		String policy = createPolicy(unique("Policy")).arn();
		tagPolicy(policy, tag("owner", "lab"), tag("step", "1"));
		tagPolicy(policy, tag("step", "2"));
		assertThat(policyTags(policy)).containsExactlyInAnyOrder(tag("owner", "lab"), tag("step", "2"));
		iam().untagPolicy((untag) -> untag.policyArn(policy).tagKeys("step", "never-there"));
		assertThat(policyTags(policy)).containsExactly(tag("owner", "lab"));
		assertThat(iam().getPolicy((get) -> get.policyArn(policy)).policy().tags())
			.containsExactly(tag("owner", "lab"));
	}

	@Test
	default void instanceProfileTagsAreAddedReplacedAndRemoved() {
		String profile = createInstanceProfile();
		tagInstanceProfile(profile, tag("owner", "lab"), tag("step", "1"));
		tagInstanceProfile(profile, tag("step", "2"), tag("Owner", "class"));
		assertThat(instanceProfileTags(profile)).containsExactlyInAnyOrder(tag("owner", "lab"), tag("step", "2"),
				tag("Owner", "class"));
		iam().untagInstanceProfile(
				(untag) -> untag.instanceProfileName(profile).tagKeys("step", "Owner", "never-there"));
		assertThat(instanceProfileTags(profile)).containsExactly(tag("owner", "lab"));
		assertThat(iam().getInstanceProfile((get) -> get.instanceProfileName(profile)).instanceProfile().tags())
			.containsExactly(tag("owner", "lab"));
	}

	@Test
	default void whatIsNotThereHasNoTags() {
		String nowhere = unique("Nowhere");
		Refusal refusal = is(Laxity.DOES_NOT_CHECK_INSTANCE_PROFILE_TAGS) ? Refusal.NO_SUCH_ENTITY_400
				: Refusal.NO_SUCH_ENTITY;
		refusal.isAnswerTo(() -> tagInstanceProfile(nowhere, tag("owner", "lab")));
		refusal.isAnswerTo(
				() -> iam().untagInstanceProfile((untag) -> untag.instanceProfileName(nowhere).tagKeys("owner")));
		refusal.isAnswerTo(() -> instanceProfileTags(nowhere));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> tagRole(nowhere, tag("owner", "lab")));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> roleTags(nowhere));
	}

	@Test
	default void aRoleTagKeyIsOneInEveryLetterCase() {
		String role = createRole(unique("Role")).roleName();
		tagRole(role, tag("owner", "lab"));
		tagRole(role, tag("Owner", "class"));
		if (is(Laxity.SWAPS_THE_CASE_OF_TAG_KEYS)) {
			assertThat(roleTags(role)).containsExactlyInAnyOrder(tag("owner", "lab"), tag("Owner", "class"));
			return;
		}
		assertThat(roleTags(role)).containsExactly(tag("Owner", "class"));
		Refusal.INVALID_INPUT.isAnswerTo(() -> tagRole(role, tag("step", "1"), tag("Step", "2")));
		iam().untagRole((untag) -> untag.roleName(role).tagKeys("OWNER"));
		assertThat(roleTags(role)).isEmpty();
	}

	@Test
	default void aPolicyTagKeyIsItsOwnInEveryLetterCase() {
		String policy = createPolicy(unique("Policy")).arn();
		tagPolicy(policy, tag("owner", "lab"));
		tagPolicy(policy, tag("Owner", "class"));
		if (is(Laxity.SWAPS_THE_CASE_OF_TAG_KEYS)) {
			assertThat(policyTags(policy)).containsExactly(tag("Owner", "class"));
		}
		else {
			assertThat(policyTags(policy)).containsExactlyInAnyOrder(tag("owner", "lab"), tag("Owner", "class"));
		}
		Refusal.INVALID_INPUT.isAnswerTo(() -> tagPolicy(policy, tag("step", "1"), tag("step", "2")));
	}

	@Test
	default void fiftyTagsAreTheMost() {
		String role = createRole(unique("Role")).roleName();
		Tag[] fifty = IntStream.rangeClosed(1, 50).mapToObj((number) -> tag("key" + number, "")).toArray(Tag[]::new);
		tagRole(role, fifty);
		assertThat(roleTags(role)).hasSize(50);
		isRefused(() -> tagRole(role, tag("key51", "")), Refusal.LIMIT_EXCEEDED, Laxity.KNOWS_NO_QUOTAS);
		tagRole(role, tag("key50", "again"));
		String policy = createPolicy(unique("Policy")).arn();
		tagPolicy(policy, fifty);
		isRefused(() -> tagPolicy(policy, tag("key51", "")), Refusal.LIMIT_EXCEEDED, Laxity.KNOWS_NO_QUOTAS);
		String profile = createInstanceProfile();
		tagInstanceProfile(profile, fifty);
		isRefused(() -> tagInstanceProfile(profile, tag("key51", "")), Refusal.LIMIT_EXCEEDED, Laxity.KNOWS_NO_QUOTAS);
		Tag[] more = IntStream.rangeClosed(1, 51).mapToObj((number) -> tag("key" + number, "")).toArray(Tag[]::new);
		isRefused(() -> tagInstanceProfile(createInstanceProfile(), more), Refusal.VALIDATION_ERROR,
				Laxity.KNOWS_NO_QUOTAS);
	}

	@Test
	default void keysAndValuesHaveTheirLengthAndCharacters() {
		String role = createRole(unique("Role")).roleName();
		tagRole(role, tag("k".repeat(128), "v".repeat(256)), tag("arn:aws/é_.=+-@ ", "ê à"));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> tagRole(role, tag("k".repeat(129), "v")));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> tagRole(role, tag("key", "v".repeat(257))));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> tagRole(role, tag("key*", "v")));
		isRefused(() -> tagRole(role, tag("key", "v*")), Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_TAGS);
		isRefused(() -> tagRole(role, tag("aws:owner", "v")), Refusal.INVALID_INPUT, Laxity.TAKES_WRONG_TAGS);
		isRefused(() -> tagRole(role, tag("owner", "aws:v")), Refusal.INVALID_INPUT, Laxity.TAKES_WRONG_TAGS);
		String profile = createInstanceProfile();
		tagInstanceProfile(profile, tag("k".repeat(128), "v".repeat(256)), tag("arn:aws/é_.=+-@ ", "ê à"));
		for (Tag wrong : List.of(tag("k".repeat(129), "v"), tag("key", "v".repeat(257)), tag("key*", "v"))) {
			isRefused(() -> tagInstanceProfile(profile, wrong), Refusal.VALIDATION_ERROR,
					Laxity.DOES_NOT_CHECK_INSTANCE_PROFILE_TAGS);
		}
	}

	@Test
	default void oneWrongTagIsTheEndOfTheWholeRequest() {
		String role = unique("Role");
		String policy = unique("Policy");
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> iam().createRole((create) -> create.roleName(role)
			.assumeRolePolicyDocument(LAMBDA_TRUST)
			.tags(tag("owner", "lab"), tag("key*", "v"))));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> roleTags(role));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> iam().createPolicy((create) -> create.policyName(policy)
			.policyDocument(READ_QUEUE)
			.tags(tag("owner", "lab"), tag("key*", "v"))));
		assertThat(createPolicy(policy).tags()).isEmpty();
		String profile = unique("Profile");
		isRefused(
				() -> iam().createInstanceProfile(
						(create) -> create.instanceProfileName(profile).tags(tag("owner", "lab"), tag("key*", "v"))),
				Refusal.VALIDATION_ERROR, Laxity.DOES_NOT_CHECK_INSTANCE_PROFILE_TAGS);
		if (!is(Laxity.DOES_NOT_CHECK_INSTANCE_PROFILE_TAGS)) {
			Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> instanceProfileTags(profile));
		}
	}

	private void tagRole(String role, Tag... tags) {
		iam().tagRole((request) -> request.roleName(role).tags(tags));
	}

	private void tagPolicy(String policyArn, Tag... tags) {
		iam().tagPolicy((request) -> request.policyArn(policyArn).tags(tags));
	}

	private String createInstanceProfile() {
		String name = unique("Profile");
		iam().createInstanceProfile((create) -> create.instanceProfileName(name));
		return name;
	}

	private void tagInstanceProfile(String profile, Tag... tags) {
		iam().tagInstanceProfile((request) -> request.instanceProfileName(profile).tags(tags));
	}

	private List<Tag> instanceProfileTags(String profile) {
		return iam().listInstanceProfileTagsPaginator((list) -> list.instanceProfileName(profile))
			.tags()
			.stream()
			.toList();
	}

	private List<Tag> roleTags(String role) {
		return iam().listRoleTagsPaginator((list) -> list.roleName(role)).tags().stream().toList();
	}

	private List<Tag> policyTags(String policyArn) {
		return iam().listPolicyTagsPaginator((list) -> list.policyArn(policyArn)).tags().stream().toList();
	}

}
