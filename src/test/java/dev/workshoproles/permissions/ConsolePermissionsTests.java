package dev.workshoproles.permissions;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.export.Given;
import dev.workshoproles.export.RecordedConsole;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.roles.carryout.Outcome.End;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Restoration.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The policies are held to the log of the calls that the console makes: each call is
 * allowed, and nothing is allowed that is never called.
 */
class ConsolePermissionsTests {

	private final Workshop workshop = ShippedWorkshop.load("An-");

	private final ConsolePermissions permissions = new ConsolePermissions(this.workshop, "aws", "000000000000");

	@Test
	void readingIsAllowedWhatItCallsAndNothingElse() {
		assertExact(ConsoleUse.READ_ONLY, callsOf((console) -> {
			console.status();
			console.plan(Action.APPLY);
			console.plan(Action.REMOVE);
		}));
	}

	@Test
	void applyIsAllowedWhatItCallsAndNothingElse() {
		Set<IamCall> calls = callsOf((console) -> assertThat(console.run(Action.APPLY).end()).isEqualTo(End.SUCCEEDED));
		calls.add(new IamCall("iam:ListRoles", "*"));
		assertExact(ConsoleUse.APPLY, calls);
	}

	/** IAM compares ARNs with regard to case, so what is found there cannot be read. */
	@Test
	void applyLooksForARoleInOtherLetterCase() {
		try (RecordedConsole console = new RecordedConsole(this.workshop)) {
			console.meanwhile((iam) -> iam.createRole((role) -> role.roleName(Given.ROLE.toLowerCase(Locale.ROOT))
				.assumeRolePolicyDocument(Given.TRUST)));
			console.run(Action.APPLY);
			Set<IamCall> calls = console.calls();
			assertThat(calls).extracting(IamCall::action).contains("iam:ListRoles");
			assertThat(Allowance.of(this.permissions.allowing(ConsoleUse.APPLY)).refused(calls)).isNotEmpty()
				.allMatch((call) -> call.resource().endsWith("role/an-lambda-sqs-dynamodb"));
		}
	}

	@Test
	void removeIsAllowedWhatItCallsAndNothingElse() {
		assertExact(ConsoleUse.REMOVE,
				callsOf((console) -> assertThat(console.run(Action.REMOVE).end()).isEqualTo(End.SUCCEEDED)));
	}

	@Test
	void restoreIsAllowedWhatItCallsAndNothingElse() {
		Set<IamCall> calls = callsOf((console) -> List
			.of(restoration(Kind.TRUST_POLICY, Given.ROLE, ""), restoration(Kind.INLINE_POLICY, Given.ROLE, "mine"),
					restoration(Kind.CUSTOMER_POLICY, "An-Lambda-Read-SQS", ""))
			.forEach(console::restore));
		calls.add(new IamCall("iam:ListRoles", "*"));
		assertExact(ConsoleUse.RESTORE, calls);
	}

	private static Restoration restoration(Kind kind, String target, String inline) {
		String document = (kind == Kind.TRUST_POLICY) ? PolicyDocument.trusting("states.amazonaws.com").json() : """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:Kept","Resource":"*"}]}""";
		return new Restoration("a-run", 1, kind, target, inline, document);
	}

	@ParameterizedTest
	@EnumSource
	void fitsIntoOneManagedPolicy(ConsoleUse use) {
		PolicyDocument document = new ConsolePermissions(this.workshop, "aws-us-gov", "*").allowing(use);
		assertThat(PolicyRules.problems(document.normalized(), DocumentUse.MANAGED)).isEmpty();
		assertThat(document.json()).doesNotContain("arn:aws:");
		assertThat(PolicyRules.problems(this.permissions.allowing(use).json(), DocumentUse.MANAGED)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "iam:DeleteRole, role/Admin, ''", "iam:DeleteRole, role/Lambda-SQS-DynamoDB, ''",
			"iam:CreatePolicyVersion, policy/Somebodys, ''", "iam:GetRole, role/An-Lambda-SQS-DynamoDB-2, ''",
			"iam:CreateRole, role/x-An-Lambda-SQS-DynamoDB, ''", "iam:PassRole, role/An-Lambda-SQS-DynamoDB, ''",
			"iam:AttachRolePolicy, role/An-Lambda-SQS-DynamoDB, arn:aws:iam::aws:policy/AdministratorAccess",
			"iam:AttachRolePolicy, role/Admin, arn:aws:iam::000000000000:policy/An-Lambda-Read-SQS",
			"iam:PutRolePolicy, role/An-Lambda-SQS-DynamoDB, ''", "iam:CreateUser, user/An-Lambda-SQS-DynamoDB, ''" })
	void allowsNothingToAnythingElse(String action, String resource, String policyArn) {
		IamCall call = new IamCall(action, "arn:aws:iam::000000000000:" + resource, Map.of("iam:PolicyARN", policyArn));
		for (ConsoleUse use : ConsoleUse.values()) {
			if (use == ConsoleUse.RESTORE && action.equals("iam:PutRolePolicy")) {
				continue;
			}
			assertThat(Allowance.of(this.permissions.allowing(use)).allows(call)).as(use.name()).isFalse();
		}
	}

