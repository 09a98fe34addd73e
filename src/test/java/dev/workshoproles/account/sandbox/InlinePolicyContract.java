package dev.workshoproles.account.sandbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;

import dev.workshoproles.policy.PolicyEncoding;

import static org.assertj.core.api.Assertions.assertThat;

interface InlinePolicyContract extends IamContract {

	@Test
	default void anInlinePolicyIsPutReadReplacedAndDeleted() {
		String role = createRole(unique("Role")).roleName();
		put(role, "Inline", READ_QUEUE);
		put(role, "Inline", PUBLISH);
		assertThat(names(role)).containsExactly("Inline");
		GetRolePolicyResponse read = iam().getRolePolicy((get) -> get.roleName(role).policyName("Inline"));
		assertThat(read.roleName()).isEqualTo(role);
		assertThat(read.policyDocument()).startsWith("%7B%0A%20%20%22Version%22");
		assertThat(PolicyEncoding.decode(read.policyDocument())).isEqualTo(PUBLISH);
		iam().deleteRolePolicy((delete) -> delete.roleName(role).policyName("Inline"));
		assertThat(names(role)).isEmpty();
	}

	@Test
	default void whatIsNotThereIsNeitherReadNorDeleted() {
		String role = createRole(unique("Role")).roleName();
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().getRolePolicy((get) -> get.roleName(role).policyName("Nowhere")));
		Refusal.NO_SUCH_ENTITY
			.isAnswerTo(() -> iam().deleteRolePolicy((delete) -> delete.roleName(role).policyName("Nowhere")));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> put(unique("Nowhere"), "Inline", READ_QUEUE));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> names(unique("Nowhere")));
	}

	@Test
	default void theInlinePoliciesOfARoleShareOneLimit() {
		String role = createRole(unique("Role")).roleName();
		put(role, "First", LargeDocuments.policy(5000));
		isRefused(() -> put(role, "Second", LargeDocuments.policy(6000)), Refusal.LIMIT_EXCEEDED,
				Laxity.KNOWS_NO_QUOTAS);
		put(role, "Second", LargeDocuments.policy(5000));
		put(role, "First", LargeDocuments.policy(5100));
		assertThat(names(role)).containsExactlyInAnyOrder("First", "Second");
	}

	@Test
	default void aMalformedDocumentIsRefused() {
		String role = createRole(unique("Role")).roleName();
		Refusal.MALFORMED_POLICY_DOCUMENT.isAnswerTo(() -> put(role, "Inline", "{"));
		assertThat(names(role)).isEmpty();
	}

	private void put(String role, String name, String document) {
		iam().putRolePolicy((put) -> put.roleName(role).policyName(name).policyDocument(document));
	}

	private List<String> names(String role) {
		return iam().listRolePolicies((list) -> list.roleName(role)).policyNames();
	}

}
