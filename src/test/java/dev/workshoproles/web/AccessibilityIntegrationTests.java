package dev.workshoproles.web;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class AccessibilityIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(AccessibilityIntegrationTests.class);

	@Test
	@Visitor(language = "en-US")
	void everyPageIsForEverybody(Visit visit, StagedIam iam) {
		logger.info("Axe analyses in English: {}", lookAtEveryPage(visit, iam, "en"));
	}

	@Test
	@Visitor(language = "vi-VN")
	void everyPageIsForEverybodyInVietnamese(Visit visit, StagedIam iam) {
		logger.info("Axe analyses in Vietnamese: {}", lookAtEveryPage(visit, iam, "vi"));
	}

	@Test
	void aFaultIsFound(Visit visit) {
		visit.page().setContent("<img src='picture.png'>");
		Review review = new Review();
		review.look(visit.page(), "A picture without words");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> review.hold(1))
			.withMessageContaining("image-alt");
	}

	private static String lookAtEveryPage(Visit visit, StagedIam iam, String language) {
		Review review = new Review();
		for (PageState state : PageState.all()) {
			assertThat(state.arrive(visit, iam).locator("html")).hasAttribute("lang", language);
			review.look(visit.page(), state.name());
		}
		return review.hold(PageState.all().size());
	}

}
