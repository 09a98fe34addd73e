package dev.workshoproles.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A page as a visitor can come upon it.
 *
 * @param name for reports and screenshots
 * @param arrival how to come there from an empty account
 */
record PageState(String name, BiConsumer<Visit, StagedIam> arrival) {

	static List<PageState> all() {
		return List.of(opened("roles-missing", "/"), opened("check-todo", "/check"), opened("no-page", "/none"),
				opened("permissions", "/permissions"), opened("resources", "/resources"),
				opened("workshop", "/workshop"), opened("connect-sandbox", "/connect"), opened("practise", "/practise"),
				new PageState("practise-wrong", PageState::wrongAnswer),
				new PageState("practise-found", PageState::found),
				new PageState("practise-done", PageState::repairedDrill),
				reviewed("review-wrong", "id: lab\nroles:\n- name: Reader\n  trus: lambda.amazonaws.com\n"),
				reviewed("review-right", """
						id: lab
						title: Lab
						roles:
						- {name: Reader, trust: lambda.amazonaws.com, policies: [AmazonS3ReadOnlyAccess]}
						"""), new PageState("roles-of-others", (visit, iam) -> ofOthers("/", visit, iam)),
				new PageState("plan-of-others", PageState::planOfOthers),
				new PageState("run-interrupted", PageState::interrupted), opened("no-plan", "/plans/none"),
				opened("no-run", "/runs/none"), new PageState("roles-ready", PageState::ready),
				new PageState("roles-different", PageState::different),
				new PageState("role-different", PageState::oneDifferent),
				new PageState("role-effective", PageState::effective),
				new PageState("roles-by-hand", (visit, iam) -> byHand("/", visit, iam)),
				refused("roles-unknown", "/", "getRole", "AccessDenied"),
				refused("roles-no-credentials", "/", ".*", "ExpiredToken"),
				refused("check-no-credentials", "/check", ".*", "ExpiredToken"),
				refused("check-unknown", "/check", "get.*", "AccessDenied"),
				new PageState("check-right", PageState::right),
				new PageState("check-wrong", (visit, iam) -> byHand("/check", visit, iam)),
				new PageState("plan-create", (visit, iam) -> new Console(visit).planRepair()),
				new PageState("plan-repair", PageState::planRepair),
				new PageState("plan-remove", PageState::planRemove),
				new PageState("plan-blocked", PageState::planBlocked),
				new PageState("plan-outdated", PageState::planOutdated),
				new PageState("plan-carried-out", PageState::planCarriedOut),
				new PageState("plan-empty", PageState::planEmpty), new PageState("plan-busy", PageState::planBusy),
				new PageState("plan-choices", PageState::planChoices), new PageState("run-running", PageState::running),
				new PageState("run-created", (visit, iam) -> new Console(visit).create()),
				new PageState("run-repaired", PageState::repaired), new PageState("run-partly", PageState::partly),
				new PageState("run-failed", PageState::failed), new PageState("run-blocked", PageState::blocked),
				new PageState("run-removed", PageState::removedAll), new PageState("run-left", PageState::removed),
				new PageState("refused-action", PageState::refusedAction),
				new PageState("history", PageState::history));
	}

	/** The states of a workshop with a parameter that has no value. */
	static List<PageState> withParameter() {
		return List.of(opened("roles-unset", "/"), opened("workshop-unset", "/workshop"),
				opened("check-unset", "/check"), new PageState("workshop-set", PageState::parameterSet),
				new PageState("workshop-wrong", PageState::parameterWrong));
	}

	/** What stands in place of the run's first part. */
	Page arrive(Visit visit, StagedIam iam) {
		iam.clear();
		this.arrival.accept(visit, iam);
		return visit.page();
	}

	private static PageState opened(String name, String path) {
		return new PageState(name, (visit, iam) -> visit.open(path));
	}

