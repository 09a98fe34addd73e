package dev.workshoproles.account.calls;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;

import dev.workshoproles.account.calls.AccountError.Kind;

/**
 * Translates the SDK's exceptions into the console's kinds of errors.
 */
public final class ErrorTranslation {

	/**
	 * Codes for rejected credentials, from the common errors of AWS's APIs.
	 */
	private static final Set<String> CREDENTIALS = Set.of("ExpiredToken", "ExpiredTokenException",
			"InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch", "IncompleteSignature",
			"MissingAuthenticationToken", "AuthFailure", "InvalidAccessKeyId", "RequestExpired", "OptInRequired",
			"TokenRefreshRequired");

	private ErrorTranslation() {
	}

	public static AccountError noCredentials(RuntimeException ex) {
		return new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", "GetCallerIdentity", null, Causes.line(ex));
	}

	public static AccountError notFromAws(String operation) {
		return unreachable("NotFromAws", operation, "The answer lacks what it must have");
	}

	public static AccountError translate(String operation, SdkException ex) {
		Optional<AccountException> known = Causes.find(ex, AccountException.class);
		if (known.isPresent()) {
			return known.get().error();
		}
		if (ex instanceof AwsServiceException answer && answer.statusCode() > 0) {
			AwsErrorDetails details = answer.awsErrorDetails();
			return (details != null && details.errorCode() != null) ? answered(operation, answer, details)
					: withoutCode(operation, answer);
		}
		if (String.valueOf(ex.getMessage()).startsWith("Unable to load credentials")) {
			return new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", operation, null, Causes.line(ex));
		}
		return unreachable(NetworkFailure.code(ex), operation, Causes.line(ex));
	}

	private static AccountError unreachable(String code, String operation, String detail) {
		return new AccountError(Kind.UNREACHABLE, code, operation, null, detail);
	}

	/**
	 * Every response from AWS has a request id, even one from its load balancers, which
	 * has no error code. Without either it came from a proxy or a captive portal.
	 */
	private static AccountError withoutCode(String operation, AwsServiceException ex) {
		SdkHttpResponse head = (ex.awsErrorDetails() != null) ? ex.awsErrorDetails().sdkHttpResponse() : null;
		if (ex.requestId() != null) {
			return new AccountError(Kind.UNAVAILABLE, "HTTP" + ex.statusCode(), operation, null, Causes.line(ex));
		}
		return unreachable(NetworkFailure.code(ex.statusCode()), operation,
				(head != null) ? ResponseCheck.described(head) : "HTTP " + ex.statusCode());
	}

	private static AccountError answered(String operation, AwsServiceException ex, AwsErrorDetails details) {
		String code = details.errorCode();
		Kind kind = kindOf(code, ex);
		String message = (details.errorMessage() != null) ? details.errorMessage() : code;
		String permission = (kind == Kind.ACCESS_DENIED) ? permission(operation, message) : null;
		AccountError error = new AccountError(kind, code, operation, permission, Causes.line(message));
		return ClockSkew.isRefusal(ex) ? ClockSkew.of(ex).map((difference) -> difference.explain(error)).orElse(error)
				: error;
	}

	private static Kind kindOf(String code, AwsServiceException ex) {
		if (CREDENTIALS.contains(code)) {
			return Kind.REJECTED_CREDENTIALS;
		}
		if (code.startsWith("AccessDenied") || code.equals("UnauthorizedOperation")) {
			return Kind.ACCESS_DENIED;
		}
		if (ex.isThrottlingException() || ex.statusCode() == 429 || ex.statusCode() >= 500) {
			return Kind.UNAVAILABLE;
		}
		return Kind.REFUSED;
	}

	private static String permission(String operation, String message) {
		String service = operation.equals("GetCallerIdentity") ? "sts:" : "iam:";
		return Objects.requireNonNullElse(Refusal.of(message).action(), service + operation);
	}

}
