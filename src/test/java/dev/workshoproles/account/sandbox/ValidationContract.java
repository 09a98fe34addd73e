package dev.workshoproles.account.sandbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.Policy;

import static org.assertj.core.api.Assertions.assertThat;

interface ValidationContract extends IamContract {

	@Test
	default void namesHaveTheirLength() {
		String longest = unique("R").concat("r".repeat(54));
		assertThat(createRole(longest).roleName()).hasSize(64);
		isRefused(() -> createRole(longest + "r"), Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		String longestPolicy = unique("P").concat("p".repeat(118));
		assertThat(createPolicy(longestPolicy).policyName()).hasSize(128);
		isRefused(() -> createPolicy(longestPolicy + "p"), Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
	}

	@Test
	default void namesHaveTheirCharacters() {
		assertThat(createRole(unique("a_Z0+=,.@-")).roleName()).startsWith("a_Z0+=,.@-");
		assertThat(createPolicy(unique("a_Z0+=,.@-")).policyName()).startsWith("a_Z0+=,.@-");
		isRefused(() -> createRole(unique("with space")), Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		isRefused(() -> createPolicy(unique("with:colon")), Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
	}

	@Test
	default void whatIsNotGivenIsMissed() {
		boolean lax = is(Laxity.DOES_NOT_MISS_PARAMETERS);
		(lax ? Refusal.MALFORMED_POLICY_DOCUMENT : Refusal.VALIDATION_ERROR)
			.isAnswerTo(() -> iam().createPolicy((policy) -> policy.policyName(unique("Policy"))));
		(lax ? Refusal.NO_SUCH_ENTITY : Refusal.VALIDATION_ERROR)
			.isAnswerTo(() -> iam().getPolicy(GetPolicyRequest.builder().build()));
		(lax ? Refusal.NO_SUCH_ENTITY : Refusal.VALIDATION_ERROR)
			.isAnswerTo(() -> iam().getRole(GetRoleRequest.builder().build()));
	}

	@Test
	default void aPathBeginsAndEndsWithASlash() {
		for (String path : List.of("workshop", "/workshop", "workshop/", "/work shop/")) {
			isRefused(
					() -> iam().createRole(
							(role) -> role.roleName(unique("Role")).path(path).assumeRolePolicyDocument(LAMBDA_TRUST)),
					Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		}
	}

	@Test
	default void aPolicysPathHasFewerCharactersThanARoles() {
		String longest = "/" + "p".repeat(510) + "/";
		assertThat(createIn(longest).path()).isEqualTo(longest);
		assertThat(createIn("/a_Z0/.,+@=-/").path()).isEqualTo("/a_Z0/.,+@=-/");
		for (String path : List.of("workshop", "/workshop", "/work:shop/", "//", "/" + "p".repeat(511) + "/")) {
			isRefused(() -> createIn(path), Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		}
		String role = unique("Role");
		iam().createRole((create) -> create.roleName(role).path("/work:shop/").assumeRolePolicyDocument(LAMBDA_TRUST));
		assertThat(iam().getRole((get) -> get.roleName(role)).role().path()).isEqualTo("/work:shop/");
	}

	@Test
	default void aSessionLastsBetweenOneAndTwelveHours() {
		for (int seconds : List.of(3599, 43_201)) {
			isRefused(
					() -> iam().createRole((role) -> role.roleName(unique("Role"))
						.maxSessionDuration(seconds)
						.assumeRolePolicyDocument(LAMBDA_TRUST)),
					Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
			String role = createRole(unique("Role")).roleName();
			isRefused(() -> iam().updateRole((update) -> update.roleName(role).maxSessionDuration(seconds)),
					Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		}
	}

	@Test
	default void aDescriptionHasAThousandCharactersAtMost() {
		isRefused(() -> iam().createRole((role) -> role.roleName(unique("Role"))
			.description("d".repeat(1001))
			.assumeRolePolicyDocument(LAMBDA_TRUST)), Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		String role = createRole(unique("Role")).roleName();
		iam().updateRole((update) -> update.roleName(role).description("d".repeat(1000)));
		isRefused(() -> iam().updateRole((update) -> update.roleName(role).description("d".repeat(1001))),
				Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
	}

	@Test
	default void aDescriptionHasTheCharactersOfLatin1() {
		String role = createRole(unique("Role")).roleName();
		String latin = "é\t~¡ÿ";
		iam().updateRole((update) -> update.roleName(role).description(latin));
		assertThat(iam().getRole((get) -> get.roleName(role)).role().description()).isEqualTo(latin);
		for (String description : List.of("vai trò của lớp học đầu tiên", "\u00A0", "\u007F")) {
			isRefused(() -> iam().updateRole((update) -> update.roleName(role).description(description)),
					Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
			isRefused(
					() -> iam().createRole((create) -> create.roleName(unique("Role"))
						.description(description)
						.assumeRolePolicyDocument(LAMBDA_TRUST)),
					Refusal.VALIDATION_ERROR, Laxity.TAKES_WRONG_PARAMETERS);
		}
	}

	/** What is wrong with a request is told before what is not there. */
	@Test
	default void parametersAreLookedAtFirst() {
		String nowhere = unique("Nowhere");
		(is(Laxity.TAKES_WRONG_PARAMETERS) ? Refusal.NO_SUCH_ENTITY : Refusal.VALIDATION_ERROR)
			.isAnswerTo(() -> iam().updateRole((update) -> update.roleName(nowhere).maxSessionDuration(1)));
		(is(Laxity.HAS_ITS_OWN_WORD_FOR_WRONG_BOUNDARIES) ? Refusal.INVALID_PARAMETER_VALUE : Refusal.VALIDATION_ERROR)
			.isAnswerTo(() -> iam()
				.putRolePermissionsBoundary((put) -> put.roleName(nowhere).permissionsBoundary("too short")));
	}

	@Test
	default void malformedDocumentsAreRefused() {
		String role = createRole(unique("Role")).roleName();
		String policy = createPolicy(unique("Policy")).arn();
		for (String document : List.of("{", "{}", "[]", "hello")) {
			Refusal.MALFORMED_POLICY_DOCUMENT.isAnswerTo(
					() -> iam().createPolicy((create) -> create.policyName(unique("P")).policyDocument(document)));
			Refusal.MALFORMED_POLICY_DOCUMENT.isAnswerTo(
					() -> iam().createPolicyVersion((create) -> create.policyArn(policy).policyDocument(document)));
			Refusal.MALFORMED_POLICY_DOCUMENT.isAnswerTo(
					() -> iam().updateAssumeRolePolicy((update) -> update.roleName(role).policyDocument(document)));
		}
		Refusal.MALFORMED_POLICY_DOCUMENT.isAnswerTo(() -> createTrusting("{"));
		isRefused(() -> createTrusting("{}"), Refusal.MALFORMED_POLICY_DOCUMENT, Laxity.TAKES_WRONG_TRUST);
	}

	@Test
	default void aDocumentIsForItsUse() {
		isRefused(() -> createTrusting(READ_QUEUE), Refusal.MALFORMED_POLICY_DOCUMENT, Laxity.TAKES_WRONG_TRUST);
		Refusal.MALFORMED_POLICY_DOCUMENT.isAnswerTo(
				() -> iam().createPolicy((policy) -> policy.policyName(unique("Policy")).policyDocument(LAMBDA_TRUST)));
	}

	@Test
	default void aManagedPolicyHas6144CharactersAtMost() {
		String arn = createPolicy(unique("Policy")).arn();
		String largest = LargeDocuments.policy(6144);
		iam().createPolicyVersion((version) -> version.policyArn(arn).policyDocument(largest.replace(":[", ": \n[")));
		isRefused(
				() -> iam().createPolicyVersion(
						(version) -> version.policyArn(arn).policyDocument(LargeDocuments.policy(6145))),
				Refusal.LIMIT_EXCEEDED, Laxity.KNOWS_NO_QUOTAS);
	}

	@Test
	default void aTrustPolicyHas2048CharactersAtMost() {
		String role = createRole(unique("Role")).roleName();
		iam().updateAssumeRolePolicy((update) -> update.roleName(role).policyDocument(LargeDocuments.trust(2048)));
		isRefused(
				() -> iam().updateAssumeRolePolicy(
						(update) -> update.roleName(role).policyDocument(LargeDocuments.trust(2049))),
				Refusal.LIMIT_EXCEEDED, Laxity.KNOWS_NO_QUOTAS);
	}

	private Policy createIn(String path) {
		return iam().createPolicy((create) -> create.policyName(unique("Policy")).path(path).policyDocument(READ_QUEUE))
			.policy();
	}

	private void createTrusting(String document) {
		iam().createRole((role) -> role.roleName(unique("Role")).assumeRolePolicyDocument(document));
	}

}
