package dev.workshoproles.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresBrowser
class ChromiumIntegrationTests {

	@Test
	void showsAPage(Browser browser) {
		try (Page page = browser.newPage()) {
			page.setContent("<title>Roles</title>");
			assertThat(page.title()).isEqualTo("Roles");
		}
	}

}
