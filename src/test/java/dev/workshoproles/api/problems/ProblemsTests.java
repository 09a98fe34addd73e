package dev.workshoproles.api.problems;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.roles.RoleService;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

@ApiSlice
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MessageSource messages;

	@Autowired
	private RoleService roles;

	@BeforeEach
	void unexpected() {
		given(this.roles.status()).willThrow(new IllegalStateException("secret"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/", "/api/v1", "/api/v2/roles", "/api/v1/roles/", "/api/v1/nothing" })
	void hasNothingElsewhere(String path) {
		assertProblem(this.mvc.get().uri(path).exchange(), 404, "not-found");
		assertProblem(this.mvc.post().uri(path).exchange(), 404, "not-found");
	}

	@Test
	void leavesOtherPathsAlone() {
		assertThat(this.mvc.get().uri("/apis")).hasStatus(404).body().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void namesTheMethodsThatAreAllowed(String method) {
		MvcTestResult answer = this.mvc.method(HttpMethod.valueOf(method)).uri("/api/v1/roles").exchange();
		assertProblem(answer, 405, "method-not-allowed");
		assertThat(answer).hasHeader("Allow", "GET");
	}

	@Test
	void isTextForWhoeverPrefersIt() {
		assertThat(this.mvc.get().uri("/api/v1/nothing").header("Accept", "text/plain")).hasStatus(404)
			.hasContentType("text/plain;charset=UTF-8")
			.bodyText()
			.isEqualTo("404 Not found\nThe API has nothing at this address.\n");
		willThrow(new AccountException(new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "GetRole", "iam:GetRole",
				"User lan is not authorized"), null))
			.given(this.roles)
			.status();
		assertThat(this.mvc.get().uri("/api/v1/roles").header("Accept", "text/plain").header("Accept-Language", "vi"))
			.hasStatus(502)
			.bodyText()
			.startsWith("502 ")
			.contains("iam:GetRole", "Cần làm gì: ", "Thông báo gốc: User lan is not authorized");
	}

	@Test
	void saysWhatItCouldAnswerWith() {
		MvcTestResult answer = this.mvc.get().uri("/api/v1/roles").accept(MediaType.TEXT_HTML).exchange();
		assertProblem(answer, 406, "not-acceptable");
		assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("application/json");
	}

	@ParameterizedTest
	@EnumSource(names = { "NO_CREDENTIALS", "REJECTED_CREDENTIALS" }, value = Kind.class)
	void asksForCredentials(Kind kind) {
		fail(new AccountError(kind, "ExpiredToken", "GetCallerIdentity", null, "expired"));
		MvcTestResult answer = this.mvc.get().uri("/api/v1/roles/Reader").exchange();
		assertProblem(answer, 503, "credentials", "code", "ExpiredToken");
		assertThat(answer).doesNotContainHeader("Retry-After").bodyJson().doesNotHavePath("$.permission");
	}

	@ParameterizedTest
	@EnumSource(names = { "ACCESS_DENIED", "UNREACHABLE", "UNAVAILABLE", "REFUSED" }, value = Kind.class)
	void passesOnWhatIamRefused(Kind kind) {
		AccountError error = new AccountError(kind, "SomeCode", "GetRole", "iam:GetRole", "as IAM has it");
		fail(error);
		MvcTestResult answer = this.mvc.get().uri("/api/v1/roles/Reader").exchange();
		assertProblem(answer, 502, "account-error", "code", "SomeCode");
		assertThat(answer).bodyJson()
			.extractingPath("$")
			.asMap()
			.containsEntry("operation", "GetRole")
			.containsEntry("permission", "iam:GetRole")
			.containsEntry("detail", this.messages.getMessage(error, Locale.ENGLISH))
			.containsEntry("advice", this.messages.getMessage(error.advice(), Locale.ENGLISH))
			.containsEntry("accountMessage", "as IAM has it");
	}

	@Test
	void tellsTheUnexpectedToTheLogAlone(CapturedOutput output) {
		MvcTestResult answer = this.mvc.get().uri("/api/v1/roles").exchange();
		assertProblem(answer, 500, "internal-error");
		assertThat(answer).bodyText().doesNotContain("secret", "Exception", "dev.workshoproles");
		assertThat(output).contains("IllegalStateException: secret");
	}

	@Test
	void speaksTheLanguageThatTheRequestAccepts() {
		assertThat(this.mvc.get().uri("/api/nothing").header("Accept-Language", "vi")).bodyJson()
			.extractingPath("$.title")
			.isEqualTo("Không tìm thấy");
	}

	@ParameterizedTest
	@EnumSource(ProblemType.class)
	void hasATitleForEachTypeInEachLanguage(ProblemType type) {
		String english = this.messages.getMessage(type.titleCode(), null, Locale.ENGLISH);
		String vietnamese = this.messages.getMessage(type.titleCode(), null, Locale.forLanguageTag("vi"));
		assertThat(english).isNotBlank().isNotEqualTo(vietnamese);
	}

	private void fail(AccountError error) {
		given(this.roles.status("Reader")).willThrow(new AccountException(error, null));
	}

}
