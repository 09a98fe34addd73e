package dev.workshoproles.target;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.InterceptedIam;

/**
 * What service control policies demand of an account: a condition on
 * iam:PermissionsBoundary, on the path in the ARN of what is created, and on
 * aws:RequestTag. What does not meet it is refused in AWS's words.
 *
 * @param boundary the ARN of the boundary of each new role, null if none is demanded
 * @param path the path of whatever is created, null if none is demanded
 * @param tags the tags of whatever is created
 */
record OrganizationDemands(String boundary, String path, Map<String, String> tags) {

	/** The end of AWS's messages about what such a policy refuses. */
	static final String REASON = "with an explicit deny in a service control policy";

	private static final String ACCOUNT = "arn:aws:iam::000000000000:";

	private static final Map<String, String> CREATED = Map.of("CreateRole", "role", "CreatePolicy", "policy",
			"CreateInstanceProfile", "instance-profile");

	/** The same account, whose demands are met or else. */
	IamClient of(IamClient iam) {
		return InterceptedIam.of(iam, this::admitted);
	}

	private SdkRequest admitted(String operation, SdkRequest request) {
		String type = CREATED.get(operation);
		if (type != null && !meets(operation, request)) {
			String resource = ACCOUNT + type + field(request, "Path").orElse("/") + field(request,
					type.equals("role") ? "RoleName" : type.equals("policy") ? "PolicyName" : "InstanceProfileName")
				.orElseThrow();
			throw InterceptedIam.denied("iam:" + operation, resource, REASON);
		}
		if (operation.equals("PutRolePermissionsBoundary") && this.boundary != null
				&& !this.boundary.equals(field(request, "PermissionsBoundary").orElse(null))) {
			throw InterceptedIam.denied("iam:" + operation,
					ACCOUNT + "role/" + field(request, "RoleName").orElseThrow(), REASON);
		}
		return request;
	}

	private boolean meets(String operation, SdkRequest request) {
		boolean bounded = this.boundary == null || !operation.equals("CreateRole")
				|| field(request, "PermissionsBoundary").filter(this.boundary::equals).isPresent();
		boolean placed = this.path == null || field(request, "Path").filter(this.path::equals).isPresent();
		return bounded && placed && this.tags.entrySet().stream().allMatch((tag) -> isTagged(request, tag));
	}

	private static boolean isTagged(SdkRequest request, Map.Entry<String, String> wanted) {
		List<?> tags = request.getValueForField("Tags", List.class).orElse(List.of());
		return tags.stream()
			.map(Tag.class::cast)
			.anyMatch((tag) -> tag.key().toLowerCase(Locale.ROOT).equals(wanted.getKey().toLowerCase(Locale.ROOT))
					&& tag.value().equals(wanted.getValue()));
	}

	private static Optional<String> field(SdkRequest request, String name) {
		return request.getValueForField(name, String.class);
	}

}
