package dev.workshoproles.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import software.amazon.awssdk.core.SdkRequest;

/**
 * What IAM checks of a request, by its service authorization reference.
 *
 * @param action such as {@code iam:GetRole}
 * @param resource an ARN, or {@code *} for an action without resources
 * @param context the condition keys that the console's policies use
 */
public record IamCall(String action, String resource, Map<String, String> context) {

	private static final String ACCOUNT = "arn:aws:iam::000000000000:";

	public IamCall(String action, String resource) {
		this(action, resource, Map.of());
	}

	/** A creation with tags and the addition to an instance profile are checked twice. */
	public static List<IamCall> of(String operation, SdkRequest request) {
		List<IamCall> calls = new ArrayList<>();
		String resource = resource(operation, request);
		calls.add(new IamCall("iam:" + operation, resource, context(request)));
		if (operation.startsWith("Create")
				&& request.getValueForField("Tags", List.class).filter((tags) -> !tags.isEmpty()).isPresent()) {
			calls.add(new IamCall(operation.replace("Create", "iam:Tag"), resource));
		}
		if (operation.equals("AddRoleToInstanceProfile")) {
			calls.add(new IamCall("iam:PassRole", named("role", "RoleName", request).orElseThrow(),
					Map.of("iam:PassedToService", "ec2.amazonaws.com")));
		}
		return calls;
	}

	private static Map<String, String> context(SdkRequest request) {
		Map<String, String> context = new TreeMap<>();
		field(request, "PolicyArn").ifPresent((arn) -> context.put("iam:PolicyARN", arn));
		field(request, "PermissionsBoundary").ifPresent((arn) -> context.put("iam:PermissionsBoundary", arn));
		return context;
	}

	private static String resource(String operation, SdkRequest request) {
		if (List.of("ListPolicies", "ListRoles", "ListInstanceProfiles").contains(operation)) {
			return "*";
		}
		Stream<Optional<String>> named = Stream.of(named("instance-profile", "InstanceProfileName", request),
				named("role", "RoleName", request), field(request, "PolicyArn"),
				named("policy", "PolicyName", request));
		return named.flatMap(Optional::stream).findFirst().orElseThrow();
	}

	/** Only a creation tells the path. */
	private static Optional<String> named(String type, String field, SdkRequest request) {
		return field(request, field).map((name) -> ACCOUNT + type + field(request, "Path").orElse("/") + name);
	}

	private static Optional<String> field(SdkRequest request, String name) {
		return request.getValueForField(name, String.class);
	}

}
