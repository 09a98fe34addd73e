package dev.workshoproles.web.check;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleResources;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.Drift;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckStep.Result;

import static org.assertj.core.api.Assertions.assertThat;

class CheckPageTests {

	private static final String IAM = "https://console.aws.amazon.com/iam/home#/";

	private static final String EXPECTED = Drift.allowing("sqs:ReceiveMessage");

	private final Sentences sentences = sentences();

	@Test
	void nothingIsDoneYet() {
		CheckPage page = page(Given.role(Status.MISSING, Ownership.NONE));
		assertThat(policies(page)).extracting(CheckStep::result).containsExactly(Result.TODO);
		assertThat(roles(page)).extracting(CheckStep::result).containsExactly(Result.TODO, Result.TODO);
		assertThat(page.right()).isZero();
		assertThat(page.adoptable()).isFalse();
		assertThat(page.isDone()).isFalse();
		assertThat(page.next()).isZero();
	}

	@Test
	void whatIsToBeDoneHasNamesDocumentAndPlace() {
		CheckPage page = page(Given.role(Status.MISSING, Ownership.NONE));
		assertThat(page.steps()).extracting((step) -> Objects.requireNonNull(step.how()).url())
			.containsExactly(IAM + "policies/create", IAM + "roles/create", null);
		assertThat(page.steps()).extracting((step) -> Objects.requireNonNull(step.how()).names())
			.containsExactly(List.of("Read-Queue"), List.of("Reader"), List.of("Read-Queue"));
		assertThat(Objects.requireNonNull(policies(page).get(0).how()).document()).contains("sqs:ReceiveMessage");
		assertThat(Objects.requireNonNull(roles(page).get(0).how()).document()).contains("lambda.amazonaws.com");
	}

	@Test
	void whatNeedsAValueIsNotCompared() {
		CheckPage page = page(Given.needingAValue(Status.DRIFTED, new Difference(DifferenceKind.TRUST_POLICY_CHANGED,
				"trustPolicy", "Reader", "{\"a\":\"${queue-arn}\"}", "{}")));
		assertThat(page.steps()).extracting(CheckStep::result).containsOnly(Result.TODO);
		assertThat(page.steps()).extracting((step) -> Objects.requireNonNull(step.how()).sentence())
			.containsOnly(
					"First set this value on the page for teachers (/workshop): queue-arn (The queue of step 3).");
		assertThat(page.steps()).extracting((step) -> Objects.requireNonNull(step.how()).document()).containsOnly("");
	}

	/** What is there is put right where it is, and is not made anew. */
	@ParameterizedTest
	@CsvSource({ "TRUST_POLICY_CHANGED, Reader, roles/details/Reader?section=trust_relationships, Edit trust policy",
			"POLICY_CHANGED, Read-Queue, policies/details/arn%3Aaws%3Aiam%3A%3A123456789012%3Apolicy%2FRead-Queue?section=permissions, Edit",
			"POLICY_DETACHED, Read-Queue, roles/details/Reader?section=permissions, Attach policies",
			"EXTRA_ATTACHED_POLICY, AdministratorAccess, roles/details/Reader?section=permissions, detaches",
			"INLINE_POLICY, mine, roles/details/Reader?section=permissions, deletes",
			"OTHER_LETTER_CASE, reader, roles/details/reader, cannot be renamed" })
	void eachMistakeHasItsOwnInstruction(DifferenceKind kind, String subject, String place, String word) {
		Instruction fix = page(different(kind, subject)).steps()
			.stream()
			.flatMap((step) -> step.findings().stream())
			.findFirst()
			.orElseThrow()
			.fix();
		assertThat(fix.url()).isEqualTo(IAM + place);
		assertThat(fix.sentence()).contains(word);
	}

	@ParameterizedTest
	@EnumSource(names = { "TRUST_POLICY_CHANGED", "POLICY_CHANGED" })
	void aWrongDocumentIsReplacedByTheWorkshops(DifferenceKind kind) {
		Finding finding = page(different(kind, "Read-Queue")).steps()
			.stream()
			.flatMap((step) -> step.findings().stream())
			.findFirst()
			.orElseThrow();
		assertThat(finding.fix().document()).isEqualTo(EXPECTED);
		assertThat(finding.difference().lines()).isNotEmpty();
	}

	@Test
	void aSandboxHasNoPagesToLinkTo() {
		CheckPage page = CheckPage.of(Given.state(Given.role(Status.MISSING, Ownership.NONE)), Given.WORKSHOP,
				new ConsoleLinks(null), this.sentences);
		assertThat(page.steps()).extracting((step) -> Objects.requireNonNull(step.how()).url()).containsOnlyNulls();
	}

	@Test
	void theVersionChangesWithWhatThePageShows() {
		String version = page(Given.role(Status.READY, Ownership.FOREIGN)).version();
		assertThat(page(Given.role(Status.READY, Ownership.FOREIGN)).version()).isEqualTo(version);
		assertThat(page(different(DifferenceKind.POLICY_DETACHED, "Read-Queue")).version()).isNotEqualTo(version);
	}