	@Test
	void readingAllowsNoWrite() {
		assertThat(this.permissions.allowing(ConsoleUse.READ_ONLY).actions())
			.allMatch((action) -> action.startsWith("iam:Get") || action.startsWith("iam:List"));
	}

	/** All but what has a name that nobody knows before. */
	@ParameterizedTest
	@EnumSource
	void asksBeforehandForAllThatItNeeds(ConsoleUse use) {
		Allowance allowance = Allowance.of(this.permissions.allowing(use));
		Set<String> asked = new HashSet<>(Set.of("iam:RemoveRoleFromInstanceProfile"));
		asked.retainAll(this.permissions.allowing(use).actions());
		for (PermissionQuestion question : this.permissions.questions(use)) {
			asked.addAll(question.actions());
			assertThat(question.actions()).allSatisfy((action) -> assertThat(question.resources()).isNotEmpty()
				.allMatch((resource) -> allowance.allows(new IamCall(action, resource, question.context()))));
		}
		assertThat(asked).containsExactlyInAnyOrderElementsOf(this.permissions.allowing(use).actions());
	}

	private Set<IamCall> callsOf(Consumer<RecordedConsole> work) {
		Set<IamCall> calls = new HashSet<>();
		for (Given given : Given.values()) {
			try (RecordedConsole console = new RecordedConsole(this.workshop)) {
				given.in(console);
				console.calls();
				work.accept(console);
				calls.addAll(console.calls());
			}
		}
		return calls;
	}

	@Test
	void whatWasRefusedIsAskedForAndNothingElse() {
		assertThat(this.permissions.policies(List.of("iam:AttachRolePolicy", "iam:GetPolicy")).documents())
			.singleElement()
			.satisfies((policy) -> {
				assertThat(policy.actions()).containsExactlyInAnyOrder("iam:AttachRolePolicy", "iam:GetPolicy");
				assertThat(policy.json()).contains("iam:PolicyARN", "role/An-Lambda-SQS-DynamoDB")
					.doesNotContain("\"Resource\":\"*\"");
			});
		assertThat(this.permissions.policies(List.of("iam:CreateRole")).documents()).singleElement()
			.satisfies((policy) -> assertThat(policy.actions()).containsExactly("iam:CreateRole"));
		assertThat(this.permissions.policies(List.of()).documents()).isEmpty();
		assertThat(this.permissions.policies(List.of("sts:AssumeRole")).documents()).isEmpty();
	}

	/** Only whoever wants to know what the roles may do needs it. */
	@Test
	void toSimulateTheRolesIsAskedForAlone() {
		assertThat(this.permissions.policies(List.of("iam:SimulatePrincipalPolicy")).documents()).singleElement()
			.satisfies((policy) -> {
				assertThat(policy.actions()).containsExactly("iam:SimulatePrincipalPolicy");
				assertThat(policy.json()).contains("role/An-Lambda-SQS-DynamoDB").doesNotContain("\"Resource\":\"*\"");
			});
		assertThat(ConsoleUse.values())
			.noneMatch((use) -> this.permissions.allowing(use).actions().contains("iam:SimulatePrincipalPolicy"));
	}

	private void assertExact(ConsoleUse use, Set<IamCall> calls) {
		Allowance.assertExact(this.permissions.allowing(use), calls);
	}

}
