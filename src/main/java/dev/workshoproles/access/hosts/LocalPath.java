package dev.workshoproles.access.hosts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriUtils;

/**
 * A page of this console to return to, as an address without a host. Anybody can craft a
 * link with a return address, so whatever is not clearly a local page is replaced by the
 * start page: browsers take {@code //host} and {@code /\host} for another site.
 *
 * @param text the path below the context path, with the query if there is one
 */
@NamedInterface("hosts")
public record LocalPath(String text) {

	/** The start page. */
	public static final LocalPath START = new LocalPath("/");

	private static final Pattern LOCAL = Pattern.compile("/(?:[\\w-][\\w/+=,.@-]*)?(?:\\?[\\w/+=&%,.@-]*)?");

	/** Longer than the address of any page, yet short enough for a header. */
	private static final int LONGEST = 1000;

	/**
	 * The page with a given address.
	 * @param candidate an untrusted address
	 * @return {@link #START} if it is not local
	 */
	public static LocalPath of(@Nullable String candidate) {
		return (candidate != null && candidate.length() <= LONGEST && LOCAL.matcher(candidate).matches())
				? new LocalPath(candidate) : START;
	}

	/**
	 * The page that a request asks for.
	 * @param request any request
	 * @return {@link #START} unless it is a GET request
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
	 * The address of another page, with this one as a query parameter.
	 * @param page the other page, below the context path
	 * @param parameter the parameter's name
	 * @return the other page alone if this is {@link #START}, which is the default
	 */
	public String carriedBy(String page, String parameter) {
		return equals(START) ? page : page + "?" + parameter + "=" + UriUtils.encode(this.text, StandardCharsets.UTF_8);
	}

}
