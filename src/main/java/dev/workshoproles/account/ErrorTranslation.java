package dev.workshoproles.account;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

import dev.workshoproles.account.AccountError.Kind;

/**
 * Turns what the SDK throws into the few kinds of error that the console tells apart.
 */
final class ErrorTranslation {

	/**
	 * Codes of credentials that AWS does not accept, by the common errors of its APIs.
	 */
	private static final Set<String> CREDENTIALS = Set.of("ExpiredToken", "ExpiredTokenException",
			"InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch", "IncompleteSignature",
			"MissingAuthenticationToken", "AuthFailure", "InvalidAccessKeyId", "RequestExpired", "OptInRequired",
			"TokenRefreshRequired");

	private static final Pattern PERMISSION = Pattern.compile("not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)");

	private static final int MAX_DETAIL = 500;

	private ErrorTranslation() {
	}

	static AccountError noCredentials(RuntimeException ex) {
		return new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", "GetCallerIdentity", null,
				oneLine(ex.getMessage()));
	}

	static AccountError notFromAws(String operation) {
		return new AccountError(Kind.UNREACHABLE, "NoAnswer", operation, null,
				"What answered is not AWS: the answer lacks what it must have");
	}

	static AccountError translate(String operation, SdkException ex) {
		if (ex instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
			return answered(operation, answer, answer.awsErrorDetails());
		}
		if (ex instanceof AwsServiceException answer && answer.statusCode() > 0) {
			return new AccountError(Kind.UNAVAILABLE, "HTTP" + answer.statusCode(), operation, null,
					oneLine(ex.getMessage()));
		}
		if (String.valueOf(ex.getMessage()).startsWith("Unable to load credentials")) {
			return new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", operation, null, oneLine(ex.getMessage()));
		}
		return new AccountError(Kind.UNREACHABLE, "NoAnswer", operation, null, oneLine(ex.getMessage()));
	}

	private static AccountError answered(String operation, AwsServiceException ex, AwsErrorDetails details) {
		String code = (details.errorCode() != null) ? details.errorCode() : "HTTP" + ex.statusCode();
		Kind kind = kindOf(code, ex);
		String message = (details.errorMessage() != null) ? details.errorMessage() : code;
		String permission = (kind == Kind.ACCESS_DENIED) ? permission(operation, message) : null;
		return new AccountError(kind, code, operation, permission, oneLine(message));
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
		Matcher matcher = PERMISSION.matcher(message);
		String service = operation.equals("GetCallerIdentity") ? "sts:" : "iam:";
		return matcher.find() ? matcher.group(1) : service + operation;
	}

	/**
	 * The first line only: the lines after it can hold the signed request, and so a
	 * session token.
	 */
	private static String oneLine(@Nullable String message) {
		String line = String.valueOf(message).lines().findFirst().orElse("");
		return (line.length() > MAX_DETAIL) ? line.substring(0, MAX_DETAIL) + "…" : line;
	}

}
