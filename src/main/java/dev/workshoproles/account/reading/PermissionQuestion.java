package dev.workshoproles.account.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * A question to the policy simulator.
 *
 * @param actions such as {@code iam:GetRole}
 * @param resources ARNs, or {@code *} for actions without resources
 * @param attached the ARN of the policy to attach, null if none
 */
@NamedInterface("reading")
public record PermissionQuestion(List<String> actions, List<String> resources, @Nullable String attached) {

	public PermissionQuestion {
		actions = List.copyOf(actions);
		resources = List.copyOf(resources);
	}

}
