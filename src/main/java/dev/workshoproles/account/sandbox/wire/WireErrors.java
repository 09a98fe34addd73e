package dev.workshoproles.account.sandbox.wire;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The errors of the protocol and of STS. The common ones are those of "Common errors" in
 * the <em>IAM API Reference</em>.
 */
final class WireErrors {

	private WireErrors() {
	}

	static AwsServiceException missingAction() {
		return error(400, "MissingAction", "The request must have the parameter Action.");
	}

	static AwsServiceException invalidAction(String action, String version) {
		return error(400, "InvalidAction", "Could not find operation %s for version %s".formatted(action,
				version.isEmpty() ? "NO_VERSION_SPECIFIED" : version));
	}

	static AwsServiceException notImplemented(String action) {
		return error(501, "NotImplemented",
				"The sandbox does not have the operation %s. It has those on roles, managed policies and instance profiles."
					.formatted(action));
	}

	static AwsServiceException malformedInput(String message) {
		return error(400, "MalformedInput", message);
	}

	static AwsServiceException internalFailure() {
		return error(500, "InternalFailure", "The request could not be processed because of an unknown error.");
	}

	static AwsServiceException invalidClientTokenId() {
		return error(403, "InvalidClientTokenId", "The security token included in the request is invalid.");
	}

	static AwsServiceException missingAuthenticationToken() {
		return error(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
	}

	static AwsServiceException expiredToken() {
		return error(403, "ExpiredToken", "The security token included in the request is expired");
	}

	static AwsServiceException validationError(String message) {
		return error(400, "ValidationError", message);
	}

	static AwsServiceException invalidParameterValue(String message) {
		return error(400, "InvalidParameterValue", message);
	}

	static AwsServiceException mayNotAssume(String caller, String role) {
		return error(403, "AccessDenied",
				"User: %s is not authorized to perform: sts:AssumeRole on resource: %s".formatted(caller, role));
	}

	static AwsServiceException sessionFromSession() {
		return error(403, "AccessDenied", "Cannot call GetSessionToken with session credentials");
	}

	private static AwsServiceException error(int status, String code, String message) {
		return AwsServiceException.builder()
			.statusCode(status)
			.message(message)
			.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
			.build();
	}

}
