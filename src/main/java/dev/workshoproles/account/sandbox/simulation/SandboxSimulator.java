package dev.workshoproles.account.sandbox.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyResponse;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;

import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.policy.evaluation.PolicyText;
import dev.workshoproles.policy.evaluation.PolicyType;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/**
 * The policy simulator. Unlike IAM's, it does not know which actions there are and which
 * resources they have, nor groups, organisations, other accounts and
 * {@code ResourceHandlingOption}.
 */
public final class SandboxSimulator {

	private static final Pattern USER = Pattern.compile("arn:aws:iam::[0-9]{12}:user/.+");

	private final SimulatedPolicies policies;

	private final Pages pages;

	public SandboxSimulator(StoredAccount account, Pages pages) {
		this.policies = new SimulatedPolicies(account);
		this.pages = pages;
	}

	/** A permissions boundary that is sent takes the place of the principal's own. */
	public SimulatePrincipalPolicyResponse principal(SimulatePrincipalPolicyRequest request) {
		String source = request.policySourceArn();
		List<PolicyText> all = new ArrayList<>(this.policies.of(source));
		all.addAll(SimulatedPolicies.sent(PolicyType.IDENTITY, "PolicyInputList", request.policyInputList()));
		List<PolicyText> boundary = boundary(request.permissionsBoundaryPolicyInputList());
		if (!boundary.isEmpty()) {
			all.removeIf((policy) -> policy.type() == PolicyType.BOUNDARY);
			all.addAll(boundary);
		}
		String caller = caller(request.callerArn(), source);
		all.addAll(ofResource(request.resourcePolicy(), caller));
		Page<EvaluationResult> page = new Simulation(request.actionNames(), request.resourceArns(),
				request.contextEntries(), caller)
			.with(all, this.pages, request.marker(), request.maxItems());
		return SimulatePrincipalPolicyResponse.builder()
			.evaluationResults(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	public SimulateCustomPolicyResponse custom(SimulateCustomPolicyRequest request) {
		List<PolicyText> all = new ArrayList<>(
				SimulatedPolicies.sent(PolicyType.IDENTITY, "PolicyInputList", request.policyInputList()));
		all.addAll(boundary(request.permissionsBoundaryPolicyInputList()));
		String caller = caller(request.callerArn(), null);
		all.addAll(ofResource(request.resourcePolicy(), caller));
		Page<EvaluationResult> page = new Simulation(request.actionNames(), request.resourceArns(),
				request.contextEntries(), caller)
			.with(all, this.pages, request.marker(), request.maxItems());
		return SimulateCustomPolicyResponse.builder()
			.evaluationResults(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	private static List<PolicyText> boundary(List<String> documents) {
		if (documents.size() > 1) {
			throw IamErrors.invalidInput("Only one permissions boundary can be simulated.");
		}
		return SimulatedPolicies.sent(PolicyType.BOUNDARY, "PermissionsBoundaryPolicyInputList", documents);
	}

	/**
	 * Who makes the requests: only a user can be named, and a role makes none itself.
	 */
	private static @Nullable String caller(@Nullable String caller, @Nullable String source) {
		if (caller != null && !USER.matcher(caller).matches()) {
			throw IamErrors.invalidInput("CallerArn %s is not the ARN of a user.".formatted(caller));
		}
		return (caller != null) ? caller : (source != null && USER.matcher(source).matches()) ? source : null;
	}

	/** Whom a resource-based policy names has to be compared with somebody. */
	private static List<PolicyText> ofResource(@Nullable String document, @Nullable String caller) {
		if (document == null) {
			return List.of();
		}
		if (caller == null) {
			throw IamErrors.invalidInput("ResourcePolicy requires CallerArn.");
		}
		return List.of(new PolicyText(PolicyType.RESOURCE, "ResourcePolicy", document));
	}

}
