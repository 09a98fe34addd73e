package dev.workshoproles.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the console.
 *
 * @param token what scripts send as {@code Authorization: Bearer} and people paste to
 * sign in, at least 16 characters; when it is not set, the sandbox asks for none, and for
 * {@code aws} one is made at each start
 * @param allowedHosts the names under which the console answers, each with any port
 * unless it names one; the first is used in the address shown at start
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
