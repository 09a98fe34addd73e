package dev.workshoproles.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the console.
 *
 * @param token sent by scripts as {@code Authorization: Bearer}, by AWS's tools to the
 * sandbox as the access key, and pasted by people to sign in, at least 16 characters; if
 * it is not set, the sandbox needs none, and for {@code aws} or a class one is generated
 * at each start
 * @param allowedHosts the host names that the console answers to, on any port unless one
 * is given; the first is used in the address logged at startup, or {@code [::1]} if the
 * console listens only there
 */
@ConfigurationProperties("console")
record AccessProperties(@Nullable String token, @DefaultValue( {
		"localhost", "127.0.0.1", "[::1]" }) List<String> allowedHosts){

	/** Keeps the token out of logs and error messages. */
	@Override
	public String toString() {
		return "AccessProperties[allowedHosts=" + this.allowedHosts + "]";
	}

}
