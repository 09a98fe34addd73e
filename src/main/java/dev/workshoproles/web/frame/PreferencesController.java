package dev.workshoproles.web.frame;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

import dev.workshoproles.access.hosts.LocalPath;

/**
 * Switches the language and theme, and redirects to the page that the switch was on.
 */
@Controller
class PreferencesController {

	private final LocaleResolver locales;

	PreferencesController(LocaleResolver locales) {
		this.locales = locales;
	}

	@PostMapping("/language")
	String language(@RequestParam Locale language, @RequestParam(defaultValue = "/") String page,
			HttpServletRequest request, HttpServletResponse response) {
		this.locales.setLocale(request, response, language);
		return back(page);
	}

	@PostMapping("/theme")
	String theme(@RequestParam Theme theme, @RequestParam(defaultValue = "/") String page, HttpServletRequest request,
			HttpServletResponse response) {
		theme.keep(request, response);
		return back(page);
	}

	private static String back(String page) {
		return "redirect:" + LocalPath.of(page).text();
	}

}
