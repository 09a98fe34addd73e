package dev.workshoproles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks over pages as everybody may see them: light and dark, on a wide and on the
 * narrowest screen.
 */
final class Review {

	/** WCAG 2.2, levels A and AA, and what axe holds for good practice. */
	private static final Map<String, Object> RULES = Map.of("type", "tag", "values",
			List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

	/**
	 * The rules that see colours. Dark pages differ from light ones in nothing else: the
	 * style sheet has {@code light-dark()} for colours only.
	 */
	private static final Map<String, Object> COLOUR_RULES = Map.of("type", "rule", "values",
			List.of("color-contrast", "link-in-text-block"));

	private static final List<Integer> WIDTHS = List.of(320, 360, 768, 1280, 1920);

	/** A picture of the lab for each layout. */
	private static final List<Integer> ANALYSED_WIDTHS = List.of(1280, 320);

	/**
	 * Has axe parse each colour once instead of for each element, which takes a third of
	 * its time.
	 */
	private static final String REMEMBER_COLOURS = """
			() => {
				const colour = axe.commons.color.Color.prototype
				const parse = colour.parseString
				const parsed = new Map()
				colour.parseString = function (text) {
					const { r, g, b, alpha } = parsed.get(text) ?? parse.call(this, text)
					parsed.set(text, { r, g, b, alpha })
					return Object.assign(this, { r, g, b, alpha })
				}
			}
			""";

	private int analyses;

	private final List<String> violations = new ArrayList<>();

	private final List<String> tooWide = new ArrayList<>();

	/**
	 * Looks over pages in English and Vietnamese and holds them to that. To come to a
	 * page takes as long as to look at it, so it is loaded again in the other language.
	 * One that this changes, such as the answer to a form, is come to again.
	 * @return what was done, for the test's report
	 */
	static String inEachLanguage(Visit visit, StagedIam iam, List<PageState> states) {
		Review english = new Review();
		Review vietnamese = new Review();
		for (PageState state : states) {
			Page page = state.arrive(visit, iam);
			Object elements = elements(page);
			english.look(page, state.name(), "en");
			visit.choose("vi");
			page.reload();
			if (!elements(page).equals(elements)) {
				state.arrive(visit, iam);
			}
			vietnamese.look(page, state.name(), "vi");
			visit.choose("en");
		}
		return "in English " + english.hold(states.size()) + ", in Vietnamese " + vietnamese.hold(states.size());
	}

	/** How many a page has of each kind, in any language. */
	private static Object elements(Page page) {
		return page.evaluate("""
				() => [...document.body.querySelectorAll('*')].reduce((kinds, { localName }) =>
					({ ...kinds, [localName]: (kinds[localName] ?? 0) + 1 }), {})
				""");
	}

	private void look(Page page, String name, String language) {
		assertThat(page.getAttribute("html", "lang")).as(name).isEqualTo(language);
		look(page, name);
	}

	void look(Page page, String name) {
		page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
		page.evaluate(AxeBuilder.getAxeScript());
		page.evaluate(REMEMBER_COLOURS);
		for (int width : ANALYSED_WIDTHS) {
			page.setViewportSize(width, 900);
			page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			analyse(page, name + " dark " + width, COLOUR_RULES);
			page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
			analyse(page, name + " light " + width, RULES);
		}
		measure(page, name);
	}

	/** Of what holds, one example is reported instead of every element. */
	private void analyse(Page page, String where, Map<String, Object> rules) {
		this.analyses++;
		List<?> found = (List<?>) page.evaluate(
				"(options) => axe.run(document, options).then((results) => results.violations)",
				Map.of("runOnly", rules, "resultTypes", List.of("violations")));
		found.forEach((violation) -> this.violations.add(where + ": " + violation));
	}

	private void measure(Page page, String where) {
		for (int width : WIDTHS) {
			page.setViewportSize(width, 900);
			int needed = (int) page.evaluate("document.documentElement.scrollWidth");
			if (needed > width) {
				this.tooWide.add(where + " at " + width + " needs " + needed);
			}
		}
		page.setViewportSize(1280, 900);
	}

	/**
	 * Holds the pages to what was looked for.
	 * @param pages how many there were
	 * @return what was done, for the test's report
	 */
	String hold(int pages) {
		assertThat(this.violations).isEmpty();
		assertThat(this.tooWide).as("Pages that scroll sideways").isEmpty();
		assertThat(this.analyses).isEqualTo(pages * ANALYSED_WIDTHS.size() * 2);
		return this.analyses + " of " + pages + " pages, light and dark, wide and narrow: 0 violations";
	}

}
