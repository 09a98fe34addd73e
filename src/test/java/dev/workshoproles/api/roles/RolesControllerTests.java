package dev.workshoproles.api.roles;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.http.MediaType;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleResources;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

@ApiSlice
class RolesControllerTests {

	private static final RoleState DRIFTED = new RoleState(Samples.ROLE, "arn:aws:iam::123456789012:role/Reader",
			Status.DRIFTED, Ownership.CONSOLE, "arn:aws:iam::123456789012:user/minh", true, null, Samples.NOW,
			new RoleResources(List.of(new PolicyState(Samples.POLICY, Samples.CALLER.policyArn("Read-Queue"),
					Status.READY, Ownership.FOREIGN, null, false, null, List.of(), null)), null, null),
			List.of(new Difference(DifferenceKind.POLICY_DETACHED, "policies/Read-Queue", "Read-Queue", "arn", null)),
			null);

	private static final RoleState UNREADABLE = new RoleState(Samples.ROLE, null, Status.UNKNOWN, Ownership.NONE, null,
			false, null, null, new RoleResources(List.of(), null, null), List.of(), Samples.DENIED);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RoleService roles;

	@Autowired
	private Account account;

	@Autowired
	private Workshop workshop;

	@BeforeEach
	void readable() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.SANDBOX, Samples.CALLER, "us-east-1", null, null, false));
	}

	@Test
	void tellsHowOneRoleStands() {
		given(this.roles.status("Reader")).willReturn(DRIFTED);
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{
								"name": "Reader", "arn": "arn:aws:iam::123456789012:role/Reader", "status": "DRIFTED", "severity": "BREAKS_LAB",
								"ownership": "CONSOLE", "creator": "arn:aws:iam::123456789012:user/minh", "byOthers": true,
								"lastUsed": "2026-11-24T08:15:30Z", "trustedService": "lambda.amazonaws.com",
								"policies": [{
									"name": "Read-Queue", "arn": "arn:aws:iam::123456789012:policy/Read-Queue", "kind": "CUSTOMER",
									"status": "READY", "ownership": "FOREIGN", "attached": false
								}],
								"inlinePolicies": [],
								"differences": [{
									"kind": "POLICY_DETACHED", "severity": "BREAKS_LAB", "path": "policies/Read-Queue", "expected": "arn",
									"message": "The policy Read-Queue exists but is not attached to the role."
								}],
								"leastPrivilege": {
									"score": 100, "excesses": [],
									"message": "100 of 100: the role’s permissions could not be narrower."
								}
							}
							""");
	}

	@Test
	void tellsWhatHoldsARoleBackFromLeastPrivilege() {
		Difference extra = new Difference(DifferenceKind.EXTRA_ATTACHED_POLICY, "x", "Admin", null, "arn");
		given(this.roles.status("Reader"))
			.willReturn(new RoleState(Samples.ROLE, "arn", Status.DRIFTED, Ownership.FOREIGN, null, false, null, null,
					new RoleResources(List.of(), null, null), List.of(extra), null));
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader").header("Accept-Language", "vi")).bodyJson()
			.extractingPath("$.leastPrivilege")
			.isEqualTo(Map.of("score", 0, "message", "0/100: vai trò được phép nhiều hơn bài thực hành cần.",
					"excesses", List.of(Map.of("kind", "ANYTHING", "subjects", List.of("Admin"), "message",
							"Có thể cho phép mọi điều: Admin."))));
	}

	@Test
	void tellsWhatToCorrectWhereAwsManagesNoSuchPolicy() {
		given(this.roles.status()).willReturn(new WorkshopState(Samples.CALLER, Instant.EPOCH,
				List.of(withAwsPolicy("/", "AWSLambdaBasicExecutionRole"), withAwsPolicy("/", "X"))));
		assertThat(this.mvc.get().uri("/api/v1/roles")).bodyJson()
			.extractingPath("$.roles[*].policies[*].advice")
			.asArray()
			.containsExactly(
					"There is no AWS managed policy arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole, or AWS has "
							+ "retired it. Did the workshop file mean service-role/AWSLambdaBasicExecutionRole? Correct the "
							+ "name and path there, then restart the console.",
					"There is no AWS managed policy arn:aws:iam::aws:policy/X, or AWS has retired it. Correct the name "
							+ "and path in the workshop file, then restart the console.");
	}

	private static RoleState withAwsPolicy(String path, String name) {
		AwsPolicy policy = new AwsPolicy(name, path, Map.of());
		return new RoleState(Samples.ROLE, null, Status.MISSING, Ownership.NONE, null, false, null, null,
				new RoleResources(List.of(new PolicyState(policy, policy.arn("aws", "123456789012"), Status.MISSING,
						Ownership.NONE, null, false, null, List.of(), null)), null, null),
				List.of(), null);
	}

	@Test
	void tellsNoScoreOfARoleThatCannotBeRead() {
		given(this.roles.status("Reader")).willReturn(UNREADABLE);
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader")).bodyJson().doesNotHavePath("$.leastPrivilege");
	}

	@Test
	void tellsFromWhenARoleThatWasJustMadeCanBeUsed() {
		Instant now = Instant.now();
		RoleState made = new RoleState(Samples.ROLE, "arn", Status.READY, Ownership.CONSOLE, null, false, now, null,
				new RoleResources(List.of(), null, null), List.of(), null);
		given(this.roles.status("Reader")).willReturn(made);
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader")).bodyJson()
			.extractingPath("$.usableFrom")
			.isEqualTo(now.plusSeconds(10).toString());
		assertThat(text("/api/v1/roles/Reader", "en")).contains("\n\nUsable from ", "IAM takes some seconds");
		given(this.roles.status()).willReturn(new WorkshopState(Samples.CALLER, now, List.of(made, made)));
		assertThat(text("/api/v1/roles", "en")).containsOnlyOnce("Usable from ");
	}

	@Test
	void printsAllRolesInColumns() {
		given(this.roles.status())
			.willReturn(new WorkshopState(Samples.CALLER, Instant.EPOCH, List.of(DRIFTED, UNREADABLE)));
		assertThat(text("/api/v1/roles", "en")).isEqualTo("""
				Sandbox: account 123456789012, arn:aws:iam::123456789012:user/lan
				2 roles: 1 drifted, 1 unknown

				Reader  Drifted: breaks the lab  Somebody else, with this console:
				                                 arn:aws:iam::123456789012:user/minh
				Reader  Unknown

				Reader
				  - The policy Read-Queue exists but is not attached to the role.

				Reader
				  - GetRole was denied: the caller lacks the permission iam:GetRole.
				    What to do: Ask whoever runs the account to allow iam:GetRole, or sign in as somebody who has
				    it. An organisation’s policy or a permissions boundary can deny it too.
				    Original message: User lan is not authorized
				""");
		assertThat(text("/api/v1/roles", "vi")).startsWith("Môi trường thử: tài khoản 123456789012")
			.contains("2 vai trò: 1 sai lệch, 1 chưa rõ", "Sai lệch: hỏng bài thực hành", "Cần làm gì:");
	}

	@Test
	void printsOneRoleWithWhatItHas() {
		given(this.roles.status("Reader")).willReturn(DRIFTED);
		assertThat(text("/api/v1/roles/Reader", "en")).isEqualTo("""
				Reader  Drifted: breaks the lab  Somebody else, with this console:
				                                 arn:aws:iam::123456789012:user/minh
				arn:aws:iam::123456789012:role/Reader

				  - The policy Read-Queue exists but is not attached to the role.

				Policies
				Read-Queue  Not attached  Made by hand

				Least privilege
				100 of 100: the role’s permissions could not be narrower.
				""");
	}

	/** What browsers and scripts send that never thought of text. */
	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
			"application/json, text/plain, */*", "application/json" })
	void answersEverybodyElseInJson(String accept) {
		given(this.roles.status("Reader")).willReturn(DRIFTED);
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader").header("Accept", accept))
			.hasContentType(MediaType.APPLICATION_JSON);
	}

	private String text(String path, String language) {
		MvcTestResult answer = this.mvc.get()
			.uri(path)
			.header("Accept", "text/plain")
			.header("Accept-Language", language)
			.exchange();
		assertThat(answer).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void countsRoles() {
		given(this.roles.status())
			.willReturn(new WorkshopState(Samples.CALLER, Instant.EPOCH, List.of(DRIFTED, UNREADABLE)));
		assertThat(this.mvc.get().uri("/api/v1/roles")).hasStatusOk().bodyJson().satisfies((body) -> {
			assertThat(body).extractingPath("$.summary")
				.asMap()
				.containsEntry("total", 2)
				.containsEntry("ready", 0)
				.containsEntry("missing", 0)
				.containsEntry("drifted", 1)
				.containsEntry("unknown", 1);
			assertThat(body).extractingPath("$.target.accountId").isEqualTo("123456789012");
			assertThat(body).extractingPath("$.roles[*].status").asArray().containsExactly("DRIFTED", "UNKNOWN");
		});
	}

	@Test
	void saysOfARoleWhatItWaitsForRatherThanThatItHasDrifted() {
		given(this.workshop.unset(Samples.ROLE)).willReturn(List
			.of(new Parameter("queue-arn", new LocalizedText(Map.of("en", "The queue", "vi", "Hàng đợi")), null)));
		Difference note = new Difference(DifferenceKind.PATH, "path", "Reader", null, "/a/");
		RoleState waiting = new RoleState(Samples.ROLE, "arn", Status.DRIFTED, Ownership.CONSOLE, null, false, null,
				null,
				new RoleResources(List.of(new PolicyState(Samples.POLICY, "arn", Status.DRIFTED, Ownership.CONSOLE,
						null, true, null, List.of(), null)), null, null),
				List.of(new Difference(DifferenceKind.POLICY_CHANGED, "policies/Read-Queue", "Read-Queue", "a", "b"),
						note),
				null);
		given(this.roles.status()).willReturn(new WorkshopState(Samples.CALLER, Instant.EPOCH, List.of(waiting)));
		assertThat(this.mvc.get().uri("/api/v1/roles").header("Accept-Language", "vi")).bodyJson().satisfies((body) -> {
			assertThat(body).extractingPath("$.summary")
				.asMap()
				.containsEntry("drifted", 0)
				.containsEntry("unknown", 1);
			assertThat(body).extractingPath("$.roles[0].status").isEqualTo("UNKNOWN");
			assertThat(body).extractingPath("$.roles[0].policies[0].status").isEqualTo("UNKNOWN");
			assertThat(body).extractingPath("$.roles[0].differences[*].kind").asArray().containsExactly("PATH");
			assertThat(body).extractingPath("$.roles[0].missingParameters")
				.isEqualTo(List.of(Map.of("name", "queue-arn", "description", "Hàng đợi")));
			assertThat(body).doesNotHavePath("$.roles[0].severity");
			assertThat(body).doesNotHavePath("$.roles[0].leastPrivilege");
		});
	}

	@Test
	void saysOfARoleThatDoesNotExistWhatItWaitsFor() {
		given(this.workshop.unset(any()))
			.willReturn(List.of(new Parameter("queue-arn", new LocalizedText(Map.of("en", "The queue")), null)));
		given(this.roles.status("Reader")).willReturn(new RoleState(Samples.ROLE, null, Status.MISSING, Ownership.NONE,
				null, false, null, null, new RoleResources(List.of(), null, null), List.of(), null));
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader")).bodyJson().satisfies((body) -> {
			assertThat(body).extractingPath("$.status").isEqualTo("MISSING");
			assertThat(body).extractingPath("$.missingParameters[0].name").isEqualTo("queue-arn");
		});
	}

	@Test
	void tellsWhyARoleCannotBeRead() {
		given(this.roles.status("Reader")).willReturn(UNREADABLE);
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.error")
			.asMap()
			.containsEntry("code", "AccessDenied")
			.containsEntry("operation", "GetRole")
			.containsEntry("permission", "iam:GetRole")
			.containsEntry("message", "GetRole was denied: the caller lacks the permission iam:GetRole.")
			.containsKey("advice");
	}

	@Test
	void speaksTheLanguageThatTheRequestAccepts() {
		given(this.roles.status("Reader")).willReturn(DRIFTED);
		assertThat(
				this.mvc.get().uri("/api/v1/roles/Reader").header("Accept-Language", "fr;q=1, vi-VN;q=0.9, en;q=0.1"))
			.bodyJson()
			.extractingPath("$.differences[0].message")
			.asString()
			.contains("Chính sách");
	}

	@Test
	void speaksEnglishWhenTheLanguageCannotBeRead() {
		given(this.roles.status("Reader")).willReturn(DRIFTED);
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader").header("Accept-Language", "§§;q=x")).bodyJson()
			.extractingPath("$.differences[0].message")
			.asString()
			.startsWith("The policy");
	}

}
