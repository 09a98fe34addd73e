package dev.workshoproles.account.calls;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.account.calls.AccountError.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every wording of <em>Troubleshoot access denied error messages</em> in the <em>IAM User
 * Guide</em>, and those before it.
 */
class RefusalTests {

	private static final String USER = "arn:aws:iam::123456789012:user/lan";

	private static final String ROLE = "arn:aws:iam::123456789012:role/Reader";

	private static final String REQUEST = "User: " + USER
			+ " is not authorized to perform: iam:CreateRole on resource: " + ROLE + " ";

	private static final String SCP = "arn:aws:organizations::777788889999:policy/o-exampleorgid/"
			+ "service_control_policy/p-examplepolicyid";

	static Stream<String> wordings() {
		return Stream.of("identity-based policy=IDENTITY_POLICY", "permissions boundary=PERMISSIONS_BOUNDARY",
				"session policy=SESSION_POLICY", "service control policy=SERVICE_CONTROL_POLICY",
				"resource control policy=RESOURCE_CONTROL_POLICY", "resource-based policy=RESOURCE_POLICY",
				"role trust policy=RESOURCE_POLICY", "VPC endpoint policy=VPC_ENDPOINT_POLICY");
	}

	@ParameterizedTest
	@MethodSource("wordings")
	void nobodyAllowsIt(String wording) {
		Refusal refusal = Refusal.of(REQUEST + "because no " + policy(wording) + " allows the iam:CreateRole action");
		assertThat(refusal).isEqualTo(new Refusal(refuser(wording), false, USER, "iam:CreateRole", ROLE, null));
	}

	@ParameterizedTest
	@MethodSource("wordings")
	void somebodyDeniesIt(String wording) {
		for (String article : List.of("a", "an", "the")) {
			assertThat(Refusal.of(REQUEST + "with an explicit deny in " + article + " " + policy(wording)))
				.isEqualTo(new Refusal(refuser(wording), true, USER, "iam:CreateRole", ROLE, null));
		}
	}

	/** The second form is that of the examples in the guide. */
	@ParameterizedTest
	@ValueSource(strings = { ": ", ", with policy ARN: ", ": \"" })
	void thePolicyMayBeNamed(String between) {
		String end = between.endsWith("\"") ? "\"" : ".";
		assertThat(Refusal.of(REQUEST + "with an explicit deny in a service control policy" + between + SCP + end))
			.isEqualTo(new Refusal(Refuser.SERVICE_CONTROL_POLICY, true, USER, "iam:CreateRole", ROLE, SCP));
	}

	@Test
	void allThatIsSaidIsRead() {
		assertThat(Refusal.of("User: arn:aws:sts::123456789012:assumed-role/Student/lan is not authorized to perform: "
				+ "iam:ListRoles on resource: \"arn:aws:iam::123456789012:role/*\" with an explicit deny in an "
				+ "identity-based policy: arn:aws:iam::123456789012:policy/NoLists"))
			.isEqualTo(new Refusal(Refuser.IDENTITY_POLICY, true, "arn:aws:sts::123456789012:assumed-role/Student/lan",
					"iam:ListRoles", "arn:aws:iam::123456789012:role/*", "arn:aws:iam::123456789012:policy/NoLists"));
	}

	/** What is missing may be another action than the one that was called. */
	@Test
	void theActionIsTheOneThatNobodyAllows() {
		assertThat(Refusal.of(REQUEST + "because no identity-based policy allows the iam:TagRole action").action())
			.isEqualTo("iam:TagRole");
	}

	/** Before 2021, and to callers from elsewhere still. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					User: arn:aws:iam::1:user/lan is not authorized to perform: iam:GetRole on resource: role Reader | iam:GetRole | false
					User: arn:aws:iam::1:user/lan is not authorized to perform: iam:GetRole with an explicit deny    | iam:GetRole | true
					You are not authorized to perform this operation. Encoded authorization failure message: XQ_jqde |             | false
					Access Denied                                                                                    |             | false
					The permissions boundary is not a policy                                                         |             | false
					""")
	void oldWordsDoNotSayWho(String message, String action, boolean explicit) {
		Refusal refusal = Refusal.of(message);
		assertThat(refusal.by()).isNull();
		assertThat(refusal.action()).isEqualTo(action);
		assertThat(refusal.isExplicit()).isEqualTo(explicit);
		assertThat(refusal.resource()).isNull();
	}

	@Test
	void anErrorSaysWhoRefused() {
		AccountError error = denied("with an explicit deny in a service control policy");
		assertThat(error.refusedBy()).isEqualTo(Refuser.SERVICE_CONTROL_POLICY);
		assertThat(error.getCodes()).containsExactly("account-error.ACCESS_DENIED.SERVICE_CONTROL_POLICY.DENY",
				"account-error.ACCESS_DENIED.SERVICE_CONTROL_POLICY", "account-error.ACCESS_DENIED.AccessDenied",
				"account-error.ACCESS_DENIED");
		assertThat(error.advice().getCodes()).containsExactly(
				"account-error.ACCESS_DENIED.SERVICE_CONTROL_POLICY.DENY.advice",
				"account-error.ACCESS_DENIED.SERVICE_CONTROL_POLICY.advice",
				"account-error.ACCESS_DENIED.AccessDenied.advice", "account-error.ACCESS_DENIED.advice");
		assertThat(denied("because no session policy allows the iam:CreateRole action").getCodes())
			.startsWith("account-error.ACCESS_DENIED.SESSION_POLICY", "account-error.ACCESS_DENIED.AccessDenied");
	}

	@Test
	void onlyADenialIsRefusedBySomebody() {
		AccountError taken = new AccountError(Kind.REFUSED, "EntityAlreadyExists", "CreateRole", null,
				"with an explicit deny in a session policy");
		assertThat(taken.refusal()).isNull();
		assertThat(taken.refusedBy()).isNull();
	}

	private static AccountError denied(String reason) {
		return new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "CreateRole", "iam:CreateRole", REQUEST + reason);
	}

	private static String policy(String wording) {
		return wording.substring(0, wording.indexOf('='));
	}

	private static Refuser refuser(String wording) {
		return Refuser.valueOf(wording.substring(wording.indexOf('=') + 1));
	}

}
