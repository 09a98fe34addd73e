package dev.workshoproles.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The address of the error page is for the server's own use. Who asks for it without an
 * error finds nothing, not an error of the console.
 */
class ErrorPageInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (request.getDispatcherType() == DispatcherType.REQUEST) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return false;
		}
		return true;
	}

}
