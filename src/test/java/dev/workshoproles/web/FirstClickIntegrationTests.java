package dev.workshoproles.web;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class FirstClickIntegrationTests {

	@Test
	void oneClickMakesAllRolesReady(Visit visit) {
		createRoles(visit);
	}

	@Test
	@Visitor(scripts = false)
	void itDoesSoWithoutScriptsToo(Visit visit) {
		createRoles(visit);
	}

	private static void createRoles(Visit visit) {
		Page page = visit.open("/");
		assertThat(page.locator("#ready")).hasText("0 of 3 roles are ready");
		visit.button("Create workshop roles").click();
		assertThat(page.locator("h1")).hasText("The roles are ready");
		assertThat(page.locator(".steps .badge-SUCCEEDED")).hasCount(12);
		visit.open("/");
		assertThat(page.locator("#ready")).hasText("3 of 3 roles are ready");
		assertThat(page.locator(".card > header .badge-READY")).hasCount(3);
	}

	@Test
	void aCardsButtonCreatesItsRoleAlone(Visit visit) {
		Page page = visit.open("/");
		page.locator(".card", new Page.LocatorOptions().setHasText("APIGateway-SQS"))
			.getByText("Create this role")
			.click();
		assertThat(page.locator("h1")).hasText("The roles are ready");
		visit.open("/");
		assertThat(page.locator("#ready")).hasText("1 of 3 roles are ready");
	}

	@Test
	void aPreviewChangesNothing(Visit visit, StagedIam iam) {
		Page page = visit.open("/");
		visit.button("Preview changes").click();
		assertThat(page.locator("h1")).hasText("What would be done");
		assertThat(page.locator(".steps > li")).hasCount(12);
		assertThat(iam.account().listRoles().roles()).isEmpty();
	}

	/** The account may have changed since the page was made. */
	@Test
	void theClickShowsThePlanWhenSomethingWouldHaveToBeChanged(Visit visit, StagedIam iam) {
		Page page = visit.open("/");
		Drift.byHand(iam.account());
		visit.button("Create workshop roles").click();
		assertThat(page.locator("[role=status].alert")).containsText("Look at it first");
		assertThat(iam.account().listRoles().roles()).hasSize(1);
	}

}
