package dev.workshoproles.roles.effective;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.SimulatedRequest;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.policy.statement.Grant;

/**
 * An action on a resource that the lab needs a role to be allowed.
 *
 * @param action such as {@code sqs:SendMessage}, or a pattern if the workshop names no
 * action that it matches
 * @param resource an ARN, {@code *} for all, or the lab's name of a resource whose ARN is
 * unknown
 * @param context the condition keys by which the role's policy allows it
 * @param policy the real name of the policy that is to allow it, null if that is not one
 * of the role's
 * @param reason why the lab needs it; empty if the workshop does not say
 * @param origin what allows it, null if a policy of the role does
 */
public record NeededPermission(String action, String resource, Map<String, String> context, @Nullable String policy,
		LocalizedText reason, @Nullable LocalizedText origin) {

	private static final String VARIABLE = "${";

	public NeededPermission {
		context = Map.copyOf(context);
	}

	boolean hasPattern() {
		return new Grant(this.action, this.resource).hasWildcardAction();
	}

	/** Whether it contains a variable or a parameter without a value. */
	boolean hasVariable() {
		return this.resource.contains(VARIABLE);
	}

	/** Whether a request for it can be simulated. */
	public boolean isConcrete() {
		return !hasPattern() && !hasVariable();
	}

	/**
	 * The request by which it is tested. What another policy grants may be denied all the
	 * same, so it is tested, too.
	 * @param known the condition keys that all requests of the role have
	 * @return the request
	 */
	public SimulatedRequest request(Map<String, String> known) {
		Map<String, String> all = new HashMap<>(known);
		all.putAll(this.context);
		boolean named = this.origin != null && !this.resource.startsWith("arn:");
		return new SimulatedRequest(this.action, named ? Grant.ANY : this.resource, all);
	}

	/** The same need by whatever policy. */
	boolean isSameAs(NeededPermission other) {
		return this.action.equalsIgnoreCase(other.action) && this.resource.equals(other.resource)
				&& this.context.equals(other.context);
	}

}
