package dev.workshoproles.account;

import java.util.List;

import dev.workshoproles.account.calls.Refuser;

/**
 * An action that IAM would deny, according to its policy simulator.
 *
 * @param action such as {@code iam:CreateRole}
 * @param resources the ARNs of the resources that it is denied on
 * @param refusedBy the type of policy that denies it. The simulator knows neither session
 * policies nor those of resources and VPC endpoints, and of the organisation's only
 * service control policies without conditions.
 * @param absentKeys the condition keys that the caller's policies depend on and the
 * requests do not have, such as {@code iam:PermissionsBoundary}; none if that is not the
 * reason
 * @param isCertain whether the simulator was asked about exactly the requests that would
 * be made
 */
public record DeniedAction(String action, List<String> resources, Refuser refusedBy, List<String> absentKeys,
		boolean isCertain) {

	public DeniedAction {
		resources = List.copyOf(resources);
		absentKeys = List.copyOf(absentKeys);
	}

}
