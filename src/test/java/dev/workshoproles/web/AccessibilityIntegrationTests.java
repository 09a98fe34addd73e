package dev.workshoproles.web;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class AccessibilityIntegrationTests {

	/** WCAG 2.2, levels A and AA, and what axe holds for good practice. */
	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final List<Integer> WIDTHS = List.of(320, 360, 768, 1280, 1920);

	private int analyses;

	private final List<String> violations = new ArrayList<>();

	private final List<String> tooWide = new ArrayList<>();

	@Test
	@Visitor(language = "en-US")
	void everyPageIsForEverybody(Visit visit, StagedIam iam, TestReporter reporter) {
		lookAtEveryPage(visit, iam);
		reporter.publishEntry("axe analyses in English", String.valueOf(this.analyses));
	}

	@Test
	@Visitor(language = "vi-VN")
	void everyPageIsForEverybodyInVietnamese(Visit visit, StagedIam iam, TestReporter reporter) {
		lookAtEveryPage(visit, iam);
		reporter.publishEntry("axe analyses in Vietnamese", String.valueOf(this.analyses));
	}

	private void lookAtEveryPage(Visit visit, StagedIam iam) {
		List<PageState> states = PageState.all();
		for (PageState state : states) {
			Page page = state.arrive(visit, iam);
			page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
			for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
				analyse(page, scheme, state.name() + " " + scheme);
			}
			measure(page, state.name());
		}
		assertThat(this.violations).isEmpty();
		assertThat(this.tooWide).as("Pages that scroll sideways").isEmpty();
		assertThat(this.analyses).isEqualTo(states.size() * 2);
	}

	private void analyse(Page page, ColorScheme scheme, String where) {
		page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
		this.analyses++;
		new AxeBuilder(page).withTags(RULES)
			.analyze()
			.getViolations()
			.forEach((violation) -> violation.getNodes()
				.forEach((node) -> this.violations
					.add(where + ": " + violation.getId() + ": " + node.getHtml() + ": " + node.getFailureSummary())));
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

}
