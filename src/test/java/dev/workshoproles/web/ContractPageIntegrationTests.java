package dev.workshoproles.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class ContractPageIntegrationTests {

	@Test
	void showsEachCallAndTriesIt(Visit visit) {
		Page page = visit.open("/swagger-ui.html");
		assertThat(page).hasTitle("REST API · Workshop Roles Console");
		assertThat(page.locator(".info .title")).containsText("Workshop Roles Console");
		assertThat(page.locator(".opblock")).hasCount(13);
		Locator call = page.locator("#operations-State-getTarget");
		call.locator(".opblock-summary-control").click();
		call.getByText("Try it out").click();
		call.locator("button.execute").click();
		assertThat(call.locator(".live-responses-table .response-col_status").last()).hasText(Pattern.compile("200.*"));
		assertThat(call.locator(".live-responses-table")).containsText("arn:aws:iam::000000000000:user/participant");
	}

}
