package dev.workshoproles.web.frame;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@PageSlice
class PreferencesControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@BeforeEach
	void answer() {
		given(this.account.target()).willReturn(Given.TARGET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/runs", "/runs?page=2", "/?q=Lambda&state=READY", "/sign-in?page=%2Fcheck",
			"/runs/5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11" })
	void leadsBackToThePage(String page) {
		assertThat(this.mvc.post().uri("/language").param("language", "vi").param("page", page)).hasRedirectedUrl(page)
			.cookies()
			.containsCookie("language");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example/", "/\\evil.example", "/%2F/evil.example", "",
			"/a//evil.example/..;x" })
	void leadsNowhereElse(String page) {
		assertThat(this.mvc.post().uri("/language").param("language", "vi").param("page", page)).hasRedirectedUrl("/");
	}

	@ParameterizedTest
	@CsvSource({ "fr", "xx-invalid" })
	void keepsNoLanguageThatTheConsoleHasNot(String language) {
		assertThat(this.mvc.post().uri("/language").param("language", language)).hasRedirectedUrl("/")
			.cookies()
			.doesNotContainCookie("language");
	}

}
