package dev.workshoproles.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of the README, and one of each page in both schemes and on a phone,
 * into {@code target/screenshots}.
 */
@BrowserTest
class ScreenshotIntegrationTests {

	private static final Path FOLDER = Path.of("target", "screenshots");

	/** The pictures that the README shows. */
	private static final Set<String> README = Set.of("roles-different", "roles-ready", "plan-repair", "run-created");

	@Test
	void everyPageHasItsPicture(Visit visit, StagedIam iam) {
		for (PageState state : PageState.all()) {
			Page page = state.arrive(visit, iam);
			for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
				page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
				take(page, state.name() + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT), true);
			}
			if (README.contains(state.name())) {
				take(page, "readme/" + state.name(), false);
			}
			page.setViewportSize(360, 800);
			take(page, state.name() + "-phone", true);
			page.setViewportSize(1280, 900);
		}
		README.forEach((name) -> assertThat(FOLDER.resolve("readme/" + name + ".png")).exists());
	}

	private static void take(Page page, String name, boolean whole) {
		page.screenshot(new ScreenshotOptions().setFullPage(whole).setPath(FOLDER.resolve(name + ".png")));
	}

}
