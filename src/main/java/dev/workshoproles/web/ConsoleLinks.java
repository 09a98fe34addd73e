package dev.workshoproles.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.web.frame.TargetBanner;

/**
 * Links to the AWS Management Console, whose host depends on the partition.
 *
 * @param host the host, null if the target has no AWS Management Console
 */
public record ConsoleLinks(@Nullable String host) {

	private static final Map<String, String> HOSTS = Map.of("aws", "console.aws.amazon.com", "aws-cn",
			"console.amazonaws.cn", "aws-us-gov", "console.amazonaws-us-gov.com");

	public static ConsoleLinks of(Target target) {
		Caller caller = target.caller();
		boolean aws = TargetBanner.of(target).kind().equals("aws");
		return new ConsoleLinks((aws && caller != null) ? HOSTS.get(caller.partition()) : null);
	}

	public @Nullable String role(String name) {
		return (this.host != null)
				? "https://" + this.host + "/iam/home#/roles/details/" + UriUtils.encode(name, StandardCharsets.UTF_8)
				: null;
	}

}
