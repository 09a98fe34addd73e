package dev.workshoproles.web;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class KeyboardIntegrationTests {

	@Test
	void theFirstStopSkipsToTheContent(Visit visit) {
		Page page = visit.open("/");
		page.keyboard().press("Tab");
		assertThat(page.locator(".skip")).isFocused();
		page.keyboard().press("Enter");
		page.keyboard().press("Tab");
		assertThat(visit.button("Create workshop roles")).isFocused();
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("3 roles ready");
	}

	/** Each stop must show that it has the focus, and nothing must hold it. */
	@Test
	void everyStopIsSeenAndLetsGo(Visit visit, StagedIam iam) {
		new Console(visit).create();
		Drift.everywhere(iam.account());
		Page page = visit.open("/");
		int stops = 0;
		page.keyboard().press("Tab");
		while (!page.evaluate("document.activeElement.tagName").equals("BODY")) {
			String where = (String) page.evaluate("document.activeElement.outerHTML.slice(0, 120)");
			assertThat((Boolean) page.evaluate("""
					(() => {
						const style = getComputedStyle(document.activeElement);
						return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
					})()""")).as(where).isTrue();
			assertThat(++stops).as("Stops until " + where).isLessThan(100);
			page.keyboard().press("Tab");
		}
		assertThat(stops).isGreaterThan(20);
	}

	@Test
	void theStationsOfThePictureLeadToTheirRoles(Visit visit) {
		Page page = visit.open("/");
		page.locator(".lab a").first().focus();
		page.keyboard().press("Enter");
		assertThat(page).hasURL("/#role-APIGateway-SQS");
		assertThat(page.locator("#role-APIGateway-SQS")).hasAttribute("open", "");
	}

	@Test
	void anArnIsCopied(Visit visit) {
		new Console(visit).create();
		Page page = visit.open("/");
		page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
		page.locator(".copy").first().click();
		assertThat(page.locator(".copied")).hasText("Copied");
		assertThat(page.evaluate("navigator.clipboard.readText()"))
			.isEqualTo("arn:aws:iam::000000000000:role/Lambda-SQS-DynamoDB");
	}

}
