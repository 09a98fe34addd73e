package dev.workshoproles.permissions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.calls.Refuser;

/**
 * An account that refuses to create some things, in AWS's words, and whose policy
 * simulator says so if it knows.
 *
 * @param refuser the type of policy that refuses
 * @param words how AWS's messages end
 * @param condition what a request must be, or else it is refused
 * @param key the condition key that it depends on, null if there is none
 * @param simulator what the simulator knows
 */
record RefusingAccount(Refuser refuser, String words, Condition condition, String key, Simulator simulator) {

	private static final String ACCOUNT = "arn:aws:iam::000000000000:";

	/** What the simulator knows. */
	enum Simulator {

		/** Who refuses, and why. */
		KNOWS,
		/** Nothing of this type of policy. */
		ALLOWS_ALL,
		/** The caller may not ask. */
		DENIED

	}

	/** Whether a request is granted. */
	interface Condition {

		boolean isMet(String action, String resource, Map<String, String> context);

	}

	/** An account that refuses what this one does, with all else as it is. */
	IamClient of(IamClient iam) {
		IamClient refusing = InterceptedIam.of(iam, this::granted);
		return (IamClient) Proxy.newProxyInstance(IamClient.class.getClassLoader(), new Class<?>[] { IamClient.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("simulatePrincipalPolicy")
							&& arguments[0] instanceof SimulatePrincipalPolicyRequest request) {
						return simulate(request);
					}
					try {
						return method.invoke(refusing, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	private SdkRequest granted(String operation, SdkRequest request) {
		String resource = resource(operation, request);
		if (resource != null && !this.condition.isMet("iam:" + operation, resource, context(request))) {
			throw InterceptedIam.denied("iam:" + operation, resource, this.words.formatted("iam:" + operation));
		}
		return request;
	}

	private static String resource(String operation, SdkRequest request) {
		String path = field(request, "Path").orElse("/");
		return switch (operation) {
			case "CreateRole" -> ACCOUNT + "role" + path + field(request, "RoleName").orElseThrow();
			case "CreatePolicy" -> ACCOUNT + "policy" + path + field(request, "PolicyName").orElseThrow();
			default -> null;
		};
	}

	private static Map<String, String> context(SdkRequest request) {
		Map<String, String> context = new HashMap<>();
		field(request, "PermissionsBoundary").ifPresent((arn) -> context.put("iam:PermissionsBoundary", arn));
		List<?> tags = request.getValueForField("Tags", List.class).orElse(List.of());
		tags.stream().map(Tag.class::cast).forEach((tag) -> context.put("aws:RequestTag/" + tag.key(), tag.value()));
		return context;
	}

	private static Optional<String> field(SdkRequest request, String name) {
		return request.getValueForField(name, String.class);
	}

	private SimulatePrincipalPolicyResponse simulate(SimulatePrincipalPolicyRequest request) {
		if (this.simulator == Simulator.DENIED) {
			throw InterceptedIam.denied("iam:SimulatePrincipalPolicy", request.policySourceArn(),
					"because no identity-based policy allows the iam:SimulatePrincipalPolicy action");
		}
		Map<String, String> context = request.contextEntries()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.contextKeyName(), (entry) -> entry.contextKeyValues().get(0)));
		return SimulatePrincipalPolicyResponse.builder()
			.evaluationResults(
					request.actionNames().stream().map((action) -> result(action, request, context)).toList())
			.build();
	}

	private EvaluationResult result(String action, SimulatePrincipalPolicyRequest request,
			Map<String, String> context) {
		List<ResourceSpecificResult> results = request.resourceArns()
			.stream()
			.map((resource) -> result(action, resource, context))
			.toList();
		boolean allowed = results.stream()
			.allMatch((one) -> one.evalResourceDecision() == PolicyEvaluationDecisionType.ALLOWED);
		return EvaluationResult.builder()
			.evalActionName(action)
			.evalResourceName("*")
			.evalDecision(allowed ? PolicyEvaluationDecisionType.ALLOWED : PolicyEvaluationDecisionType.IMPLICIT_DENY)
			.organizationsDecisionDetail((detail) -> detail
				.allowedByOrganizations(allowed || this.refuser != Refuser.SERVICE_CONTROL_POLICY))
			.resourceSpecificResults(results)
			.build();
	}

	private ResourceSpecificResult result(String action, String resource, Map<String, String> context) {
		boolean asked = action.equals("iam:CreateRole") || action.equals("iam:CreatePolicy");
		boolean allowed = !asked || this.simulator == Simulator.ALLOWS_ALL
				|| this.condition.isMet(action, resource, context);
		boolean absent = asked && this.key != null && !context.containsKey(this.key);
		return ResourceSpecificResult.builder()
			.evalResourceName(resource)
			.evalResourceDecision(allowed ? PolicyEvaluationDecisionType.ALLOWED
					: this.words.contains("explicit") ? PolicyEvaluationDecisionType.EXPLICIT_DENY
							: PolicyEvaluationDecisionType.IMPLICIT_DENY)
			.missingContextValues(absent ? List.of(this.key) : List.of())
			.permissionsBoundaryDecisionDetail((detail) -> detail
				.allowedByPermissionsBoundary(allowed || this.refuser != Refuser.PERMISSIONS_BOUNDARY))
			.build();
	}

}
