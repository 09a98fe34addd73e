package dev.workshoproles.web;

import com.microsoft.playwright.Locator;
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
		assertThat(page.locator(".counts")).hasText("3 not created");
		visit.button("Create workshop roles").click();
		assertThat(page.locator("h1")).hasText("3 roles ready");
		assertThat(page).hasTitle("3 roles ready · Workshop Roles Console");
		assertThat(page.locator(".result tbody tr")).hasCount(3);
		assertThat(page.locator(".result")).containsText("arn:aws:iam::000000000000:role/APIGateway-SQS");
		assertThat(page.locator(".steps .badge-SUCCEEDED")).hasCount(12);
		visit.open("/");
		assertThat(page.locator("#state")).hasText("All 3 roles are ready.");
		assertThat(page.locator(".rows > .row > details > summary .badge-READY")).hasCount(3);
	}

	/** On the run's page, without a click; what is known then stands beside each role. */
	@Test
	void theRunSaysWhetherTheRolesWork(Visit visit) {
		Page page = visit.open("/");
		visit.button("Create workshop roles").click();
		assertThat(page.locator("#effective .badge-ALLOWED")).hasCount(3);
		assertThat(page.locator("#effective")).containsText("All 6 permissions that the lab needs of it work.");
		visit.open("/");
		assertThat(page.locator(".rows")).containsText("7 of 7 permissions work. Used by API Gateway POC-API");
	}

	@Test
	@Visitor(scripts = false)
	void itLeadsToThatWithoutScripts(Visit visit) {
		Page page = visit.open("/");
		visit.button("Create workshop roles").click();
		page.getByText("Check what these roles may do").click();
		assertThat(page.locator("h1")).hasText("Do the roles work?");
		page.getByText("APIGateway-SQS").first().click();
		page.getByText("Check what this role may do").click();
		assertThat(page.locator("#effective .effective > li")).hasCount(8);
		assertThat(page.locator("#effective")).containsText("Comes from elsewhere: the queue’s own access policy");
	}

	@Test
	void aCardsButtonCreatesItsRoleAlone(Visit visit) {
		Page page = visit.open("/");
		Locator role = page.locator(".row", new Page.LocatorOptions().setHasText("APIGateway-SQS"));
		role.locator("summary").first().click();
		role.getByText("Create this role").click();
		assertThat(page.locator("h1")).hasText("APIGateway-SQS ready");
		visit.open("/");
		assertThat(page.locator(".counts")).containsText("1 ready");
	}

	@Test
	void aPreviewChangesNothing(Visit visit, StagedIam iam) {
		Page page = visit.open("/");
		visit.button("Preview changes").click();
		assertThat(page.locator("h1")).hasText("Review changes");
		assertThat(page.locator(".steps > li")).hasCount(12);
		assertThat(page.locator(".confirm .primary")).hasText("Create 3 roles and 4 policies");
		assertThat(iam.account().listRoles().roles()).isEmpty();
	}

	/** The account may have changed since the page was made. */
	@Test
	void theClickShowsThePlanWhenSomethingWouldHaveToBeChanged(Visit visit, StagedIam iam) {
		Page page = visit.open("/");
		Drift.byHand(iam.account());
		visit.button("Create workshop roles").click();
		assertThat(page.locator("[role=status].alert")).containsText("Review it first");
		assertThat(iam.account().listRoles().roles()).hasSize(1);
	}

}
