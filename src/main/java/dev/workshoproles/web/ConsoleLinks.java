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
		return page("roles/details/" + encoded(name));
	}

	/** Where a role's policies are attached, detached and deleted. */
	public @Nullable String rolePermissions(String name) {
		return page("roles/details/" + encoded(name) + "?section=permissions");
	}

	/** Where a role's trust policy is edited. */
	public @Nullable String roleTrust(String name) {
		return page("roles/details/" + encoded(name) + "?section=trust_relationships");
	}

	/** Where a customer managed policy is edited, by its ARN. */
	public @Nullable String policy(String arn) {
		return page("policies/details/" + encoded(arn) + "?section=permissions");
	}

	public @Nullable String createRole() {
		return page("roles/create");
	}

	public @Nullable String createPolicy() {
		return page("policies/create");
	}

	private @Nullable String page(String place) {
		return (this.host != null) ? "https://" + this.host + "/iam/home#/" + place : null;
	}

	private static String encoded(String name) {
		return UriUtils.encode(name, StandardCharsets.UTF_8);
	}

}
