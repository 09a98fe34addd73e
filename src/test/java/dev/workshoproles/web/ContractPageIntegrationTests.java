package dev.workshoproles.web;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class ContractPageIntegrationTests {

	@Test
	void showsEachCallAndTriesIt(Visit visit) {
		Page page = visit.open("/swagger-ui.html");
		assertThat(page).hasTitle("REST API · Workshop Roles Console");
		assertThat(page.locator(".info .title")).containsText("Workshop Roles Console");
		assertThat(page.locator(".opblock")).hasCount(calls(page));
		Locator call = page.locator("#operations-State-getTarget");
		call.locator(".opblock-summary-control").click();
		call.getByText("Try it out").click();
		call.locator("button.execute").click();
		assertThat(call.locator(".live-responses-table .response-col_status").last()).hasText(Pattern.compile("200.*"));
		assertThat(call.locator(".live-responses-table")).containsText("arn:aws:iam::000000000000:user/participant");
	}

	private static int calls(Page page) {
		JsonNode contract = JsonMapper.shared().readTree(page.request().get("/v3/api-docs").text());
		return (int) contract.path("paths")
			.valueStream()
			.flatMap((path) -> path.propertyNames().stream())
			.filter(List.of("get", "put", "post", "delete")::contains)
			.count();
	}

}
