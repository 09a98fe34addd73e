package dev.workshoproles.account.credentials;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.account.credentials.UnusablePasteException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The forms in which portals and the AWS CLI give credentials, and what is none of them.
 */
class CredentialsTextTests {

	private static final String ID = "ASIAIOSFODNN7EXAMPLE";

	private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

	private static final String TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQ==";

	private static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");

	private static final Instant LATER = Instant.parse("2026-11-27T06:00:00Z");

	private static Stream<Arguments> forms() {
		return Stream.of(form("bash", """
				export AWS_ACCESS_KEY_ID=%s
				export AWS_SECRET_ACCESS_KEY=%s
				export AWS_SESSION_TOKEN=%s
				"""),
				form("bash, quoted as SSO portals do",
						"export AWS_ACCESS_KEY_ID=\"%s\"\nexport AWS_SECRET_ACCESS_KEY=\"%s\"\n"
								+ "export AWS_SESSION_TOKEN=\"%s\""),
				form("bash, single quotes and a Region as event pages do",
						"export AWS_DEFAULT_REGION='us-east-1'\nexport AWS_ACCESS_KEY_ID='%s'\n"
								+ "export AWS_SECRET_ACCESS_KEY='%s'\nexport AWS_SESSION_TOKEN='%s'"),
				form("bash, one line", "export AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_SESSION_TOKEN=%s"),
				form("bash, joined",
						"export AWS_ACCESS_KEY_ID=%s; export AWS_SECRET_ACCESS_KEY=%s; "
								+ "export AWS_SESSION_TOKEN=%s;"),
				form("no export", "AWS_ACCESS_KEY_ID=%s\nAWS_SECRET_ACCESS_KEY=%s\nAWS_SESSION_TOKEN=%s"),
				form("CRLF, trailing blanks",
						String.join("  \r\n", "  export AWS_ACCESS_KEY_ID=%s", "", "export AWS_SECRET_ACCESS_KEY=%s\t",
								"export AWS_SESSION_TOKEN=%s", "")),
				form("fish",
						"set -gx AWS_ACCESS_KEY_ID %s\nset -gx AWS_SECRET_ACCESS_KEY %s\n"
								+ "set -gx AWS_SESSION_TOKEN %s"),
				form("csh",
						"setenv AWS_ACCESS_KEY_ID %s\nsetenv AWS_SECRET_ACCESS_KEY '%s'\n"
								+ "setenv AWS_SESSION_TOKEN \"%s\""),
				form("PowerShell",
						String.join("\r\n", "$Env:AWS_ACCESS_KEY_ID=\"%s\"", "$Env:AWS_SECRET_ACCESS_KEY=\"%s\"",
								"$Env:AWS_SESSION_TOKEN=\"%s\"", "")),
				form("PowerShell, spaced",
						"$env:AWS_ACCESS_KEY_ID = '%s'\n$env:AWS_SECRET_ACCESS_KEY = '%s'\n"
								+ "$env:AWS_SESSION_TOKEN = '%s'"),
				form("cmd", "SET AWS_ACCESS_KEY_ID=%s\r\nSET AWS_SECRET_ACCESS_KEY=%s\r\nSET AWS_SESSION_TOKEN=%s\r\n"),
				form("cmd, quoted",
						"set \"AWS_ACCESS_KEY_ID=%s\"\nset \"AWS_SECRET_ACCESS_KEY=%s\"\n"
								+ "set \"AWS_SESSION_TOKEN=%s\""),
				form("profile", "[default]\naws_access_key_id=%s\naws_secret_access_key=%s\naws_session_token=%s\n"),
				form("profile, spaced, with more", "# copied\n[123456789012_Admin]\nregion = us-east-1\n"
						+ "aws_access_key_id = %s\naws_secret_access_key = %s\naws_session_token = %s\noutput = json"),
				form("profile of an old tool",
						"[lab]\naws_access_key_id = %1$s\naws_secret_access_key = %2$s\n"
								+ "aws_session_token = %3$s\naws_security_token = %3$s"),
				form("aws_security_token alone",
						"[lab]\naws_access_key_id = %s\naws_secret_access_key = %s\n" + "aws_security_token = %s"),
				form("JSON without an end",
						"{\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"%s\",\"SessionToken\":\"%s\"}"),
				form("JSON with escapes",
						"{\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"" + SECRET.replace("/", "\\/")
								+ "\",\"SessionToken\":\"%3$s\"}"),
				ending("export-credentials --format env",
						"export AWS_ACCESS_KEY_ID=%s\nexport AWS_SECRET_ACCESS_KEY=%s\n"
								+ "export AWS_SESSION_TOKEN=%s\nexport AWS_CREDENTIAL_EXPIRATION=2026-11-27T06:00:00+00:00"),
				ending("saml2aws", "export AWS_ACCESS_KEY_ID=\"%s\"\nexport AWS_SECRET_ACCESS_KEY=\"%s\"\n"
						+ "export AWS_SESSION_TOKEN=\"%s\"\nexport AWS_CREDENTIAL_EXPIRATION=\"2026-11-27T13:00:00+07:00\""),
				ending("profile with its end",
						"[lab]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
								+ "aws_session_token = %s\nx_security_token_expires = 2026-11-27T06:00:00Z"),
				ending("aws sts assume-role", """
						{
						  "Credentials": {
						    "AccessKeyId": "%s",
						    "SecretAccessKey": "%s",
						    "SessionToken": "%s",
						    "Expiration": "2026-11-27T06:00:00+00:00"
						  },
						  "AssumedRoleUser": {
						    "AssumedRoleId": "AROA3XFRBF535PLBIFPI4:lab",
						    "Arn": "arn:aws:sts::123456789012:assumed-role/lab/lab"
						  }
						}
						"""),
				ending("credential_process",
						"{\"Version\": 1, \"AccessKeyId\": \"%s\", \"SecretAccessKey\": \"%s\", "
								+ "\"SessionToken\": \"%s\", \"Expiration\": \"2026-11-27T06:00:00Z\"}"),
				ending("aws sso get-role-credentials",
						"{\"roleCredentials\":{\"accessKeyId\":\"%s\",\"secretAccessKey\":\"%s\","
								+ "\"sessionToken\":\"%s\",\"expiration\":" + LATER.toEpochMilli() + "}}"),
				ending("instance or container", "{\"Code\":\"Success\",\"Type\":\"AWS-HMAC\",\"AccessKeyId\":\"%s\","
						+ "\"SecretAccessKey\":\"%s\",\"Token\":\"%s\",\"Expiration\":\"2026-11-27T06:00:00Z\"}"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("forms")
	void understands(String name, String form, Instant end) {
		assertThat(CredentialsText.parse(form.formatted(ID, SECRET, TOKEN), NOW))
			.isEqualTo(new PastedCredentials(ID, SECRET, TOKEN, end));
	}

	private static Arguments form(String name, String form) {
		return arguments(name, form, null);
	}

	private static Arguments ending(String name, String form) {
		return arguments(name, form, LATER);
	}

	private static Stream<Arguments> others() {
		String user = ID.replace("ASIA", "AKIA");
		String two = "export AWS_ACCESS_KEY_ID=%s\nexport AWS_SECRET_ACCESS_KEY=%s\n";
		String all = two + "export AWS_SESSION_TOKEN=%s\n";
		return Stream.of(arguments("", Reason.EMPTY, List.of()), arguments(" \r\n\t", Reason.EMPTY, List.of()),
				arguments("x".repeat(CredentialsText.MAX_LENGTH + 1), Reason.TOO_LONG, List.of()),
				arguments("what?", Reason.UNRECOGNIZED, List.of()), arguments("{", Reason.UNRECOGNIZED, List.of()),
				arguments("{\"a\":".repeat(5_000), Reason.TOO_LONG, List.of()),
				arguments("{\"a\":".repeat(3_000), Reason.UNRECOGNIZED, List.of()),
				arguments("{\"AccessKeyId\":{\"a\":1}}", Reason.UNRECOGNIZED, List.of()),
				arguments("export AWS_ACCESS_KEY_ID=", Reason.UNRECOGNIZED, List.of()),
				arguments(two.formatted(ID, SECRET), Reason.INCOMPLETE, List.of("AWS_SESSION_TOKEN")),
				arguments("aws_access_key_id = " + ID, Reason.INCOMPLETE,
						List.of("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")),
				arguments(two.formatted(user, SECRET), Reason.LONG_LIVED, List.of()),
				arguments(all.formatted(user, SECRET, TOKEN), Reason.LONG_LIVED, List.of()),
				arguments("[a]\n" + all.formatted(ID, SECRET, TOKEN) + "[b]\n" + all.formatted(ID + "2", SECRET, TOKEN),
						Reason.SEVERAL, List.of()),
				arguments(all.formatted("<your key>", SECRET, TOKEN), Reason.MALFORMED, List.of("AWS_ACCESS_KEY_ID")),
				arguments(all.formatted(ID, "...", "…"), Reason.MALFORMED,
						List.of("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")),
				arguments(all.formatted(ID, SECRET, TOKEN + "\u00e9"), Reason.MALFORMED, List.of("AWS_SESSION_TOKEN")),
				arguments("{\"AccessKeyId\":\"" + ID + "\",\"SecretAccessKey\":\"" + SECRET + "\",\"SessionToken\":\""
						+ TOKEN + "\\r\\nX-Evil: 1\"}", Reason.MALFORMED, List.of("AWS_SESSION_TOKEN")),
				arguments(all.formatted(ID, SECRET, TOKEN) + "export AWS_CREDENTIAL_EXPIRATION=2026-11-27T05:00:00Z",
						Reason.ENDED, List.of()));
	}

	@ParameterizedTest
	@MethodSource("others")
	void saysWhatIsWrongAndRepeatsNothing(String text, Reason reason, List<String> parts) {
		UnusablePasteException refusal = catchThrowableOfType(UnusablePasteException.class,
				() -> CredentialsText.parse(text, NOW));
		assertThat(refusal.reason()).isEqualTo(reason);
		assertThat(refusal.parts()).isEqualTo(parts);
		assertThat(refusal.getCause()).isNull();
		assertThat(refusal.getMessage()).doesNotContain(ID.substring(4), SECRET, TOKEN);
	}

	@Test
	void takesAnEndThatCannotBeReadForUnknown() {
		assertThat(CredentialsText
			.parse("AWS_ACCESS_KEY_ID=" + ID + "\nAWS_SECRET_ACCESS_KEY=" + SECRET + "\nAWS_SESSION_TOKEN=" + TOKEN
					+ "\nAWS_CREDENTIAL_EXPIRATION=soon", NOW)
			.expiry()).isNull();
	}

	@Test
	void printsNoSecret() {
		PastedCredentials pasted = new PastedCredentials(ID, SECRET, TOKEN, LATER);
		assertThat(pasted.toString()).doesNotContain(SECRET).doesNotContain(TOKEN).contains(LATER.toString());
		assertThat(pasted.forSdk().toString()).doesNotContain(SECRET).doesNotContain(TOKEN);
		assertThat(pasted.masked("a " + SECRET + " b " + TOKEN)).isEqualTo("a *** b ***");
	}

}
