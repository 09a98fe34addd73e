package dev.workshoproles.web;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BrowserTest
class AccessibilityIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(AccessibilityIntegrationTests.class);

	@Test
	void everyPageIsForEverybodyInEachLanguage(Visit visit, StagedIam iam) {
		logger.info("Axe analyses: {}", Review.inEachLanguage(visit, iam, PageState.all()));
	}

	@Test
	void aFaultIsFound(Visit visit) {
		visit.page().setContent("<img src='picture.png'>");
		Review review = new Review();
		review.look(visit.page(), "A picture without words");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> review.hold(1))
			.withMessageContaining("image-alt");
	}

	/** In either colours: what axe has parsed of a colour is remembered. */
	@Test
	void faintTextIsFound(Visit visit) {
		visit.page().setContent("""
				<style>:root { color-scheme: light dark; background: Canvas }</style>
				<p style='color: light-dark(#ddd, #222)'>Faint</p><p style='color: light-dark(#ddd, #222)'>Too</p>""");
		Review review = new Review();
		review.look(visit.page(), "Faint");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> review.hold(1))
			.withMessageContaining("Faint dark 320: {id=color-contrast")
			.withMessageContaining("Faint light 1280: {id=color-contrast");
	}

}
