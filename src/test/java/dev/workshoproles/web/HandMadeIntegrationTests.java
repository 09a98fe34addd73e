package dev.workshoproles.web;

import com.microsoft.playwright.Locator;
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
		assertThat(page.locator("#right")).hasText("1 of 10 steps is right.");
		assertThat(page.locator(".badge-RIGHT")).hasCount(1);
		assertThat(page.locator(".badge-WRONG")).hasCount(2);
		Locator read = page.locator(".checks > li").nth(1);
		assertThat(read).containsText("Policy Lambda-Read-SQS");
		assertThat(read).containsText("sqs:ReceiveMessage is missing");
		assertThat(read).containsText("open Policies, Lambda-Read-SQS, Permissions and choose Edit");
		assertThat(read.locator(".to-paste")).containsText("sqs:ReceiveMessage");
		assertThat(page.locator(".checks > li").first()).containsText("Policy Lambda-Write-DynamoDB");
	}

	@Test
	void thePageLeadsToTheNextStep(Visit visit, StagedIam iam) {
		Page page = visit.open("/check");
		assertThat(page.locator(".checks > li > details[open]")).hasCount(1);
		Drift.byHand(iam.account());
		visit.open("/check");
		assertThat(page.locator("#step-2 > summary")).containsText("The policy Lambda-Read-SQS differs");
		assertThat(page.locator(".checks > li > details[open]")).hasCount(1);
		page.locator("#step-1 > summary").click();
		assertThat(page.locator("#step-1 .to-paste")).not().isVisible();
		page.locator(".hero .primary").click();
		assertThat(page).hasURL("/check#step-1");
		assertThat(page.locator("#step-1 .to-paste")).isVisible();
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
		visit.button("Have the console repair it").click();
		assertThat(page.locator(".badge-ADOPT")).hasCount(2);
		new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("3 roles and 4 policies created, adopted and repaired");
		visit.open("/check");
		assertThat(page.locator("#right")).hasText("All 10 steps are right.");
		assertThat(page.locator(".result tbody tr")).hasCount(3);
		assertThat(page.getByText("Hand the roles over")).hasCount(0);
	}

	@Test
	void whatDiffersIsBlockedUntilItIsAdopted(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		Page page = new Console(visit).planRepair();
		assertThat(page.locator("#blocked ~ ul")).containsText("The policy Lambda-Read-SQS was made by hand");
		page.locator("input[name=adopt]").check();
		assertThat(page.locator("#blocked")).hasCount(0);
		assertThat(page.locator(".badge-ADOPT")).hasCount(2);
		assertThat(page.locator("input[name=adopt]")).isChecked();
		assertThat(page.locator(".confirm .primary"))
			.hasText("Create 2 roles and 3 policies, adopt 1 role and 1 policy, repair Lambda-SQS-DynamoDB");
		page.locator("input[name=adopt]").uncheck();
		assertThat(page.locator("#blocked")).hasCount(1);
		assertThat(page.locator(".confirm .primary")).hasText("Create 2 roles and 2 policies");
	}

	@Test
	@Visitor(scripts = false)
	void withoutScriptsATickHoldsToo(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		Page page = new Console(visit).planRepair();
		page.locator("input[name=adopt]").check();
		page.locator(".confirm .primary").click();
		assertThat(page.locator(".alert")).containsText("Your choices change the plan, so nothing was done yet.");
		assertThat(page.locator(".badge-ADOPT")).hasCount(2);
		assertThat(iam.writes()).isEmpty();
		new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("3 roles and 4 policies created, adopted and repaired");
	}

	@Test
	void theOthersGoOnWhereOneIsBlocked(Visit visit, StagedIam iam) {
		Drift.byHand(iam.account());
		new Console(visit).planRepair();
		Page page = new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("Create 2 roles and 2 policies: done, but 1 role and 1 policy blocked");
		assertThat(page.locator(".run .problem")).hasCount(2);
		visit.open("/");
		assertThat(page.locator(".counts .READY")).hasText("2 ready");
	}

}
