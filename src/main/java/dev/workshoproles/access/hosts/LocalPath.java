package dev.workshoproles.access.hosts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriUtils;

/**
 * A page of this console, as an address without its host, to be led back to. Whoever
 * makes a link can name any other, so what is not plainly a page here becomes the start
 * page: a browser takes {@code //host}, and {@code /\} before a host, for another site.
 *
 * @param text below the context path, with the query if there is one
 */
@NamedInterface("hosts")
public record LocalPath(String text) {

	/** Where everybody starts. */
	public static final LocalPath START = new LocalPath("/");

	private static final Pattern LOCAL = Pattern.compile("/(?:[\\w-][\\w/+=,.@-]*)?(?:\\?[\\w/+=&%,.@-]*)?");

	/** Longer than any page's, and short enough for a header. */
	private static final int LONGEST = 1000;

	/**
	 * The page that somebody names.
	 * @param candidate what claims to be one
	 * @return {@link #START} when it is none
	 */
	public static LocalPath of(@Nullable String candidate) {
		return (candidate != null && candidate.length() <= LONGEST && LOCAL.matcher(candidate).matches())
				? new LocalPath(candidate) : START;
	}

	/**
	 * The page that a request is for.
	 * @param request any
	 * @return {@link #START} unless it only reads
	 */
	public static LocalPath of(HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			return START;
		}
		String query = request.getQueryString();
		return of(request.getRequestURI().substring(request.getContextPath().length())
				+ ((query != null) ? "?" + query : ""));
	}

	/**
	 * The address of another page that carries this one along.
	 * @param page the other page, below the context path
	 * @param parameter the parameter to carry it in
	 * @return the other page alone when this is {@link #START}, where it would lead
	 * anyway
	 */
	public String carriedBy(String page, String parameter) {
		return equals(START) ? page : page + "?" + parameter + "=" + UriUtils.encode(this.text, StandardCharsets.UTF_8);
	}

}
