package dev.workshoproles.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@TestPropertySource(properties = "console.token=" + SignInPageIntegrationTests.TOKEN)
class SignInPageIntegrationTests {

	static final String TOKEN = "token-of-the-test-0123456789";

	private static final Logger logger = LoggerFactory.getLogger(SignInPageIntegrationTests.class);

	@Test
	void whoeverHasTheTokenComesIn(Visit visit) {
		Page page = visit.open("/runs");
		assertThat(page).hasURL("/sign-in?page=%2Fruns");
		visit.button("Tiếng Việt").click();
		visit.button("English").click();
		send(visit, TOKEN);
		assertThat(page).hasURL("/runs");
		visit.button("Sign out").click();
		assertThat(page).hasURL("/sign-in?signed-out");
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out in this browser.");
		visit.open("/runs");
		assertThat(page).hasURL("/sign-in?page=%2Fruns");
	}

	@Test
	void theSwitchOfLanguagesNeedsNoToken(Visit visit) {
		Page page = visit.open("/sign-in");
		visit.button("Tiếng Việt").click();
		assertThat(page).hasURL("/sign-in");
		assertThat(page.locator("h1")).hasText("Đăng nhập");
	}

	@Test
	void thePageIsForEverybody(Visit visit) {
		logger.info("Axe analyses of signing in, in English: {}", lookAtThePage(visit, "en"));
	}

	@Test
	@Visitor(language = "vi-VN")
	void thePageIsForEverybodyInVietnamese(Visit visit) {
		logger.info("Axe analyses of signing in, in Vietnamese: {}", lookAtThePage(visit, "vi"));
	}

	private static String lookAtThePage(Visit visit, String language) {
		Review review = new Review();
		Page page = visit.open("/sign-in");
		assertThat(page.locator("html")).hasAttribute("lang", language);
		review.look(page, "sign-in");
		review.look(visit.open("/sign-in?expired"), "sign-in-expired");
		review.look(visit.open("/sign-in?signed-out"), "signed-out");
		visit.open("/sign-in");
		send(visit, "another-token-0123456789");
		assertThat(page.locator("#wrong")).isVisible();
		review.look(page, "sign-in-wrong");
		return review.hold(4);
	}

	private static void send(Visit visit, String token) {
		visit.page().locator("#token").fill(token);
		visit.page().locator("form.sign-in button").click();
	}

}
