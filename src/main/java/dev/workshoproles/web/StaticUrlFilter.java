package dev.workshoproles.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

/**
 * Adds the version to the URLs of static files only. Spring's own filter looks up each
 * link of a page in every jar, which took half of a page's time.
 */
class StaticUrlFilter extends ResourceUrlEncodingFilter {

	private static final List<String> FILES = List.of("/css/", "/js/", "/images/", "/webjars/");

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request instanceof HttpServletRequest page && response instanceof HttpServletResponse answer) {
			chain.doFilter(page, new Versioned(page, answer));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static final class Versioned extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		private Versioned(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
		}

		@Override
		public String encodeURL(String url) {
			String context = this.request.getContextPath();
			if (!url.startsWith(context) || !isFile(url.substring(context.length()))) {
				return super.encodeURL(url);
			}
			Object files = this.request.getAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR);
			String versioned = (files instanceof ResourceUrlProvider provider)
					? provider.getForLookupPath(url.substring(context.length())) : null;
			return super.encodeURL((versioned != null) ? context + versioned : url);
		}

		private static boolean isFile(String path) {
			return FILES.stream().anyMatch(path::startsWith);
		}

	}

}
