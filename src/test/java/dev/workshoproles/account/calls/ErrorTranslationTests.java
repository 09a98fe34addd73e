package dev.workshoproles.account.calls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.model.IamException;

import dev.workshoproles.account.calls.AccountError.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorTranslationTests {

	@ParameterizedTest
	@CsvSource({ "ExpiredToken,403,REJECTED_CREDENTIALS", "ExpiredTokenException,400,REJECTED_CREDENTIALS",
			"InvalidClientTokenId,403,REJECTED_CREDENTIALS", "UnrecognizedClientException,400,REJECTED_CREDENTIALS",
			"SignatureDoesNotMatch,403,REJECTED_CREDENTIALS", "RequestExpired,400,REJECTED_CREDENTIALS",
			"AccessDenied,403,ACCESS_DENIED", "AccessDeniedException,400,ACCESS_DENIED",
			"UnauthorizedOperation,403,ACCESS_DENIED", "Throttling,400,UNAVAILABLE",
			"ThrottlingException,400,UNAVAILABLE", "RequestLimitExceeded,503,UNAVAILABLE",
			"TooManyRequests,429,UNAVAILABLE", "ServiceFailure,500,UNAVAILABLE", "ServiceUnavailable,503,UNAVAILABLE",
			"NoSuchEntity,404,REFUSED", "EntityAlreadyExists,409,REFUSED", "LimitExceeded,409,REFUSED",
			"DeleteConflict,409,REFUSED", "MalformedPolicyDocument,400,REFUSED", "ConcurrentModification,409,REFUSED" })
	void theCodeDecidesTheKind(String code, int status, Kind kind) {
		AccountError error = ErrorTranslation.translate("CreateRole", answer(code, status, "Said so."));
		assertThat(error.kind()).isEqualTo(kind);
		assertThat(error.code()).isEqualTo(code);
		assertThat(error.operation()).isEqualTo("CreateRole");
		assertThat(error.detail()).isEqualTo("Said so.");
		assertThat(error.permission()).isEqualTo((kind == Kind.ACCESS_DENIED) ? "iam:CreateRole" : null);
	}

	@Test
	void theMissingPermissionIsTheOneThatIamNames() {
		AccountError error = ErrorTranslation.translate("CreateRole", answer("AccessDenied", 403,
				"User: arn:aws:iam::123456789012:user/ana is not authorized to perform: iam:TagRole "
						+ "on resource: role x because no identity-based policy allows the iam:TagRole action"));
		assertThat(error.permission()).isEqualTo("iam:TagRole");
	}

	@Test
	void theMissingPermissionIsThatOfTheOperationWhenIamNamesNone() {
		assertThat(ErrorTranslation.translate("GetRole", answer("AccessDenied", 403, null)).permission())
			.isEqualTo("iam:GetRole");
		assertThat(ErrorTranslation.translate("GetCallerIdentity", answer("AccessDenied", 403, "No.")).permission())
			.isEqualTo("sts:GetCallerIdentity");
	}

	@Test
	void aStatusWithoutACodeIsAFaultOfTheServiceIfAwsNumberedTheAnswer() {
		AccountError error = ErrorTranslation.translate("GetRole",
				IamException.builder().statusCode(503).requestId("5f2c").message("<html>").build());
		assertThat(error.kind()).isEqualTo(Kind.UNAVAILABLE);
		assertThat(error.code()).isEqualTo("HTTP503");
	}

	/** Neither a code nor a number: a proxy answered, or the portal of a network. */
	@ParameterizedTest
	@CsvSource({ "302,NotFromAws", "403,NotFromAws", "404,NotFromAws", "407,ProxyAuthentication", "502,NotFromAws",
			"503,NotFromAws" })
	void aStatusWithoutACodeAndANumberIsNotOfAws(int status, String code) {
		for (SdkException ex : new SdkException[] { answer(null, status, null),
				IamException.builder().statusCode(status).message("<html>").build() }) {
			AccountError error = ErrorTranslation.translate("GetRole", ex);
			assertThat(error.kind()).isEqualTo(Kind.UNREACHABLE);
			assertThat(error.code()).isEqualTo(code);
			assertThat(error.detail()).startsWith("HTTP " + status);
		}
	}

	@Test
	void whatHasTheFormOfASecretIsLeftOut() {
		SdkException leaks = SdkClientException.create("Cannot parse wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY of "
				+ "arn:aws:iam::123456789012:role/a-role-with-a-name-of-more-than-forty-letters");
		assertThat(ErrorTranslation.translate("GetRole", leaks).detail()).doesNotContain("K7MDENG")
			.contains("role/a-role-with-a-name-of-more-than-forty-letters");
	}

	@Test
	void theDiagnosticsOfTheSdkAreLeftOut() {
		SdkException cause = SdkClientException.builder().message("Connection refused").numAttempts(3).build();
		SdkException unanswered = SdkClientException.builder()
			.message("Unable to execute HTTP request: Connection refused")
			.cause(cause)
			.numAttempts(3)
			.build();
		assertThat(unanswered).hasMessageContaining("SDK Attempt Count: 3");
		assertThat(ErrorTranslation.translate("GetRole", unanswered).detail())
			.isEqualTo("Unable to execute HTTP request: Connection refused");
		SdkException denied = answer("AccessDenied", 403, "Not (yet) allowed");
		assertThat(denied).hasMessageContaining("(Service: Iam, Status Code: 403");
		assertThat(Causes.line(denied)).isEqualTo("Not (yet) allowed");
	}

	@Test
	void noAnswer() {
		SdkException refused = SdkClientException.create("Unable to execute HTTP request: Connection refused");
		AccountError error = ErrorTranslation.translate("GetRole", refused);
		assertThat(error.kind()).isEqualTo(Kind.UNREACHABLE);
		assertThat(error.code()).isEqualTo("NoAnswer");
		assertThat(error.detail()).isEqualTo("Unable to execute HTTP request: Connection refused");
		assertThat(error.getArguments()).containsExactly("NoAnswer", "GetRole", "", "Connection refused");
	}

	@Test
	void noCredentials() {
		String sdk = "Unable to load credentials from any of the providers in the chain AwsCredentialsProviderChain";
		assertThat(ErrorTranslation.translate("GetRole", SdkClientException.create(sdk)))
			.isEqualTo(new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", "GetRole", null, sdk));
		assertThat(ErrorTranslation.noCredentials(new IllegalStateException("No profile x"))).isEqualTo(
				new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", "GetCallerIdentity", null, "No profile x"));
	}

	@Test
	void linesThatMayHoldASessionTokenAreCutOff() {
		AccountError error = ErrorTranslation.translate("GetRole", answer("SignatureDoesNotMatch", 403, """
				The request signature we calculated does not match the signature you provided.

				The Canonical String for this request should have been
				'POST
				x-amz-security-token:FwoGZXIvYXdzEXAMPLETOKEN
				'"""));
		assertThat(error.detail())
			.isEqualTo("The request signature we calculated does not match the signature you provided.");
		assertThat(new AccountException(error, null)).hasMessageNotContaining("TOKEN");
	}

	@Test
	void aLongLineIsCut() {
		assertThat(ErrorTranslation.translate("GetRole", answer("NoSuchEntity", 404, "x ".repeat(5_000))).detail())
			.hasSize(2001)
			.endsWith("x …");
	}

	@ParameterizedTest
	@CsvSource({ "NO_CREDENTIALS,true,true", "REJECTED_CREDENTIALS,true,true", "UNREACHABLE,true,false",
			"UNAVAILABLE,true,false", "ACCESS_DENIED,false,false", "REFUSED,false,false" })
	void theKindDecidesWhatElseCanBeAsked(Kind kind, boolean whole, boolean credentials) {
		AccountError error = new AccountError(kind, "Code", "GetRole", null, "");
		assertThat(error.concernsWholeAccount()).isEqualTo(whole);
		assertThat(error.concernsCredentials()).isEqualTo(credentials);
	}

	@Test
	void whatWasRefusedMayDependOnTheOperation() {
		AccountError error = new AccountError(Kind.REFUSED, "NoSuchEntity", "CreateRole", null, "No boundary.");
		assertThat(error.advice().getCodes()).containsExactly("account-error.REFUSED.NoSuchEntity.CreateRole.advice",
				"account-error.REFUSED.NoSuchEntity.advice", "account-error.REFUSED.advice");
	}

	@Test
	void theSentencesAreLookedUpByKindAndCode() {
		AccountError error = new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "GetRole", "iam:GetRole", "No.");
		assertThat(error.getCodes()).containsExactly("account-error.ACCESS_DENIED.AccessDenied",
				"account-error.ACCESS_DENIED");
		assertThat(error.advice().getCodes()).containsExactly("account-error.ACCESS_DENIED.AccessDenied.advice",
				"account-error.ACCESS_DENIED.advice");
		assertThat(error.getArguments()).containsExactly("AccessDenied", "GetRole", "iam:GetRole", "No.")
			.isEqualTo(error.advice().getArguments());
	}

	private static SdkException answer(String code, int status, String message) {
		return IamException.builder()
			.statusCode(status)
			.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).serviceName("Iam").build())
			.build();
	}

}
