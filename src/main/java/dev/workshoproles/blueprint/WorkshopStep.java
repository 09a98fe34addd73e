package dev.workshoproles.blueprint;

import java.util.List;

/**
 * A step of the workshop's own instructions, in which participants create roles or
 * policies, or attach a further policy to a role of an earlier step.
 *
 * @param title as in the instructions, such as {@code 2.1 Create policies}
 * @param roles the real names, prefix included, of the roles that are created or extended
 * @param policies the real names of the policies that are created or attached
 */
public record WorkshopStep(LocalizedText title, List<String> roles, List<String> policies) {

	public WorkshopStep {
		roles = List.copyOf(roles);
		policies = List.copyOf(policies);
	}

}
