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
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser for all tests of this JVM: to start it takes seconds of processor time. It
 * is the machine's own Chromium: what the environment variable {@code CHROMIUM} names, or
 * what Debian installs. Its headless shell, which lacks the windows around a page, takes
 * a third of the processor time.
 */
public final class Chromium implements ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

	private static final Path EXECUTABLE = Stream
		.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium-headless-shell"),
				"/usr/bin/chromium")
		.map(Path::of)
		.filter(Files::isExecutable)
		.findFirst()
		.orElse(Path.of("/usr/bin/chromium"));

	/** The browser, of which each test closes what it opens. */
	public static Browser browser(ExtensionContext context) {
		// Surefire hands one class after the other to JUnit: each has a root of its own.
		return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
			.computeIfAbsent(OpenBrowser.class, (key) -> OpenBrowser.open(), OpenBrowser.class)
			.browser();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return browser(context);
	}

	static boolean isInstalled() {
		return Files.isExecutable(EXECUTABLE);
	}

	private record OpenBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

		static OpenBrowser open() {
			// Playwright is kept from downloading browsers of its own.
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			// Chromium's sandbox refuses to run as root, as which a container runs the
			// tests.
			return new OpenBrowser(playwright, playwright.chromium()
				.launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(List.of("--no-sandbox"))));
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
