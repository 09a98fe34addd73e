package dev.workshoproles.web;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class AccessibilityIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(AccessibilityIntegrationTests.class);

	/**
	 * To come to a page takes as long as to look at it, so it is loaded again in the
	 * other language. One that this changes, such as the answer to a form, is come to
	 * again.
	 */
	@Test
	void everyPageIsForEverybodyInEachLanguage(Visit visit, StagedIam iam) {
		Review english = new Review();
		Review vietnamese = new Review();
		List<PageState> states = PageState.all();
		for (PageState state : states) {
			Page page = state.arrive(visit, iam);
			Object elements = elements(page);
			look(english, page, state, "en");
			visit.choose("vi");
			page.reload();
			if (!elements(page).equals(elements)) {
				state.arrive(visit, iam);
			}
			look(vietnamese, page, state, "vi");
			visit.choose("en");
		}
		logger.info("Axe analyses in English: {}", english.hold(states.size()));
		logger.info("Axe analyses in Vietnamese: {}", vietnamese.hold(states.size()));
	}

	private static void look(Review review, Page page, PageState state, String language) {
		assertThat(page.locator("html")).hasAttribute("lang", language);
		review.look(page, state.name());
	}

	/** How many a page has of each kind, in any language. */
	private static Object elements(Page page) {
		return page.evaluate("""
				() => [...document.body.querySelectorAll('*')].reduce((kinds, { localName }) =>
					({ ...kinds, [localName]: (kinds[localName] ?? 0) + 1 }), {})
				""");
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