	private static Page drill(String name, Visit visit) {
		Page page = visit.open("/practise");
		Locator another = page.locator("#another > summary");
		if (another.count() > 0) {
			another.click();
		}
		page.locator("#choice").selectOption(name);
		page.locator(".start button").click();
		assertThat(page.locator(".drill fieldset")).hasCount(2);
		return page;
	}

	private static Page answer(String effect, Visit visit) {
		Page page = drill("other-letter-case", visit);
		page.locator(".drill fieldset").first().locator("input").first().check();
		page.locator("#effect-" + effect).check();
		page.locator(".drill form button").click();
		return page;
	}

	/** Whichever role has it, it is not this that it does. */
	private static void wrongAnswer(Visit visit, StagedIam iam) {
		assertThat(answer("ALLOWS_TOO_MUCH", visit).locator(".drill [role=alert]")).isVisible();
	}

	private static void found(Visit visit, StagedIam iam) {
		Page page = answer("NO_SUCH_ROLE", visit);
		for (int role = 1; page.locator(".drill fieldset").count() > 0; role++) {
			page.locator("#role-" + role).check();
			page.locator("#effect-NO_SUCH_ROLE").check();
			page.locator(".drill form button").click();
		}
		assertThat(page.locator(".drill form[action='/practise/solution']")).isVisible();
	}

	private static void repairedDrill(Visit visit, StagedIam iam) {
		found(visit, iam);
		visit.page().locator(".drill form[action='/practise/solution'] button").click();
		new Console(visit).create();
		assertThat(visit.open("/practise").locator("table.history tbody tr").first()).isVisible();
	}

	/** The file of another workshop was checked. */
	private static PageState reviewed(String name, String file) {
		return new PageState(name, (visit, iam) -> {
			Page page = visit.open("/workshop");
			page.locator("input[type=file]")
				.setInputFiles(
						new FilePayload("workshop.yaml", "application/yaml", file.getBytes(StandardCharsets.UTF_8)));
			page.locator("form:has(input[type=file]) button").first().click();
			page.waitForURL("**/workshop/check");
		});
	}

	private static PageState refused(String name, String path, String operation, String code) {
		return new PageState(name, (visit, iam) -> {
			iam.refuse(operation, 403, code);
			visit.open(path);
		});
	}

	private static void ready(Visit visit, StagedIam iam) {
		new Console(visit).create();
		visit.open("/");
	}

	private static void different(Visit visit, StagedIam iam) {
		new Console(visit).create();
		Drift.everywhere(iam.account());
		visit.open("/");
	}

	private static void oneDifferent(Visit visit, StagedIam iam) {
		different(visit, iam);
		visit.open("/roles/" + Drift.ROLE);
	}

	private static void effective(Visit visit, StagedIam iam) {
		different(visit, iam);
		visit.open("/roles/" + Drift.ROLE + "/effective");
	}

	private static void right(Visit visit, StagedIam iam) {
		new Console(visit).create();
		visit.open("/check");
	}

	private static void byHand(String path, Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		visit.open(path);
	}

	private static void ofOthers(String path, Visit visit, StagedIam iam) {
		new Console(visit).create();
		Drift.byOthers(iam.account());
		visit.open(path);
	}

	private static void planOfOthers(Visit visit, StagedIam iam) {
		ofOthers("/", visit, iam);
		new Console(visit).planRemoval();
	}

	private static void interrupted(Visit visit, StagedIam iam) {
		new Console(visit).create();
		iam.cutOff();
		visit.page().reload();
	}

	private static void planRepair(Visit visit, StagedIam iam) {
		different(visit, iam);
		new Console(visit).planRepair();
	}

	private static void planRemove(Visit visit, StagedIam iam) {
		new Console(visit).create();
		new Console(visit).planRemoval();
	}

	private static void planBlocked(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		new Console(visit).planRepair();
	}

