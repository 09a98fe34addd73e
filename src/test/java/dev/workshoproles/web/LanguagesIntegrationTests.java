package dev.workshoproles.web;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class LanguagesIntegrationTests {

	@Test
	@Visitor(language = "vi-VN")
	void speaksTheBrowsersLanguage(Visit visit) {
		Page page = visit.open("/");
		assertThat(page.locator("html")).hasAttribute("lang", "vi");
		visit.button("Tạo các vai trò").click();
		assertThat(page.locator("h1")).hasText("3 vai trò đã sẵn sàng");
		assertThat(page.locator(".steps").first()).containsText("Tạo vai trò Lambda-SQS-DynamoDB");
	}

	/**
	 * The longest that there is: an endpoint of one's own, pasted credentials, signed in.
	 */
	@Test
	@Visitor(language = "vi-VN")
	void theNavigationStaysInOneLineBesideALongAccountChip(Visit visit) {
		Page page = visit.open("/");
		Object lines = page.evaluate("""
				() => {
					const chip = document.querySelector(".chip");
					chip.className = "chip chip-emulator";
					chip.querySelector(".chip-kind").insertAdjacentHTML("afterend",
						"<span class='chip-account'>123456789012</span><span class='chip-left'>còn 59 phút</span>");
					const preferences = document.querySelector(".preferences");
					preferences.append(preferences.lastElementChild.cloneNode(true));
					preferences.lastElementChild.querySelector("button").textContent = "Đăng xuất";
					const text = document.createRange();
					return Math.max(...[...document.querySelectorAll("#menu nav a")].map((link) => {
						text.selectNodeContents(link);
						return text.getClientRects().length;
					}));
				}""");
		Assertions.assertThat(lines).isEqualTo(1);
	}

	@Test
	@Visitor(language = "fr-FR")
	void speaksEnglishToEverybodyElse(Visit visit) {
		assertThat(visit.open("/").locator("html")).hasAttribute("lang", "en");
	}

	@Test
	void theSwitchHoldsOnEveryPage(Visit visit) {
		Page page = visit.open("/runs");
		visit.button("Tiếng Việt").click();
		assertThat(page).hasURL("/runs");
		assertThat(page.locator("h1")).hasText("Những gì bảng điều khiển đã làm");
		visit.open("/none");
		assertThat(page.locator("html")).hasAttribute("lang", "vi");
		visit.open("/");
		visit.button("English").click();
		assertThat(page.locator("html")).hasAttribute("lang", "en");
	}

	@Test
	@Visitor(scripts = false)
	void theSwitchNeedsNoScript(Visit visit) {
		Page page = visit.open("/check");
		visit.button("Tiếng Việt").click();
		assertThat(page.locator("h1")).hasText("Kiểm tra bài làm");
	}

}
