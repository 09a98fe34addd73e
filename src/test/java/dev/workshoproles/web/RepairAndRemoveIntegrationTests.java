package dev.workshoproles.web;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class RepairAndRemoveIntegrationTests {

	@BeforeEach
	void createRoles(Visit visit) {
		new Console(visit).create();
	}

	@Test
	void differencesAreExplained(Visit visit, StagedIam iam) {
		Drift.everywhere(iam.account());
		Page page = visit.open("/");
		assertThat(page.locator(".differences").first()).containsText("sqs:ReceiveMessage is missing. "
				+ "Lambda reads orders from POC-Queue. Without it the trigger cannot be made and nothing leaves the queue.");
		assertThat(page.locator(".differences").first())
			.containsText("s3:GetObject is allowed, but the lab does not need it.");
		assertThat(page.locator(".differences ins", new Page.LocatorOptions().setHasText("lambda.amazonaws.com")))
			.hasCount(1);
		assertThat(page.locator(".differences del", new Page.LocatorOptions().setHasText("ec2.amazonaws.com")))
			.hasCount(1);
	}

	@Test
	void repairShowsItsPlanFirst(Visit visit, StagedIam iam) {
		Drift.everywhere(iam.account());
		String before = iam.account().getRole((role) -> role.roleName(Drift.ROLE)).role().toString();
		Page page = new Console(visit).planRepair();
		assertThat(page.locator(".badge-CHANGE")).hasCount(2);
		assertThat(page.locator(".badge-DELETE")).hasCount(1);
		assertThat(page.locator(".badge-DETACH")).hasCount(1);
		assertThat(page.locator(".changes")).containsText("2 to change");
		assertThat(page.locator(".confirm .primary")).hasText("Repair 2 roles");
		assertThat(page.locator(".confirm .primary")).isInViewport();
		assertThat(iam.account().getRole((role) -> role.roleName(Drift.ROLE)).role()).hasToString(before);
		new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("2 roles repaired");
		visit.open("/");
		assertThat(page.locator("#state")).hasText("All 3 roles are ready.");
	}

	@Test
	void whatWasOverwrittenCanBeDownloaded(Visit visit, StagedIam iam) throws IOException {
		Drift.everywhere(iam.account());
		new Console(visit).planRepair();
		Page page = new Console(visit).carryOut();
		Locator kept = page.locator(".kept > li",
				new Page.LocatorOptions().setHasText("Inline policy mine of " + Drift.ROLE));
		kept.locator("summary").click();
		assertThat(kept.locator("pre")).containsText("s3:ListBucket");
		Download download = page.waitForDownload(() -> kept.locator("a").click());
		assertThat(Files.readString(download.path())).isEqualTo(Drift.allowing("s3:ListBucket"));
	}

	@Test
	void anOutdatedPlanIsShownAnew(Visit visit, StagedIam iam) {
		Drift.everywhere(iam.account());
		Page page = new Console(visit).planRepair();
		iam.account().deleteRolePolicy((delete) -> delete.roleName(Drift.ROLE).policyName("mine"));
		page.locator(".confirm .primary").click();
		assertThat(page.locator("[role=status].alert")).containsText("The account has changed since you looked");
		assertThat(page.locator(".badge-DELETE")).hasCount(0);
	}

	@Test
	void aPlanThatWasCarriedOutLeadsToItsRun(Visit visit, StagedIam iam) {
		Drift.everywhere(iam.account());
		String plan = new Console(visit).planRepair().url();
		Page page = new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("2 roles repaired");
		String run = page.url();
		page.navigate(plan);
		assertThat(page.locator(".alert")).containsText("This plan was applied.");
		assertThat(page.locator(".confirm button")).hasCount(0);
		page.locator(".alert a").click();
		assertThat(page).hasURL(run);
	}

	@Test
	void whileARunWorksAPlanCannotBeCarriedOut(Visit visit, StagedIam iam) {
		Drift.everywhere(iam.account());
		String plan = new Console(visit).planRepair().url();
		iam.hold();
		String other = new Console(visit).planRemoval().url();
		Page page = new Console(visit).carryOut();
		page.navigate(plan);
		assertThat(page.locator(".confirm")).containsText("Another run is working on these roles.");
		assertThat(page.locator(".confirm button")).hasCount(0);
		page.navigate(other);
		assertThat(page.locator(".alert")).containsText("This plan was applied.");
	}

	@Test
	void removalSaysWhatStopsWorking(Visit visit, StagedIam iam) {
		Page page = new Console(visit).planRemoval();
		assertThat(page.locator("#effects ~ ul > li")).hasCount(3);
		assertThat(page.locator("#effects ~ ul")).containsText("IAM has no record of its use.");
		assertThat(iam.account().listRoles().roles()).hasSize(3);
		new Console(visit).carryOut();
		assertThat(page.locator("h1")).hasText("3 roles removed");
		assertThat(iam.account().listRoles().roles()).isEmpty();
		visit.open("/");
		assertThat(page.locator(".counts")).hasText("3 not created");
		assertThat(page.locator(".hero .danger")).hasCount(0);
	}

	@Test
	void aPolicyInUseElsewhereStays(Visit visit, StagedIam iam) {
		iam.account()
			.createRole(
					(role) -> role.roleName("other").assumeRolePolicyDocument(Drift.trusting("lambda.amazonaws.com")));
		iam.account().attachRolePolicy((attach) -> attach.roleName("other").policyArn(StagedIam.ARN + Drift.READ));
		new Console(visit).planRemoval();
		Page page = new Console(visit).carryOut();
		assertThat(page.locator("#left ~ ul"))
			.containsText("The policy Lambda-Read-SQS is kept, because it is in use elsewhere: other.");
	}

}
