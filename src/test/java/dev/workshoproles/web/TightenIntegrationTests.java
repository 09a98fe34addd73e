package dev.workshoproles.web;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class TightenIntegrationTests {

	@Test
	void theSwitchLeadsToThePlanAndHolds(Visit visit, StagedIam iam) {
		new Console(visit).create();
		iam.writes().clear();
		Page page = visit.open("/resources");
		assertThat(page.locator("h2").first()).containsText("on all resources");
		assertThat(page.locator(".variants del")).hasCount(4);
		visit.button("Switch to the lab’s own resources").click();
		page.waitForURL("**/plans/*");
		assertThat(page.locator(".badge-CHANGE")).hasCount(4);
		assertThat(iam.writes()).isEmpty();
		new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("2 roles repaired");
		visit.open("/");
		assertThat(page.locator(".counts .READY")).hasText("3 ready");
		visit.open("/resources");
		assertThat(page.locator("h2").first()).containsText("on the lab’s own resources only");
		visit.button("Switch back to all resources").click();
		page.waitForURL("**/plans/*");
		assertThat(page.locator(".badge-CHANGE")).hasCount(4);
	}

	@Test
	@Visitor(scripts = false)
	void whoDoesNotCarryThePlanOutSeesDrift(Visit visit, StagedIam iam) {
		new Console(visit).create();
		visit.open("/resources");
		visit.button("Switch to the lab’s own resources").click();
		Page page = visit.open("/");
		assertThat(page.locator(".counts .READY")).hasText("1 ready");
	}

}
