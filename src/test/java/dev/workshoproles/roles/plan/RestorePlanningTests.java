package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.account.snapshot.ObservedPolicy.Version;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.plan.Restoration.Kind;
import dev.workshoproles.roles.plan.Untouched.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class RestorePlanningTests {

	private static final String RUN = "5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11";

	private static final String DOCUMENT = Lab.allowing("sqs:SendMessage");

	private static final String TRUST = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
			"Action":"sts:AssumeRole"}]}""";

	@Test
	void aCustomerPolicyGetsTheDocumentAsANewVersion() {
		Plan plan = plan(Given.allReady(Lab.OURS), policy("Write"), false);
		assertThat(plan.steps()).singleElement().satisfies((step) -> {
			assertThat(step.id()).isEqualTo("CreatePolicyVersion/Write");
			assertThat(step.before()).isEqualTo(Lab.allowing("dynamodb:PutItem"));
			assertThat(step.after()).isEqualTo(DOCUMENT);
		});
		assertThat(plan.blocked()).isEmpty();
	}

	@Test
	void aSixthVersionNeedsTheOldestToGoFirst() {
		Version[] others = IntStream.rangeClosed(1, 4)
			.mapToObj((number) -> new Version("v" + number, Lab.allowing("sqs:Old" + number)))
			.toArray(Version[]::new);
		Plan plan = plan(Given.allReady(Lab.OURS).versions("Write", others), policy("Write"), false);
		assertThat(ids(plan)).containsExactly("DeletePolicyVersion/Write/v1", "CreatePolicyVersion/Write");
	}

	@Test
	void aTrustPolicyIsReplacedInPlace() {
		Plan plan = plan(Given.allReady(Lab.OURS), of(Kind.TRUST_POLICY, "Reader", "", TRUST), false);
		assertThat(plan.steps()).singleElement().satisfies((step) -> {
			assertThat(step.id()).isEqualTo("UpdateAssumeRolePolicy/Reader");
			assertThat(step.after()).isEqualTo(TRUST);
			assertThat(step.losesDocument()).isTrue();
		});
	}

	@Test
	void anInlinePolicyIsPutThereAndWhatItReplacesIsKept() {
		Restoration restoration = of(Kind.INLINE_POLICY, "Writer", "mine", DOCUMENT);
		Plan created = plan(Given.allReady(Lab.OURS), restoration, false);
		assertThat(created.steps()).singleElement().satisfies((step) -> {
			assertThat(step.id()).isEqualTo("PutRolePolicy/Writer/mine");
			assertThat(step.kind()).isEqualTo(StepKind.CREATE);
			assertThat(step.losesDocument()).isFalse();
		});
		Plan replaced = plan(Given.allReady(Lab.OURS).inline("Writer", "mine", TRUST), restoration, false);
		assertThat(replaced.steps()).singleElement().satisfies((step) -> {
			assertThat(step.kind()).isEqualTo(StepKind.CHANGE);
			assertThat(step.before()).isEqualTo(TRUST);
			assertThat(step.losesDocument()).isTrue();
		});
	}

	@Test
	void nothingIsDoneWhereTheDocumentIsAlready() {
		assertThat(plan(Given.allReady(Lab.OURS).policy("Write", DOCUMENT, Lab.OURS), policy("Write"), false).steps())
			.isEmpty();
		assertThat(
				plan(Given.allReady(Lab.OURS).trust("Reader", TRUST), of(Kind.TRUST_POLICY, "Reader", "", TRUST), false)
					.steps())
			.isEmpty();
		assertThat(plan(Given.allReady(Lab.OURS).inline("Writer", "mine", DOCUMENT),
				of(Kind.INLINE_POLICY, "Writer", "mine", DOCUMENT), false)
			.steps()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "CUSTOMER_POLICY,Write,TagPolicy/Write,CreatePolicyVersion/Write",
			"TRUST_POLICY,Reader,TagRole/Reader,UpdateAssumeRolePolicy/Reader",
			"INLINE_POLICY,Reader,TagRole/Reader,PutRolePolicy/Reader/mine" })
	void whatWasMadeByHandIsLeftUnlessItIsAdopted(Kind kind, String target, String tag, String write) {
		Restoration restoration = of(kind, target, (kind == Kind.INLINE_POLICY) ? "mine" : "", DOCUMENT);
		Given given = Given.allReady(Lab.NOBODYS);
		Plan left = plan(given, restoration, false);
		assertThat(left.steps()).isEmpty();
		assertThat(left.blocked()).extracting(Untouched::name, Untouched::reason)
			.containsExactly(tuple(target, Reason.FOREIGN));
		Plan adopted = plan(given, restoration, true);
		assertThat(ids(adopted)).containsExactly(tag, write);
		assertThat(adopted.steps().get(1).dependsOn()).containsExactly(tag);
	}

	@Test
	void nothingIsCreatedWhereTheRoleOrPolicyIsGone() {
		assertThat(plan(Given.nothing(), policy("Write"), true).blocked()).extracting(Untouched::reason)
			.containsExactly(Reason.MISSING);
		assertThat(plan(Given.nothing(), of(Kind.INLINE_POLICY, "Reader", "mine", DOCUMENT), true).blocked())
			.extracting(Untouched::reason)
			.containsExactly(Reason.MISSING);
	}

	@Test
	void whatCannotBeReadIsNotWritten() {
		Plan plan = plan(Given.allReady(Lab.OURS).unreadableRole("Reader"), of(Kind.TRUST_POLICY, "Reader", "", TRUST),
				false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).extracting(Untouched::reason).containsExactly(Reason.UNREADABLE);
	}

	@Test
	void onlyTheWorkshopsOwnIsRestored() {
		assertThatExceptionOfType(UnknownRoleException.class)
			.isThrownBy(() -> plan(Given.nothing(), policy("Other"), false));
	}

	@Test
	void theWayBackIsThatOfTheStepThatLostTheDocument() {
		Step deleted = new RoleStep.DeleteRolePolicy("Reader", "mine", DOCUMENT, Set.of());
		assertThat(Restoration.of(RUN, 2, deleted, DOCUMENT))
			.contains(new Restoration(RUN, 2, Kind.INLINE_POLICY, "Reader", "mine", DOCUMENT));
		Step version = new PolicyStep.DeletePolicyVersion("Read", Lab.arn("Read"), "v1", DOCUMENT, Set.of());
		assertThat(Restoration.of(RUN, 1, version, DOCUMENT))
			.contains(new Restoration(RUN, 1, Kind.CUSTOMER_POLICY, "Read", "", DOCUMENT));
		Step role = new RoleStep.DeleteRole("Reader", TRUST, Set.of());
		assertThat(Restoration.of(RUN, 3, role, TRUST))
			.contains(new Restoration(RUN, 3, Kind.TRUST_POLICY, "Reader", "", TRUST));
		assertThat(Restoration.of(RUN, 1, new RoleStep.TagRole("Reader", Lab.OURS, Set.of()), DOCUMENT)).isEmpty();
		assertThat(Restoration.of(RUN, 1, deleted, "no policy")).isEmpty();
	}

	@Test
	void aRequestHasADocumentExactlyIfItRestores() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PlanRequest(Action.RESTORE, List.of(), false, false, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PlanRequest(Action.APPLY, List.of(), false, false, policy("Read")));
	}

	private static Restoration policy(String name) {
		return of(Kind.CUSTOMER_POLICY, name, "", DOCUMENT);
	}

	private static Restoration of(Kind kind, String target, String inline, String document) {
		return new Restoration(RUN, 1, kind, target, inline, document);
	}

	private static Plan plan(Given given, Restoration restoration, boolean adopt) {
		return Planner.of(Lab.WORKSHOP, PlanRequest.restoring(restoration, adopt)).plan(given.snapshot(), Map.of());
	}

	private static List<String> ids(Plan plan) {
		return plan.steps().stream().map(Step::id).toList();
	}

}
