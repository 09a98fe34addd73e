package dev.workshoproles.account.sandbox.rules;

import java.util.UUID;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyNotAttachableException;
import software.amazon.awssdk.services.iam.model.UnmodifiableEntityException;

/**
 * IAM's errors, with the code, HTTP status and details that the SDK reads from a
 * response.
 */
public final class IamErrors {

	private IamErrors() {
	}

	public static IamException noSuchEntity(String message) {
		return refusal(NoSuchEntityException.builder(), 404, "NoSuchEntity", message);
	}

	public static IamException entityAlreadyExists(String message) {
		return refusal(EntityAlreadyExistsException.builder(), 409, "EntityAlreadyExists", message);
	}

	public static IamException deleteConflict(String message) {
		return refusal(DeleteConflictException.builder(), 409, "DeleteConflict", message);
	}

	public static IamException limitExceeded(String message) {
		return refusal(LimitExceededException.builder(), 409, "LimitExceeded", message);
	}

	public static IamException quotaExceeded(String quota, int value) {
		return limitExceeded("Cannot exceed quota for %s: %d".formatted(quota, value));
	}

	/** Only the service that a role is linked to may change or delete it. */
	public static IamException unmodifiableEntity(String role) {
		return refusal(UnmodifiableEntityException.builder(), 400, "UnmodifiableEntity",
				"Cannot perform the operation on the protected role '%s' - this role is only modifiable by AWS"
					.formatted(role));
	}

	static IamException malformedPolicyDocument(String message) {
		return refusal(MalformedPolicyDocumentException.builder(), 400, "MalformedPolicyDocument", message);
	}

	public static IamException invalidInput(String message) {
		return refusal(InvalidInputException.builder(), 400, "InvalidInput", message);
	}

	public static IamException policyNotAttachable(String message) {
		return refusal(PolicyNotAttachableException.builder(), 400, "PolicyNotAttachable", message);
	}

	// The SDK has no exception classes for the following two.

	public static IamException validationError(String message) {
		return refusal(IamException.builder(), 400, "ValidationError", message);
	}

	public static IamException accessDenied(String message) {
		return refusal(IamException.builder(), 403, "AccessDenied", message);
	}

	private static IamException refusal(IamException.Builder builder, int status, String code, String message) {
		AwsErrorDetails details = AwsErrorDetails.builder()
			.serviceName("Iam")
			.errorCode(code)
			.errorMessage(message)
			.sdkHttpResponse(SdkHttpResponse.builder().statusCode(status).build())
			.build();
		builder.awsErrorDetails(details).message(message).statusCode(status).requestId(UUID.randomUUID().toString());
		return (IamException) builder.build();
	}

}
