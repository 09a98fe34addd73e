package dev.workshoproles.target;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
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
			throw denied("iam:" + operation, resource);
		}
		if (operation.equals("PutRolePermissionsBoundary") && this.boundary != null
				&& !this.boundary.equals(field(request, "PermissionsBoundary").orElse(null))) {
			throw denied("iam:" + operation, ACCOUNT + "role/" + field(request, "RoleName").orElseThrow());
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

	private static IamException denied(String action, String resource) {
		String message = "User: arn:aws:iam::000000000000:user/participant is not authorized to perform: " + action
				+ " on resource: " + resource + " with an explicit deny in a service control policy";
		return (IamException) IamException.builder()
			.message(message)
			.statusCode(403)
			.awsErrorDetails(AwsErrorDetails.builder()
				.errorCode("AccessDenied")
				.errorMessage(message)
				.serviceName("Iam")
				.build())
			.build();
	}

}
