package dev.workshoproles.account.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.modulith.NamedInterface;

/**
 * A question to the policy simulator.
 *
 * @param actions such as {@code iam:GetRole}
 * @param resources ARNs, or {@code *} for actions without resources
 * @param context the condition keys of the requests, each with its value
 * @param isExact whether the requests are known: they are for these resources, and have
 * no other tags, permissions boundary or policy than those in the context
 */
@NamedInterface("reading")
public record PermissionQuestion(List<String> actions, List<String> resources, Map<String, String> context,
		boolean isExact) {

	/** What the condition keys of a request's tags begin with. */
	public static final String TAG = "aws:RequestTag/";

	/** What a request says of itself, as opposed to what AWS knows of its caller. */
	private static final Pattern KEY_OF_REQUESTS = Pattern
		.compile("(?i)aws:RequestTag/.+|aws:TagKeys|iam:(PermissionsBoundary|PolicyARN|PassedToService)");

	public PermissionQuestion {
		actions = List.copyOf(actions);
		resources = List.copyOf(resources);
		context = Map.copyOf(context);
	}

	/**
	 * A question about requests that are not known exactly.
	 */
	public PermissionQuestion(List<String> actions, List<String> resources, Map<String, String> context) {
		this(actions, resources, context, false);
	}

	/**
	 * Whether the requests do not have some condition keys, rather than nobody knowing
	 * their values.
	 * @param keys the condition keys that are not in the context
	 * @return true for no keys
	 */
	public boolean areAbsent(Collection<String> keys) {
		return keys.isEmpty()
				|| (this.isExact && keys.stream().allMatch((key) -> KEY_OF_REQUESTS.matcher(key).matches()));
	}

}
