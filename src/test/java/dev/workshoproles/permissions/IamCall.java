package dev.workshoproles.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.core.SdkRequest;

/**
 * What IAM checks of a request, by its service authorization reference.
 *
 * @param action such as {@code iam:GetRole}
 * @param resource an ARN, or {@code *} for an action without resources
 * @param policyArn the condition key iam:PolicyARN, empty without one
 */
public record IamCall(String action, String resource, String policyArn) {

	private static final String ACCOUNT = "arn:aws:iam::000000000000:";

	/** A creation with tags is checked twice. */
	public static List<IamCall> of(String operation, SdkRequest request) {
		List<IamCall> calls = new ArrayList<>();
		String resource = resource(operation, request);
		calls.add(new IamCall("iam:" + operation, resource, field(request, "PolicyArn").orElse("")));
		if (operation.startsWith("Create") && request.getValueForField("Tags", List.class).isPresent()) {
			calls.add(new IamCall(operation.replace("Create", "iam:Tag"), resource, ""));
		}
		return calls;
	}

	private static String resource(String operation, SdkRequest request) {
		if (operation.equals("ListPolicies") || operation.equals("ListRoles")) {
			return "*";
		}
		Stream<Optional<String>> named = Stream.of(
				field(request, "InstanceProfileName").map((name) -> ACCOUNT + "instance-profile/" + name),
				field(request, "RoleName").map((name) -> ACCOUNT + "role/" + name), field(request, "PolicyArn"),
				field(request, "PolicyName").map((name) -> ACCOUNT + "policy/" + name));
		return named.flatMap(Optional::stream).findFirst().orElseThrow();
	}

	private static Optional<String> field(SdkRequest request, String name) {
		return request.getValueForField(name, String.class);
	}

}
