package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Map;

import org.springframework.modulith.NamedInterface;

/**
 * A question to the policy simulator.
 *
 * @param actions such as {@code iam:GetRole}
 * @param resources ARNs, or {@code *} for actions without resources
 * @param context the condition keys of the requests, each with its value
 */
@NamedInterface("reading")
public record PermissionQuestion(List<String> actions, List<String> resources, Map<String, String> context) {

	public PermissionQuestion {
		actions = List.copyOf(actions);
		resources = List.copyOf(resources);
		context = Map.copyOf(context);
	}

}
