package dev.workshoproles.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class TroubleIntegrationTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/check" })
	void aPageOpensWithoutGoodCredentialsAndSaysWhatToDo(String path, Visit visit, StagedIam iam) {
		iam.refuse(".*", 403, "ExpiredToken");
		Page page = visit.open(path);
		assertThat(page.locator("main")).containsText("Your AWS session has expired");
		assertThat(page.locator("main")).containsText("Sign in again");
		iam.clear();
		page.locator("main a[role=button]").getByText("Check again").click();
		assertThat(page.locator("main")).not().containsText("Your AWS session has expired");
	}

	@Test
	void anActionWithoutGoodCredentialsSaysSo(Visit visit, StagedIam iam) {
		Page page = visit.open("/");
		iam.refuse(".*", 403, "InvalidClientTokenId");
		visit.button("Create workshop roles").click();
		assertThat(page.locator(".problem")).containsText("AWS does not know the access key");
	}

	@Test
	void aRoleThatCannotBeReadIsUnknownForAReason(Visit visit, StagedIam iam) {
		iam.refuse("getRole", 403, "AccessDenied");
		Page page = visit.open("/");
		assertThat(page.locator(".row .badge-UNKNOWN")).hasCount(3);
		assertThat(page.locator(".row").first())
			.containsText("GetRole was denied: the caller lacks the permission iam:GetRole.");
		assertThat(page.locator(".hero .primary")).hasText("Copy the policy to ask for");
	}

	@Test
	void aStepThatIamRefusesSaysWhy(Visit visit, StagedIam iam) {
		iam.refuse("attachRolePolicy", 403, "AccessDenied");
		Page page = visit.open("/");
		visit.button("Create workshop roles").click();
		assertThat(page.locator("h1")).hasText("Create 3 roles and 4 policies: partly done, 7 of 12 steps");
		assertThat(page.locator(".problem")).hasCount(1);
		assertThat(page.locator(".problem"))
			.containsText("the caller lacks the permission iam:AttachRolePolicy. (5 steps)");
		assertThat(page.locator("#ask pre")).containsText("\"iam:AttachRolePolicy\"");
		assertThat(visit.button("Copy the policy to ask for")).isVisible();
		iam.clear();
		visit.button("Try again").click();
		assertThat(page.locator("h1")).hasText("3 roles ready");
	}

	@Test
	void progressIsShownWhileASlowIamWorks(Visit visit, StagedIam iam) {
		iam.delay();
		Page page = visit.open("/");
		visit.button("Create workshop roles").click();
		assertThat(page.locator("h1")).containsText("Creating 3 roles and 4 policies: ");
		assertThat(page.locator("#heading")).containsText("of 12");
		page.reload();
		iam.goOn();
		assertThat(page.locator("h1")).hasText("3 roles ready");
		assertThat(page.locator("#announcement")).hasText("3 roles ready");
	}

	@Test
	@Visitor(scripts = false)
	void progressIsShownWithoutScriptsToo(Visit visit, StagedIam iam) {
		iam.delay();
		Page page = visit.open("/");
		visit.button("Create workshop roles").click();
		assertThat(page.locator("h1")).containsText("Creating 3 roles and 4 policies: ");
		iam.goOn();
		assertThat(page.locator("h1")).hasText("3 roles ready");
	}

	@Test
	void aSecondClickLeadsToTheRunInProgress(Visit visit, StagedIam iam) {
		Page page = visit.open("/");
		iam.delay();
		Page other = page.context().newPage();
		// It must not follow the account, which would take its button away.
		other.clock().install();
		other.navigate("/");
		visit.button("Create workshop roles").click();
		page.waitForURL("**/runs/*");
		other.locator(".hero .primary").click();
		assertThat(other.locator("[role=status].alert")).containsText("Another run is in progress");
		assertThat(other).hasURL(page.url() + "?busy");
		iam.goOn();
		assertThat(page.locator("h1")).hasText("3 roles ready");
	}

	@Test
	void progressGoesOnAfterALostConnection(Visit visit, StagedIam iam) {
		iam.slow(900);
		Page page = visit.open("/");
		page.route("**/events", (route) -> route.abort());
		visit.button("Create workshop roles").click();
		assertThat(page.locator("h1")).hasText("3 roles ready");
		visit.errors().removeIf((error) -> error.contains("/events") || error.contains("[object Event]"));
	}

	@Test
	void aLostConnectionIsSaidAndTakenBack(Visit visit, StagedIam iam) {
		iam.slow(3_000);
		Page page = visit.open("/");
		visit.button("Create workshop roles").click();
		assertThat(page.locator("h1")).containsText("Creating 3 roles and 4 policies: ");
		assertThat(page.locator("#lost")).isHidden();
		page.context().setOffline(true);
		assertThat(page.locator("#lost")).isVisible();
		page.context().setOffline(false);
		assertThat(page.locator("#lost")).isHidden();
		assertThat(page.locator("h1")).hasText("3 roles ready");
		visit.errors()
			.removeIf((error) -> error.contains("/events") || error.contains("net::ERR_")
					|| error.contains("[object Event]") || error.startsWith("htmx:"));
	}

	@Test
	void theTabSaysHowTheRunStands(Visit visit, StagedIam iam) {
		iam.delay();
		Page page = visit.open("/");
		visit.button("Create workshop roles").click();
		assertThat(page).hasTitle(Pattern.compile("Creating 3 roles and 4 policies: \\d+ of 12 · .*"));
		assertThat(page.locator("#icon")).hasAttribute("href", Pattern.compile(".*/favicon-running.*"));
		iam.goOn();
		assertThat(page).hasTitle("3 roles ready · Workshop Roles Console");
		assertThat(page.locator("#icon")).hasAttribute("href", Pattern.compile(".*/favicon-done.*"));
	}

	@Test
	void whatIsOpenedStaysOpenWhileTheRunGoesOn(Visit visit, StagedIam iam) {
		iam.refuse("createPolicy", 403, "AccessDenied");
		Page page = visit.open("/");
		visit.button("Create workshop roles").click();
		page.locator(".steps summary").first().click();
		assertThat(page.locator("#tab[data-ended]")).hasCount(1);
		assertThat(page.locator(".steps details[open]")).hasCount(1);
	}

	@Test
	void whatACutOffRunDidNotBeginIsNotDone(Visit visit, StagedIam iam) {
		Page page = new Console(visit).create();
		iam.cutOff();
		page.reload();
		assertThat(page.locator("#progress-text")).hasText("4 of 12 steps done");
		assertThat(page.locator(".steps .badge-SKIPPED").filter(new FilterOptions().setHasText("Not done")))
			.hasCount(7);
		visit.button("Finish").click();
		assertThat(page.locator("h1")).hasText("3 roles ready");
	}

	@Test
	void whatIsNotThereSaysSo(Visit visit) {
		Page page = visit.open("/plans/none");
		assertThat(page.locator("h1")).hasText("There is no such plan");
		visit.open("/runs/none");
		assertThat(page.locator("h1")).hasText("There is no such run");
		visit.open("/none");
		assertThat(page.locator("h1")).hasText("There is nothing at this address");
	}

}
