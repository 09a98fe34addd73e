package dev.workshoproles.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of the README, and one of each page in both schemes and on a phone,
 * into {@code target/screenshots}. No part of the build: see CONTRIBUTING.md.
 */
@BrowserTest
@Tag("pictures")
class ScreenshotIntegrationTests {

	private static final Path FOLDER = Path.of("target", "screenshots");

	/** The README's pictures by what they show, named as in {@code docs/images}. */
	private static final Map<String, String> README = Map.of("roles-missing", "roles", "plan-repair", "plan");

	/** The states that the README shows side by side, as what one click does. */
	private static final List<String> CLICK = List.of("roles-missing", "run-running", "run-created");

	private static final int GAP = 16;

	/** In bytes. */
	private static final long LARGEST = 200_000;

	@Test
	void everyPageHasItsPicture(Visit visit, StagedIam iam) throws IOException {
		for (PageState state : PageState.all()) {
			Page page = state.arrive(visit, iam);
			for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
				page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
				take(page, state.name() + "-" + scheme.name().toLowerCase(Locale.ROOT), true);
			}
			if (README.containsKey(state.name())) {
				take(page, "readme/" + README.get(state.name()), false);
			}
			page.setViewportSize(360, 800);
			take(page, state.name() + "-phone", true);
			page.setViewportSize(1280, 900);
		}
		ImageIO.write(click(), "png", FOLDER.resolve("readme/click.png").toFile());
		for (String name : List.of("roles", "plan", "click")) {
			assertThat(Files.size(FOLDER.resolve("readme/" + name + ".png"))).as(name).isBetween(10_000L, LARGEST);
		}
	}

	/** Each at half its size, as far as the first screen goes. */
	private static BufferedImage click() throws IOException {
		BufferedImage strip = new BufferedImage(CLICK.size() * (640 + GAP) - GAP, 430, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = strip.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, strip.getWidth(), strip.getHeight());
		for (int i = 0; i < CLICK.size(); i++) {
			BufferedImage page = ImageIO.read(FOLDER.resolve(CLICK.get(i) + "-light.png").toFile());
			int left = i * (640 + GAP);
			graphics.drawImage(page, left, 0, left + 640, 430, 0, 0, 1280, 860, null);
		}
		graphics.dispose();
		return strip;
	}

	private static void take(Page page, String name, boolean whole) {
		page.screenshot(new ScreenshotOptions().setFullPage(whole).setPath(FOLDER.resolve(name + ".png")));
	}

}
