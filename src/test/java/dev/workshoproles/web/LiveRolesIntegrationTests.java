package dev.workshoproles.web;

import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The roles page follows the account while it is open. The time of its script is the
 * test's own.
 */
@BrowserTest
class LiveRolesIntegrationTests {

	private static final int PERIOD = 10_000;

	@Test
	void showsDriftThatHappensWhileItIsOpen(Visit visit, StagedIam iam) {
		create(visit);
		Page page = open(visit);
		assertThat(page.locator("#state")).hasText("All 3 roles are ready.");
		Drift.everywhere(iam.account());
		page.clock().runFor(PERIOD);
		assertThat(page.locator("#state")).hasText("2 roles have drifted: 1 dangerous, 1 breaks the lab.");
		assertThat(page.locator(".row").first()).containsText("Drifted: dangerous");
	}

	@Test
	void leavesOpenWhatIsOpenAndTheFocusWhereItIs(Visit visit, StagedIam iam) {
		create(visit);
		Page page = open(visit);
		Locator row = page.locator("#role-APIGateway-SQS");
		row.locator("summary").first().click();
		Drift.everywhere(iam.account());
		page.clock().runFor(PERIOD);
		assertThat(page.locator(".hero-DRIFTED")).isVisible();
		assertThat(row).hasAttribute("open", "");
		assertThat(row.locator(".differences")).isVisible();
		assertThat(page.locator(".row").filter(new Locator.FilterOptions().setHas(row)).locator("summary").first())
			.isFocused();
	}

	@Test
	void saysHowOldItIsAndThatTheConsoleDoesNotAnswer(Visit visit) {
		Page page = open(visit);
		page.clock().runFor(1_000);
		assertThat(page.locator("#read-at time")).hasText(Pattern.compile("[0-9]+ s ago"));
		page.route("**/", Route::abort);
		page.clock().runFor(PERIOD);
		assertThat(page.locator("#lost")).isVisible();
		page.unroute("**/");
		page.clock().runFor(PERIOD);
		assertThat(page.locator("#lost")).isHidden();
		visit.errors().clear();
	}

	@Test
	void turnsTheLightGreenOnceARoleCanBeUsed(Visit visit, StagedIam iam) {
		create(visit);
		iam.confirmJustNow();
		visit.page().clock().install();
		Page page = visit.open("/roles/APIGateway-SQS");
		assertThat(page.locator(".light strong")).hasText(Pattern.compile("^Usable from [0-9]"));
		page.clock().runFor(5_000);
		assertThat(page.locator(".light-left")).hasText(Pattern.compile("^in [1-6] s$"));
		page.clock().runFor(6_000);
		assertThat(page.locator(".light-green")).hasText(Pattern.compile("^\\s*Usable now"));
		assertThat(page.locator(".light-left, .light-why")).hasCount(0);
	}

	@Test
	void showsTheRunThatWorksOnEveryPageAndOffersNoSecond(Visit visit, StagedIam iam) {
		iam.hold();
		visit.open("/").locator(".hero .primary").click();
		visit.page().waitForURL("**/runs/*");
		Page page = open(visit);
		assertThat(page.locator(".hero-RUNNING")).isVisible();
		assertThat(page.locator("main form[action='/runs']")).hasCount(0);
		page.navigate("/check");
		assertThat(page.locator("#work")).containsText("Creating roles:");
		page.locator("#work a").click();
		page.waitForURL("**/runs/*");
	}

	/** Without a page, which would read the account as an open one does. */
	private static void create(Visit visit) {
		APIResponse run = visit.page()
			.request()
			.post("/api/v1/runs",
					RequestOptions.create().setHeader("Prefer", "wait=30").setData(Map.of("action", "apply")));
		assertThat(run).isOK();
	}

	private static Page open(Visit visit) {
		visit.page().clock().install();
		return visit.open("/");
	}

}