	@Test
	void allIsDone() {
		CheckPage page = page(Given.role(Status.READY, Ownership.FOREIGN));
		assertThat(page.right()).isEqualTo(page.total()).isEqualTo(3);
		assertThat(page.adoptable()).isTrue();
		assertThat(page.isDone()).isTrue();
		assertThat(page.result().lines()).isEqualTo("arn:aws:iam::123456789012:role/Reader");
	}

	@ParameterizedTest
	@EnumSource(names = { "TRUST_POLICY_CHANGED", "OTHER_LETTER_CASE" })
	void theRoleItselfIsWrong(DifferenceKind kind) {
		assertThat(roles(page(different(kind, "Reader")))).extracting(CheckStep::result)
			.containsExactly(Result.WRONG, Result.RIGHT);
	}

	@ParameterizedTest
	@EnumSource(names = { "POLICY_MISSING", "POLICY_DETACHED", "EXTRA_ATTACHED_POLICY", "INLINE_POLICY" })
	void whatIsAttachedIsWrong(DifferenceKind kind) {
		assertThat(roles(page(different(kind, "Read-Queue")))).extracting(CheckStep::result)
			.containsExactly(Result.RIGHT, Result.WRONG);
	}

	@ParameterizedTest
	@EnumSource(names = { "PERMISSIONS_BOUNDARY", "PATH", "MAX_SESSION" })
	void aNoteIsNoMistake(DifferenceKind kind) {
		assertThat(roles(page(different(kind, "x")))).extracting(CheckStep::result)
			.containsExactly(Result.RIGHT, Result.RIGHT);
	}

	@Test
	void aPolicyIsWrongOnItsOwn() {
		CheckPage page = page(different(DifferenceKind.POLICY_CHANGED, "Read-Queue"));
		assertThat(policies(page)).extracting(CheckStep::result).containsExactly(Result.WRONG);
		assertThat(policies(page).get(0).findings()).hasSize(1);
		assertThat(page.right()).isEqualTo(2);
	}

	@Test
	void whatCannotBeReadIsUnknown() {
		CheckPage page = page(Given.role(Status.UNKNOWN, Ownership.NONE));
		assertThat(roles(page)).extracting(CheckStep::result).containsOnly(Result.UNKNOWN);
		assertThat(roles(page).get(0).problem()).isNotNull();
		PolicyState unread = Given.policy(Status.UNKNOWN, Ownership.NONE, false);
		RoleState role = new RoleState(Given.ROLE, null, Status.MISSING, Ownership.NONE, null, false, null, null,
				new RoleResources(List.of(unread), null, null), List.of(), null);
		assertThat(policies(page(role))).extracting(CheckStep::result).containsExactly(Result.UNKNOWN);
	}

	private static List<CheckStep> policies(CheckPage page) {
		assertThat(page.sections()).extracting(CheckSection::title).containsExactly("The policies", "The roles");
		return page.sections().get(0).steps();
	}

	private static List<CheckStep> roles(CheckPage page) {
		assertThat(page.sections()).extracting(CheckSection::first).containsExactly(0, 1);
		return page.sections().get(1).steps();
	}

	@Test
	void thePageOfAnUnreadableAccountNamesTheObstacleAndNoNextStep() {
		PolicyState unread = new PolicyState(Given.POLICY, "arn", Status.UNKNOWN, Ownership.NONE, null, false, null,
				List.of(), Given.DENIED);
		CheckPage page = page(new RoleState(Given.ROLE, null, Status.UNKNOWN, Ownership.NONE, null, false, null, null,
				new RoleResources(List.of(unread), null, null), List.of(), Given.DENIED));
		assertThat(page.unchecked()).isEqualTo(3);
		assertThat(page.isUnread()).isTrue();
		assertThat(page.next()).isEqualTo(3);
		assertThat(Objects.requireNonNull(page.obstacle()).sentence()).contains("iam:GetRole");
	}

	@Test
	void whatCanBeDoneComesBeforeWhatCannotBeRead() {
		PolicyState unread = Given.policy(Status.UNKNOWN, Ownership.NONE, false);
		CheckPage page = page(new RoleState(Given.ROLE, null, Status.MISSING, Ownership.NONE, null, false, null, null,
				new RoleResources(List.of(unread), null, null), List.of(), null));
		assertThat(page.isUnread()).isFalse();
		assertThat(page.next()).isEqualTo(1);
	}

	private static RoleState different(DifferenceKind kind, String subject) {
		return Given.role(Status.DRIFTED, Ownership.FOREIGN,
				new Difference(kind, "x", subject, EXPECTED, Drift.allowing("sqs:Other")));
	}

	private CheckPage page(RoleState role) {
		return CheckPage.of(Given.state(role), Given.WORKSHOP, new ConsoleLinks("console.aws.amazon.com"),
				this.sentences);
	}

	private static Sentences sentences() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return new Sentences(messages);
	}

}