	private static void planOutdated(Visit visit, StagedIam iam) {
		planRepair(visit, iam);
		iam.account().deleteRolePolicy((delete) -> delete.roleName(Drift.ROLE).policyName("mine"));
		visit.page().locator(".confirm .primary").click();
		visit.page().waitForURL("**/plans/*?outdated");
	}

	private static void running(Visit visit, StagedIam iam) {
		iam.hold();
		visit.open("/").locator(".hero .primary").click();
		visit.page().waitForURL("**/runs/*");
	}

	private static void repaired(Visit visit, StagedIam iam) {
		planRepair(visit, iam);
		ended(new Console(visit).carryOut());
	}

	private static void planCarriedOut(Visit visit, StagedIam iam) {
		repaired(visit, iam);
		visit.page().goBack();
		visit.page().locator(".alert.note").waitFor();
	}

	/** What the plan is for is done in another tab first. */
	private static void planEmpty(Visit visit, StagedIam iam) {
		Page page = visit.open("/");
		Page other = page.context().newPage();
		other.navigate("/");
		other.locator(".hero .primary").click();
		ended(other);
		other.close();
		page.locator(".hero form[action='/plans'] button:not(.danger)").first().click();
		page.waitForURL("**/plans/*");
	}

	private static void planBusy(Visit visit, StagedIam iam) {
		String plan = new Console(visit).planRepair().url();
		running(visit, iam);
		visit.page().navigate(plan);
	}

	private static void planChoices(Visit visit, StagedIam iam) {
		planBlocked(visit, iam);
		visit.page().locator("input[name=adopt]").check();
		visit.page().locator(".badge-ADOPT").first().waitFor();
	}

	private static void partly(Visit visit, StagedIam iam) {
		iam.refuse("attachRolePolicy", 403, "AccessDenied");
		visit.open("/").locator(".hero .primary").click();
		ended(visit.page());
	}

	private static void blocked(Visit visit, StagedIam iam) {
		planBlocked(visit, iam);
		ended(new Console(visit).carryOut());
	}

	private static void removedAll(Visit visit, StagedIam iam) {
		planRemove(visit, iam);
		ended(new Console(visit).carryOut());
	}

	private static void failed(Visit visit, StagedIam iam) {
		iam.refuse("create.*", 403, "AccessDenied");
		visit.open("/").locator(".hero .primary").click();
		ended(visit.page());
	}

	private static void removed(Visit visit, StagedIam iam) {
		new Console(visit).create();
		iam.account()
			.createRole(
					(role) -> role.roleName("other").assumeRolePolicyDocument(Drift.trusting("lambda.amazonaws.com")));
		iam.account().attachRolePolicy((attach) -> attach.roleName("other").policyArn(StagedIam.ARN + Drift.READ));
		new Console(visit).planRemoval();
		ended(new Console(visit).carryOut());
	}

	private static void refusedAction(Visit visit, StagedIam iam) {
		visit.open("/");
		iam.refuse(".*", 403, "ExpiredToken");
		visit.page().locator(".hero .primary").click();
		visit.page().waitForURL("**/runs");
	}

	/** A removal keeps documents. */
	private static void history(Visit visit, StagedIam iam) {
		removedAll(visit, iam);
		assertThat(visit.open("/runs").locator("td a[href$='#kept']").first()).isVisible();
	}

	private static void parameterSet(Visit visit, StagedIam iam) {
		set("arn:${Partition}:sqs:${Region}:${Account}:orders", visit);
		visit.page().waitForURL("**/workshop#parameters");
	}

	private static void parameterWrong(Visit visit, StagedIam iam) {
		set("arn:aws:sqs:${Regoin}:${Account}:orders", visit);
		assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
	}

	private static void set(String value, Visit visit) {
		Page page = visit.open("/workshop");
		page.locator(".parameter input[type=text]").first().fill(value);
		page.locator(".parameter button").first().click();
	}

	private static void ended(Page page) {
		page.locator("#tab[data-ended]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

}
