package dev.workshoproles.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.InstanceProfileStep;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.PolicyStep;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.web.Act.Mood;

import static org.assertj.core.api.Assertions.assertThat;

class ActTests {

	private static final Workshop WORKSHOP = ShippedWorkshop.load("");

	private static final String READ = "arn:aws:iam::000000000000:policy/Lambda-Read-SQS";

	private static final Step CREATE_ROLE = TestSteps.createRole("APIGateway-SQS", "{}");

	private static final Step CREATE_POLICY = TestSteps.createPolicy("Lambda-Read-SQS", "{}");

	private static final Step ATTACH = new RoleStep.AttachRolePolicy("Lambda-SQS-DynamoDB", READ, Set.of());

	private static final Step CHANGE = new PolicyStep.CreatePolicyVersion("Lambda-Read-SQS", READ, "{}", "{}",
			Set.of());

	private final Sentences sentences = sentences();

	private static Sentences sentences() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Sentences(messages);
	}

	@BeforeEach
	void speakEnglish() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
	}

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	private String said(Action action, Mood mood, Step... steps) {
		return Act.of(List.of(steps), WORKSHOP, new PlanRequest(action, List.of(), false, false))
			.said(mood, this.sentences);
	}

	@Test
	void whatIsCreatedIsCounted() {
		assertThat(said(Action.APPLY, Mood.DO, CREATE_ROLE)).isEqualTo("Create APIGateway-SQS");
		assertThat(said(Action.APPLY, Mood.DOING, CREATE_ROLE, CREATE_POLICY))
			.isEqualTo("Creating 1 role and 1 policy");
	}

	@Test
	void aRoleThatWasThereIsRepaired() {
		assertThat(said(Action.APPLY, Mood.DO, ATTACH)).isEqualTo("Repair Lambda-SQS-DynamoDB");
		assertThat(said(Action.APPLY, Mood.DO, CREATE_ROLE, CREATE_POLICY, ATTACH))
			.isEqualTo("Create 1 role and 1 policy, repair Lambda-SQS-DynamoDB");
	}

	@Test
	void aPolicyThatChangesRepairsTheRolesThatNeedIt() {
		assertThat(said(Action.APPLY, Mood.DO, CHANGE)).isEqualTo("Repair Lambda-SQS-DynamoDB");
		assertThat(said(Action.APPLY, Mood.DO, CHANGE, TestSteps.createRole("Lambda-SQS-DynamoDB", "{}")))
			.isEqualTo("Create Lambda-SQS-DynamoDB, repair the policy Lambda-Read-SQS");
	}

	@Test
	void whatIsTaggedIsAdopted() {
		Map<String, String> owned = Map.of(OwnershipTags.OWNER, "lab");
		assertThat(said(Action.APPLY, Mood.DO, new RoleStep.TagRole("APIGateway-SQS", owned, Set.of()),
				new InstanceProfileStep.TagInstanceProfile("Servers", owned, null, Set.of())))
			.isEqualTo("Adopt 1 role and 1 instance profile");
	}

	@Test
	void aHeadingCountsWhatIsAdoptedWithTheRest() {
		Step adopt = new RoleStep.TagRole("Lambda-SQS-DynamoDB", Map.of(OwnershipTags.OWNER, "lab"), Set.of());
		assertThat(brief(Mood.DO, CREATE_ROLE, adopt)).isEqualTo("Create and adopt 2 roles");
		assertThat(brief(Mood.DOING, adopt, ATTACH)).isEqualTo("Adopting and repairing Lambda-SQS-DynamoDB");
		assertThat(brief(Mood.DONE, CREATE_ROLE, CREATE_POLICY, adopt, ATTACH))
			.isEqualTo("2 roles and 1 policy created, adopted and repaired");
		assertThat(brief(Mood.DO, adopt)).isEqualTo("Adopt Lambda-SQS-DynamoDB");
		assertThat(brief(Mood.DO, CREATE_ROLE, ATTACH)).isEqualTo("Create APIGateway-SQS, repair Lambda-SQS-DynamoDB");
	}

	private String brief(Mood mood, Step... steps) {
		return Act.of(List.of(steps), WORKSHOP, new PlanRequest(Action.APPLY, List.of(), true, false))
			.brief(mood, this.sentences);
	}

	@Test
	void theWorkshopsOwnTagsAreARepair() {
		assertThat(said(Action.APPLY, Mood.DO, new RoleStep.TagRole("APIGateway-SQS", Map.of("team", "lab"), Set.of())))
			.isEqualTo("Repair APIGateway-SQS");
	}

	@Test
	void anInstanceProfileIsCountedWithItsRole() {
		assertThat(said(Action.APPLY, Mood.DO, CREATE_ROLE, CREATE_POLICY,
				new InstanceProfileStep.CreateInstanceProfile("Servers", Map.of(), null, Set.of()),
				new InstanceProfileStep.AddRoleToInstanceProfile("APIGateway-SQS", "Servers", Set.of())))
			.isEqualTo("Create 1 role, 1 policy and 1 instance profile");
		assertThat(said(Action.REMOVE, Mood.DO, new InstanceProfileStep.DeleteInstanceProfile("Servers", Set.of())))
			.isEqualTo("Remove 1 instance profile");
	}

	@Test
	void aRoleThatMakesRoomInAnInstanceProfileIsNoneOfTheWorkshops() {
		assertThat(said(Action.APPLY, Mood.DO,
				new InstanceProfileStep.RemoveRoleFromInstanceProfile("Other", "Servers", Set.of()),
				new InstanceProfileStep.AddRoleToInstanceProfile("APIGateway-SQS", "Servers", Set.of())))
			.isEqualTo("Repair APIGateway-SQS");
	}

	@Test
	void aRemovalCountsWhatGoes() {
		assertThat(said(Action.REMOVE, Mood.DO, new RoleStep.DetachRolePolicy("Lambda-SQS-DynamoDB", READ, Set.of()),
				new RoleStep.DeleteRole("Lambda-SQS-DynamoDB", "{}", Set.of()),
				new PolicyStep.DeletePolicy("Lambda-Read-SQS", READ, "{}", Set.of())))
			.isEqualTo("Remove 1 role and 1 policy");
	}

	@Test
	void withoutStepsItIsWhatWasAskedFor() {
		assertThat(said(Action.APPLY, Mood.DO)).isEqualTo("Create and repair 3 roles");
		assertThat(said(Action.REMOVE, Mood.DOING)).isEqualTo("Removing 3 roles");
	}

	@Test
	void whatHasBeenDoneIsWhatThisRunDid() {
		assertThat(said(Action.APPLY, Mood.DONE, ATTACH)).isEqualTo("Lambda-SQS-DynamoDB repaired");
		assertThat(said(Action.APPLY, Mood.DONE, ATTACH, CREATE_ROLE, CREATE_POLICY))
			.isEqualTo("1 role and 1 policy created, Lambda-SQS-DynamoDB repaired");
		assertThat(said(Action.APPLY, Mood.DONE,
				new PolicyStep.CreatePolicyVersion("Elsewhere", READ, "{}", "{}", Set.of())))
			.isEqualTo("The policy Elsewhere repaired");
		assertThat(said(Action.APPLY, Mood.DONE)).isEqualTo("3 roles ready");
		assertThat(said(Action.REMOVE, Mood.DONE)).isEqualTo("3 roles: nothing to remove");
	}

	@Test
	void rolesThatHaveAllBeenCreatedAreReady() {
		Step[] all = WORKSHOP.roles()
			.stream()
			.map((role) -> TestSteps.createRole(role.name(), "{}"))
			.toArray(Step[]::new);
		assertThat(said(Action.APPLY, Mood.DONE, all)).isEqualTo("3 roles ready");
		assertThat(said(Action.APPLY, Mood.DONE, all[0], all[1])).isEqualTo("2 roles created");
	}

	@Test
	void theNameOfARoleKeepsItsLetters() {
		assertThat(said(Action.APPLY, Mood.DONE, TestSteps.createRole("reader", "{}"))).isEqualTo("reader created");
	}

	@Test
	void vietnameseIsSaidLikewise() {
		LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
		assertThat(said(Action.APPLY, Mood.DO, CREATE_ROLE, CREATE_POLICY)).isEqualTo("Tạo 1 vai trò và 1 chính sách");
		assertThat(said(Action.APPLY, Mood.DONE, ATTACH, CREATE_ROLE))
			.isEqualTo("Đã tạo APIGateway-SQS, đã sửa Lambda-SQS-DynamoDB");
	}

}
