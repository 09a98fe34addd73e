package dev.workshoproles.web;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class HandMadeIntegrationTests {

	@Test
	void eachManualStepIsLookedOver(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		Page page = visit.open("/check");
		assertThat(page.locator("#right")).hasText("1 of 10 steps are right");
		assertThat(page.locator(".badge-RIGHT")).hasCount(1);
		assertThat(page.locator(".badge-WRONG")).hasCount(2);
		assertThat(
				page.locator(".steps > li", new Page.LocatorOptions().setHasText("Create the policy Lambda-Read-SQS")))
			.containsText("sqs:ReceiveMessage is missing");
		assertThat(page.locator(".steps > li").first()).containsText("Create the policy Lambda-Write-DynamoDB");
	}

	@Test
	void lookingChangesNothing(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		visit.open("/check");
		visit.open("/");
		assertThat(iam.writes()).isEmpty();
	}

	@Test
	void rolesMadeByHandCanBeHandedOver(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		Page page = visit.open("/check");
		visit.button("Hand it over to the console").click();
		assertThat(page.locator(".badge-ADOPT")).hasCount(2);
		new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("The roles are ready");
		visit.open("/check");
		assertThat(page.locator("#right")).hasText("10 of 10 steps are right");
		assertThat(page.getByText("Hand it over to the console")).hasCount(0);
	}

	@Test
	void whatDiffersIsBlockedUntilItIsAdopted(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		Page page = new Console(visit).planRepair();
		assertThat(page.locator("#blocked ~ ul")).containsText("The policy Lambda-Read-SQS was made by hand");
		page.locator("input[name=adopt]").check();
		visit.button("Update the plan").click();
		assertThat(page.locator("#blocked")).hasCount(0);
		assertThat(page.locator(".badge-ADOPT")).hasCount(2);
	}

	@Test
	void theOthersGoOnWhereOneIsBlocked(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		new Console(visit).planRepair();
		Page page = new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("Not everything could be done");
		assertThat(page.locator("#blocked ~ ul > li")).hasCount(2);
		visit.open("/");
		assertThat(page.locator("#ready")).hasText("2 of 3 roles are ready");
	}

}
