package dev.workshoproles.testsupport;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresBrowser
class ChromiumIntegrationTests {

	@Test
	void showsAPage() {
		try (Playwright playwright = Chromium.playwright()) {
			Page page = Chromium.launch(playwright).newPage();
			page.setContent("<title>Roles</title>");
			assertThat(page.title()).isEqualTo("Roles");
		}
	}

}
