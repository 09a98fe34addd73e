package dev.workshoproles.web;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.testsupport.ConsoleProcess;
import dev.workshoproles.testsupport.RequiresBrowser;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console's process is killed in the middle of a run, and started again, while its
 * page stays open.
 */
@RequiresBrowser
@ExtendWith(Browsing.class)
class RestartIntegrationTests {

	@TempDir
	private Path folder;

	@Test
	void anOpenPageGoesOnAfterARestartAndOffersToFinish(Visit visit) {
		try (IamServer iam = new IamServer();
				ConsoleProcess console = new ConsoleProcess(iam.endpoint(), this.folder)) {
			CountDownLatch held = new CountDownLatch(1);
			iam.fail("AttachRolePolicy", OperationFault.after(() -> await(held)));
			Page page = signIn(visit, console);
			visit.button("Create workshop roles").click();
			assertThat(page.locator("h1")).containsText("Creating 3 roles and 4 policies: ");
			assertThat(page.locator(".steps .badge-SUCCEEDED")).hasCount(7);
			console.kill();
			iam.mend();
			held.countDown();
			console.startAgain();
			// The page asks again every three seconds, once the console is there.
			assertThat(page.locator("h1")).hasText("Create 3 roles and 4 policies: interrupted after 7 of 12 steps",
					new HasTextOptions().setTimeout(30_000));
			assertThat(page.locator("#announcement"))
				.hasText("Create 3 roles and 4 policies: interrupted after 7 of 12 steps");
			assertThat(page.locator("#progress-text")).hasText("7 of 12 steps done");
			assertThat(page.locator(".steps .badge-SKIPPED, .steps .badge-INTERRUPTED").allInnerTexts()).hasSize(5)
				.isSubsetOf("Interrupted", "Not done");
			visit.errors().removeIf(RestartIntegrationTests::isOfTheConnection);
			visit.button("Finish").click();
			assertThat(page.locator("h1")).hasText("3 roles ready");
			assertThat(iam.iam().listRoles().roles()).hasSize(3);
		}
	}

	private static Page signIn(Visit visit, ConsoleProcess console) {
		Page page = visit.open(console.address() + "/sign-in");
		page.locator("#token").fill(ConsoleProcess.TOKEN);
		page.locator("form.sign-in button").click();
		return page;
	}

	/** While nobody listens, a browser says so. */
	private static boolean isOfTheConnection(String error) {
		return error.contains("net::ERR_") || error.contains("[object Event]") || error.startsWith("htmx:");
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
