package dev.workshoproles.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/**
 * The machine's own Chromium: what the environment variable {@code CHROMIUM} names, or
 * what Debian installs. Its headless shell, which lacks the windows around a page, takes
 * a third of the processor time.
 */
public final class Chromium {

	private static final Path EXECUTABLE = Stream
		.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium-headless-shell"),
				"/usr/bin/chromium")
		.map(Path::of)
		.filter(Files::isExecutable)
		.findFirst()
		.orElse(Path.of("/usr/bin/chromium"));

	private Chromium() {
	}

	/**
	 * Starts a browser without a window.
	 * @param playwright from {@link #playwright()}; closing it closes the browser
	 */
	public static Browser launch(Playwright playwright) {
		// Chromium's sandbox refuses to run as root, as which a container runs the tests.
		return playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(List.of("--no-sandbox")));
	}

	/** Playwright, kept from downloading browsers of its own. */
	public static Playwright playwright() {
		return Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
	}

	static boolean isInstalled() {
		return Files.isExecutable(EXECUTABLE);
	}

}
