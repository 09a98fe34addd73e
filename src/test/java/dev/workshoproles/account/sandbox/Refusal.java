package dev.workshoproles.account.sandbox;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.UnmodifiableEntityException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** IAM's refusals as the SDK shows them: exception class, code and HTTP status. */
enum Refusal {

	NO_SUCH_ENTITY(NoSuchEntityException.class, "NoSuchEntity", 404),

	ENTITY_ALREADY_EXISTS(EntityAlreadyExistsException.class, "EntityAlreadyExists", 409),

	DELETE_CONFLICT(DeleteConflictException.class, "DeleteConflict", 409),

	LIMIT_EXCEEDED(LimitExceededException.class, "LimitExceeded", 409),

	MALFORMED_POLICY_DOCUMENT(MalformedPolicyDocumentException.class, "MalformedPolicyDocument", 400),

	UNMODIFIABLE_ENTITY(UnmodifiableEntityException.class, "UnmodifiableEntity", 400),

	INVALID_INPUT(InvalidInputException.class, "InvalidInput", 400),

	VALIDATION_ERROR(IamException.class, "ValidationError", 400),

	ACCESS_DENIED(IamException.class, "AccessDenied", 403),

	/** Not IAM's status for this. */
	NO_SUCH_ENTITY_400(NoSuchEntityException.class, "NoSuchEntity", 400),

	/** Not IAM's code, but that of other services. */
	INVALID_PARAMETER_VALUE(IamException.class, "InvalidParameterValue", 400),

	/** Never IAM's answer to a wrong request: an emulator's own failure. */
	INTERNAL_FAILURE(IamException.class, "InternalError", 500);

	private final Class<? extends IamException> type;

	private final String code;

	private final int status;

	Refusal(Class<? extends IamException> type, String code, int status) {
		this.type = type;
		this.code = code;
		this.status = status;
	}

	String code() {
		return this.code;
	}

	/** In these words of IAM. */
	void isAnswerTo(ThrowingCallable call, String message) {
		isAnswerTo(call);
		assertThat(catchThrowableOfType(IamException.class, call).awsErrorDetails().errorMessage()).isEqualTo(message);
	}

	void isAnswerTo(ThrowingCallable call) {
		IamException refusal = catchThrowableOfType(IamException.class, call);
		assertThat(refusal).isExactlyInstanceOf(this.type);
		assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(this.code);
		assertThat(refusal.awsErrorDetails().errorMessage()).isNotBlank();
		assertThat(refusal.awsErrorDetails().serviceName()).isEqualTo("Iam");
		assertThat(refusal.statusCode()).isEqualTo(this.status);
		assertThat(refusal.requestId()).isNotBlank();
	}

}
