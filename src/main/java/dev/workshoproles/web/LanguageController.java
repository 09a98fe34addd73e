package dev.workshoproles.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Switches the language of the pages.
 */
@Controller
class LanguageController {

	private final LocaleResolver locales;

	LanguageController(LocaleResolver locales) {
		this.locales = locales;
	}

	@PostMapping("/language")
	String choose(@RequestParam Locale language, @RequestParam(defaultValue = "/") String page,
			HttpServletRequest request, HttpServletResponse response) {
		this.locales.setLocale(request, response, language);
		return "redirect:" + (isLocal(page) ? page : "/");
	}

	/** Prevents redirects to other sites. */
	private static boolean isLocal(String page) {
		return page.matches("/([\\w-][\\w/-]*)?(\\?page=\\d+)?");
	}

}
