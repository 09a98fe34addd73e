package dev.workshoproles.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;

/**
 * One visitor's way through the console.
 */
final class Visit {

	/** The snapshots of a trace take nearly half of a browser test's time. */
	private static final boolean TRACED = Boolean.getBoolean("trace");

	private final BrowserContext context;

	private final Page page;

	private final List<String> errors = new ArrayList<>();

	Visit(BrowserContext context) {
		this.context = context;
		if (TRACED) {
			context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
		}
		context.onConsoleMessage(this::note);
		context.onWebError((error) -> this.errors.add(error.error()));
		this.page = context.newPage();
	}

	/** A page that answers with an error status is no mistake of the page. */
	private void note(ConsoleMessage message) {
		boolean ofThePageItself = message.text().startsWith("Failed to load resource")
				&& message.location().startsWith(message.page().url());
		if (message.type().equals("error") && !ofThePageItself) {
			this.errors.add(message.text() + " at " + message.location());
		}
	}

	Page page() {
		return this.page;
	}

	Page open(String path) {
		this.page.navigate(path);
		return this.page;
	}

	/**
	 * Chooses the language of the pages that are loaded from now on.
	 * @param language its code, such as {@code vi}
	 */
	void choose(String language) {
		this.context.addCookies(List.of(new Cookie("language", language).setUrl(this.page.url())));
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

	String heading() {
		return this.page.locator("h1").innerText();
	}

	List<String> errors() {
		return this.errors;
	}

	void end() {
		this.context.close();
	}

	/** What the page looks like and what it consists of. */
	void keep(Path folder, String name) throws IOException {
		this.page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
		Files.writeString(folder.resolve(name + ".html"), this.page.content());
		if (TRACED) {
			this.context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
		}
	}

}
