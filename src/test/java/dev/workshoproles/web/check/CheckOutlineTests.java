package dev.workshoproles.web.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopStep;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckStep.Result;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workshop whose steps make Read, then Reader with it, then attach Logs to it; none
 * names Writer and its policy Write.
 */
class CheckOutlineTests {

	private static final List<WorkshopStep> STEPS = List.of(step("1 Policy", List.of(), "Read"),
			step("2 Role", List.of("Reader"), "Read"), step("3 Queue", List.of()),
			step("4 Logs", List.of("Reader"), "Logs"));

	private final Sentences sentences = sentences();

	@Test
	void checksStandUnderTheStepsThatDoTheWork() {
		assertThat(sections(STEPS, Given.nothing())).extracting(CheckSection::title)
			.containsExactly("1 Policy", "2 Role", "4 Logs", "Named in no step");
		assertThat(sections(STEPS, Given.nothing())).extracting(CheckOutlineTests::titles)
			.containsExactly(List.of("Policy Read"), List.of("Role Reader", "Policies of Reader"),
					List.of("Logs for Reader"), List.of("Policy Write", "Role Writer", "Policies of Writer"));
		assertThat(sections(STEPS, Given.nothing())).extracting(CheckSection::first).containsExactly(0, 1, 3, 4);
	}

	@Test
	void theOrderIsThatOfTheSteps() {
		List<WorkshopStep> steps = List.of(step("1", List.of("Writer", "Reader"), "Write", "Read", "Logs"));
		assertThat(sections(steps, Given.nothing())).extracting(CheckOutlineTests::titles)
			.containsExactly(List.of("Policy Write", "Policy Read", "Role Writer", "Policies of Writer", "Role Reader",
					"Policies of Reader"));
	}

	@Test
	void aRoleIsAskedOnlyForWhatItsStepAttaches() {
		List<CheckSection> sections = sections(STEPS, Given.nothing());
		assertThat(how(sections.get(1).steps().get(1)).names()).containsExactly("Read");
		assertThat(how(sections.get(2).steps().get(0)).names()).containsExactly("Logs");
	}

	@Test
	void aLaterAttachmentIsStillToDoOnceItsRoleIsRight() {
		List<CheckSection> sections = sections(STEPS,
				Given.allReady(Lab.OURS).role("Reader", Lab.OURS, Lab.arn("Read")));
		assertThat(results(sections.get(1))).containsOnly(Result.RIGHT);
		assertThat(results(sections.get(2))).containsExactly(Result.TODO);
		assertThat(how(sections.get(2).steps().get(0)).names()).containsExactly("Logs");
	}

	@Test
	void eachStepAnswersForItsOwnAttachments() {
		List<CheckSection> sections = sections(STEPS, Given.allReady(Lab.OURS).role("Reader", Lab.OURS, Lab.LOGS_ARN));
		assertThat(results(sections.get(1))).containsExactly(Result.RIGHT, Result.WRONG);
		assertThat(results(sections.get(2))).containsExactly(Result.RIGHT);
		List<WorkshopStep> bothLater = List.of(step("1", List.of("Reader")), step("2", List.of("Reader"), "Read"),
				step("3", List.of("Reader"), "Logs"));
		sections = sections(bothLater, Given.allReady(Lab.OURS).role("Reader", Lab.OURS, Lab.LOGS_ARN));
		assertThat(sections).extracting(CheckOutlineTests::results)
			.startsWith(List.of(Result.RIGHT, Result.RIGHT), List.of(Result.RIGHT, Result.TODO), List.of(Result.RIGHT));
	}

	@Test
	void aStepThatIsHalfDoneIsWrong() {
		List<WorkshopStep> steps = List.of(step("1", List.of("Reader")), step("2", List.of("Reader"), "Read", "Logs"));
		CheckStep half = sections(steps, Given.allReady(Lab.OURS).role("Reader", Lab.OURS, Lab.arn("Read"))).get(1)
			.steps()
			.get(1);
		assertThat(half.result()).isEqualTo(Result.WRONG);
		assertThat(half.findings()).extracting((finding) -> finding.fix().names()).containsExactly(List.of("Logs"));
	}

	@Test
	void aRoleMadeWithoutPoliciesHasNothingToAttach() {
		List<WorkshopStep> steps = List.of(step("1", List.of("Reader")), step("2", List.of("Reader"), "Read", "Logs"));
		CheckStep attach = sections(steps, Given.nothing()).get(0).steps().get(1);
		assertThat(how(attach).names()).isEmpty();
		assertThat(how(attach).sentence()).startsWith("Nothing to do");
	}

	@Test
	void allIsRight() {
		assertThat(sections(STEPS, Given.allReady(Lab.OURS))).flatExtracting(CheckOutlineTests::results)
			.hasSize(7)
			.containsOnly(Result.RIGHT);
	}

	@Test
	void whatCannotBeReadIsUnknownInEachStep() {
		List<CheckSection> sections = sections(STEPS, Given.allReady(Lab.OURS).unreadableRole("Reader"));
		assertThat(results(sections.get(1))).containsOnly(Result.UNKNOWN);
		assertThat(results(sections.get(2))).containsOnly(Result.UNKNOWN);
	}

	private List<CheckSection> sections(List<WorkshopStep> steps, Given given) {
		Workshop lab = Lab.WORKSHOP;
		Workshop workshop = new Workshop(lab.id(), lab.title(), "", List.of(), lab.roles(), List.of(), steps,
				lab.region(), lab.scope());
		RoleComparison comparison = RoleComparison.of(workshop, given.snapshot(), Map.of());
		WorkshopState state = new WorkshopState(Lab.CALLER, Instant.EPOCH,
				workshop.roles().stream().map(comparison::compare).toList());
		return CheckPage.of(state, workshop, new ConsoleLinks(null), this.sentences).sections();
	}

	private static List<String> titles(CheckSection section) {
		return section.steps().stream().map(CheckStep::title).toList();
	}

	private static List<Result> results(CheckSection section) {
		return section.steps().stream().map(CheckStep::result).toList();
	}

	private static Instruction how(CheckStep step) {
		return Objects.requireNonNull(step.how());
	}

	private static WorkshopStep step(String title, List<String> roles, String... policies) {
		return new WorkshopStep(LocalizedText.english(title), roles, List.of(policies));
	}

	private static Sentences sentences() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return new Sentences(messages);
	}

}
