package dev.workshoproles.account.sandbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import dev.workshoproles.policy.PolicyEncoding;

import static org.assertj.core.api.Assertions.assertThat;

interface PolicyVersionContract extends IamContract {

	@Test
	default void theDocumentComesUrlEncoded() {
		String document = READ_QUEUE.replace("\"*\"", "\"arn:aws:sqs:*:*:a+b%20c\"");
		String arn = iam().createPolicy((policy) -> policy.policyName(unique("Policy")).policyDocument(document))
			.policy()
			.arn();
		String read = document(arn, "v1");
		if (is(Laxity.GIVES_DOCUMENTS_UNENCODED)) {
			assertThat(read).isEqualTo(document);
			return;
		}
		assertThat(read).startsWith("%7B%0A%20%20%22Version%22").contains("a%2Bb%2520c");
		assertThat(PolicyEncoding.decode(read)).isEqualTo(document);
	}

	@Test
	default void aNewVersionBecomesTheDefaultOnlyOnRequest() {
		String arn = createPolicy(unique("Policy")).arn();
		PolicyVersion second = createVersion(arn, PUBLISH, false);
		assertThat(second.versionId()).isEqualTo("v2");
		assertThat(second.isDefaultVersion()).isFalse();
		assertThat(second.document()).isEqualTo(is(Laxity.GIVES_DOCUMENTS_UNENCODED) ? PUBLISH : null);
		assertThat(defaultVersion(arn)).isEqualTo("v1");
		PolicyVersion third = createVersion(arn, PUBLISH, true);
		assertThat(third.isDefaultVersion()).isTrue();
		assertThat(defaultVersion(arn)).isEqualTo("v3");
		assertThat(iam().getPolicyVersion((version) -> version.policyArn(arn).versionId("v1"))
			.policyVersion()
			.isDefaultVersion()).isFalse();
	}

	@Test
	default void theDefaultIsSetByItself() {
		String arn = createPolicy(unique("Policy")).arn();
		createVersion(arn, PUBLISH, false);
		iam().setDefaultPolicyVersion((version) -> version.policyArn(arn).versionId("v2"));
		assertThat(defaultVersion(arn)).isEqualTo("v2");
		assertThat(PolicyEncoding.decode(document(arn, "v2"))).isEqualTo(PUBLISH);
		Refusal.NO_SUCH_ENTITY
			.isAnswerTo(() -> iam().setDefaultPolicyVersion((version) -> version.policyArn(arn).versionId("v9")));
	}

	@Test
	default void versionsAreListedNewestFirstWithoutTheirDocuments() {
		String arn = createPolicy(unique("Policy")).arn();
		createVersion(arn, PUBLISH, true);
		createVersion(arn, READ_QUEUE, false);
		List<PolicyVersion> versions = iam().listPolicyVersions((list) -> list.policyArn(arn)).versions();
		if (is(Laxity.LISTS_VERSIONS_ITS_OWN_WAY)) {
			assertThat(versions).extracting(PolicyVersion::versionId).containsExactly("v1", "v2", "v3");
			assertThat(versions).extracting(PolicyVersion::document).doesNotContainNull();
		}
		else {
			assertThat(versions).extracting(PolicyVersion::versionId).containsExactly("v3", "v2", "v1");
			assertThat(versions).extracting(PolicyVersion::document).containsOnlyNulls();
		}
		assertThat(versions).filteredOn(PolicyVersion::isDefaultVersion)
			.extracting(PolicyVersion::versionId)
			.containsExactly("v2");
	}

	@Test
	default void aSixthVersionIsRefusedUntilOneIsDeletedAndNumbersAreNotUsedAgain() {
		String arn = createPolicy(unique("Policy")).arn();
		for (int number = 2; number <= 5; number++) {
			createVersion(arn, PUBLISH, true);
		}
		Refusal.LIMIT_EXCEEDED.isAnswerTo(() -> createVersion(arn, READ_QUEUE, true));
		iam().deletePolicyVersion((version) -> version.policyArn(arn).versionId("v4"));
		assertThat(createVersion(arn, READ_QUEUE, true).versionId()).isEqualTo("v6");
		assertThat(iam().listPolicyVersions((list) -> list.policyArn(arn)).versions())
			.extracting(PolicyVersion::versionId)
			.containsExactlyInAnyOrder("v1", "v2", "v3", "v5", "v6");
	}

	@Test
	default void theDefaultVersionIsNotDeleted() {
		String arn = createPolicy(unique("Policy")).arn();
		Refusal.DELETE_CONFLICT
			.isAnswerTo(() -> iam().deletePolicyVersion((version) -> version.policyArn(arn).versionId("v1")));
	}

	@Test
	default void aVersionThatIsNotThereIsNeitherReadNorDeleted() {
		String arn = createPolicy(unique("Policy")).arn();
		createVersion(arn, PUBLISH, true);
		iam().deletePolicyVersion((version) -> version.policyArn(arn).versionId("v1"));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> document(arn, "v1"));
		Refusal.NO_SUCH_ENTITY
			.isAnswerTo(() -> iam().deletePolicyVersion((version) -> version.policyArn(arn).versionId("v1")));
	}

	private PolicyVersion createVersion(String arn, String document, boolean asDefault) {
		return iam()
			.createPolicyVersion((version) -> version.policyArn(arn).policyDocument(document).setAsDefault(asDefault))
			.policyVersion();
	}

	private String document(String arn, String version) {
		return iam().getPolicyVersion((get) -> get.policyArn(arn).versionId(version)).policyVersion().document();
	}

	private String defaultVersion(String arn) {
		return iam().getPolicy((policy) -> policy.policyArn(arn)).policy().defaultVersionId();
	}

}
