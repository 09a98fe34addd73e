package dev.workshoproles.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import dev.workshoproles.testsupport.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives each test a browser window of its own. A test that fails leaves a screenshot and
 * the page in {@code target/browser}; one whose pages say anything in the browser's
 * console fails.
 */
class Browsing implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(Browsing.class);

	private static final Path FAILED = Path.of("target", "browser");

	@Visitor
	private static final class Anybody {

	}

	@Override
	public void beforeEach(ExtensionContext context) {
		context.getStore(NAMESPACE)
			.put(Visit.class, visit(Chromium.browser(context), visitor(context), address(context)));
	}

	/** A test that starts the console itself opens whole addresses. */
	private static @Nullable String address(ExtensionContext context) {
		if (!AnnotationSupport.isAnnotated(context.getRequiredTestClass(), BrowserTest.class)) {
			return null;
		}
		ApplicationContext console = SpringExtension.getApplicationContext(context);
		console.getBean(StagedIam.class).clear();
		return "http://localhost:" + console.getEnvironment().getRequiredProperty("local.server.port");
	}

	static Visit visit(Browser browser, Visitor visitor, @Nullable String address) {
		return new Visit(browser.newContext(new NewContextOptions().setBaseURL(address)
			.setLocale(visitor.language())
			.setJavaScriptEnabled(visitor.scripts())
			.setColorScheme(visitor.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(visitor.width(), 900)));
	}

	private static Visitor visitor(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getElement(), Visitor.class)
			.or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Visitor.class))
			.orElseGet(() -> Objects.requireNonNull(Anybody.class.getAnnotation(Visitor.class)));
	}

	@Override
	public void afterEach(ExtensionContext context) throws IOException {
		Visit visit = visit(context);
		try {
			if (context.getExecutionException().isPresent() || !visit.errors().isEmpty()) {
				visit.keep(FAILED, context.getRequiredTestClass().getSimpleName() + "."
						+ context.getDisplayName().replaceAll("[^\\w-]+", "-"));
			}
			assertThat(visit.errors()).as("What the browser's console says").isEmpty();
		}
		finally {
			visit.end();
		}
	}

	private static Visit visit(ExtensionContext context) {
		return context.getStore(NAMESPACE).get(Visit.class, Visit.class);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Visit.class || type == StagedIam.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return (parameter.getParameter().getType() == Visit.class) ? visit(context)
				: SpringExtension.getApplicationContext(context).getBean(StagedIam.class);
	}

}
