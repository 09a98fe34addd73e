package dev.workshoproles.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A workshop one of whose roles needs a value that somebody has to set first.
 */
@BrowserTest
class ParametersIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(ParametersIntegrationTests.class);

	@TempDir
	private static Path folder;

	@DynamicPropertySource
	static void workshop(DynamicPropertyRegistry properties) throws IOException {
		Path file = folder.resolve("workshop.yaml");
		Files.writeString(file, """
				id: orders
				title: {en: Take orders, vi: Nhận đơn hàng}
				parameters:
				  queue-arn:
				    description: {en: ARN of the queue from step 1.3, vi: ARN của hàng đợi ở bước 1.3}
				roles:
				  - name: Order-Reader
				    trust: lambda.amazonaws.com
				    purpose: {en: Reads orders., vi: Đọc đơn hàng.}
				    inline:
				      read:
				        Version: 2012-10-17
				        Statement: [{Effect: Allow, Action: "sqs:ReceiveMessage", Resource: "${queue-arn}"}]
				""");
		properties.add("console.workshop", () -> "file:" + file);
	}

	@Test
	void aRoleWaitsUntilItsValueIsSet(Visit visit) {
		Page page = visit.open("/");
		assertThat(page.locator("#state")).containsText("queue-arn (ARN of the queue from step 1.3)");
		assertThat(page.locator(".hero .primary")).hasText("Set values");
		page.locator(".hero .primary").click();
		set("arn:${Partition}:sqs:${Region}:${Account}:orders", page);
		new Console(visit).create();
		assertThat(page.locator("h1")).hasText("Order-Reader ready");
	}

	@Test
	void aRoleWhoseValueIsForgottenHasNotDrifted(Visit visit) {
		set("arn:${Partition}:sqs:${Region}:${Account}:orders", visit.open("/workshop"));
		new Console(visit).create();
		set("", visit.open("/workshop"));
		Page page = visit.open("/roles/Order-Reader");
		assertThat(page.locator(".role-head .badge")).hasText("Blocked");
		assertThat(page.locator(".policies .badge")).hasText("Blocked");
	}

	private static void set(String value, Page page) {
		page.locator(".parameter input[type=text]").fill(value);
		page.locator(".parameter input[type=text]").press("Enter");
		page.waitForURL("**/workshop#parameters");
	}

	@Test
	void everyPageIsForEverybodyInEachLanguage(Visit visit, StagedIam iam) {
		logger.info("Axe analyses: {}", Review.inEachLanguage(visit, iam, PageState.withParameter()));
	}

}
