package dev.workshoproles.account.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * Whether the caller may do something, to be answered without doing it.
 *
 * @param actions such as {@code iam:GetRole}
 * @param resources ARNs, or {@code *} for actions that have none
 * @param attached the ARN of the policy that would be attached, null when none would
 */
@NamedInterface("reading")
public record PermissionQuestion(List<String> actions, List<String> resources, @Nullable String attached) {

	public PermissionQuestion {
		actions = List.copyOf(actions);
		resources = List.copyOf(resources);
	}

}
