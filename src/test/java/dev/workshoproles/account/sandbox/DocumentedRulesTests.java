package dev.workshoproles.account.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.account.sandbox.store.LinkedService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sandbox keeps the rules of IAM's documents, and its own document lists them. The
 * lists are written to target/sandbox-rules.md, to be put there.
 */
class DocumentedRulesTests {

	static Stream<Rule> rules() {
		return Stream
			.of(DocumentedRules.quotas(), DocumentedRules.sizes(), DocumentedRules.tags(),
					DocumentedRules.serviceLinkedRoles())
			.flatMap(List::stream);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void isKept(Rule rule) {
		SandboxIam iam = new SandboxIam();
		rule.keeps().accept(iam);
		if (rule.message() != null) {
			rule.refusal().isAnswerTo(() -> rule.breaks().accept(iam), rule.message());
		}
		else if (rule.refusal() != null) {
			rule.refusal().isAnswerTo(() -> rule.breaks().accept(iam));
		}
	}

	@Test
	void areListed() throws IOException {
		List<String> rows = Files.readAllLines(Path.of("docs/sandbox-rules.md"))
			.stream()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("| rule ") && !line.startsWith("| --- "))
			.toList();
		Files.write(Path.of("target/sandbox-rules.md"), rules().map(Rule::row).toList());
		assertThat(rows).containsExactlyElementsOf(rules().map(Rule::row).toList());
	}

	@Test
	void quotasAreThoseOfTheAccount() {
		SandboxIam iam = new SandboxIam(new Quotas(1, 2, 0, 1));
		iam.createRole((role) -> role.roleName("Role").assumeRolePolicyDocument(IamContract.LAMBDA_TRUST));
		Refusal.LIMIT_EXCEEDED.isAnswerTo(
				() -> iam
					.createRole((role) -> role.roleName("Other").assumeRolePolicyDocument(IamContract.LAMBDA_TRUST)),
				"Cannot exceed quota for RolesPerAccount: 1");
		Refusal.LIMIT_EXCEEDED.isAnswerTo(
				() -> iam.createInstanceProfile((create) -> create.instanceProfileName("Profile")),
				"Cannot exceed quota for InstanceProfilesPerAccount: 0");
		for (String name : List.of("One", "Two")) {
			iam.createPolicy((create) -> create.policyName(name).policyDocument(IamContract.READ_QUEUE));
		}
		Refusal.LIMIT_EXCEEDED.isAnswerTo(
				() -> iam.createPolicy((create) -> create.policyName("Three").policyDocument(IamContract.READ_QUEUE)),
				"Cannot exceed quota for PoliciesPerAccount: 2");
		iam.attachRolePolicy((attach) -> attach.roleName("Role").policyArn("arn:aws:iam::000000000000:policy/One"));
		Refusal.LIMIT_EXCEEDED.isAnswerTo(
				() -> iam.attachRolePolicy(
						(attach) -> attach.roleName("Role").policyArn("arn:aws:iam::000000000000:policy/Two")),
				"Cannot exceed quota for PoliciesPerRole: 1");
	}

	/**
	 * What is wrong with a request comes before a name that is taken, and that before a
	 * quota.
	 */
	@Test
	void quotasComeLast() {
		SandboxIam iam = new SandboxIam(new Quotas(1, 0, 0, 0));
		iam.createRole((role) -> role.roleName("Role").assumeRolePolicyDocument(IamContract.LAMBDA_TRUST));
		Refusal.MALFORMED_POLICY_DOCUMENT
			.isAnswerTo(() -> iam.createRole((role) -> role.roleName("Role").assumeRolePolicyDocument("{}")));
		Refusal.ENTITY_ALREADY_EXISTS.isAnswerTo(() -> iam
			.createRole((role) -> role.roleName("Role").assumeRolePolicyDocument(IamContract.LAMBDA_TRUST)));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam
			.attachRolePolicy((attach) -> attach.roleName("Role").policyArn("arn:aws:iam::000000000000:policy/None")));
	}

	@Test
	void everyKnownServiceHasItsRole() {
		SandboxIam iam = new SandboxIam();
		assertThat(LinkedService.all()).hasSize(70);
		for (LinkedService service : LinkedService.all()) {
			iam.createServiceLinkedRole((create) -> create.awsServiceName(service.principal()));
			assertThat(iam.listAttachedRolePolicies((list) -> list.roleName(service.roleName())).attachedPolicies())
				.as(service.principal())
				.singleElement()
				.satisfies((attached) -> assertThat(attached.policyArn()).isEqualTo(service.policyArn()));
		}
		assertThat(LinkedService.all()).filteredOn(LinkedService::takesSuffix)
			.extracting(LinkedService::principal)
			.containsExactly("autoscaling.amazonaws.com", "connect.amazonaws.com", "lexv2.amazonaws.com");
	}

}
