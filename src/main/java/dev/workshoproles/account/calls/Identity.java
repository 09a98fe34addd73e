package dev.workshoproles.account.calls;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What identifies a caller across sign-ins: the ARN of a user, or of an assumed role,
 * with the session's name only if somebody chose it. An SDK that is given none generates
 * another at each start.
 *
 * @param arn the caller's ARN, without a generated session name
 */
public record Identity(String arn) {

	private static final Pattern SESSION = Pattern.compile("(?<role>arn:[^/]+:assumed-role/[^/]+)/(?<name>.+)");

	/**
	 * IAM Identity Center names sessions after its users, so these names always count.
	 */
	private static final String IDENTITY_CENTER = ":assumed-role/AWSReservedSSO_";

	private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

	/**
	 * The session names that SDKs, the CLI and AWS's services generate. Most SDKs put a
	 * prefix before the time; the Go SDK once used bare nanoseconds. A shorter number or
	 * a UUID may be how a federation names its users.
	 */
	private static final Pattern GENERATED = Pattern.compile(String.join("|",
			List.of("(aws-sdk-[a-z0-9]+|aws-go-sdk|aws-dotnet-sdk|botocore|AWS-CLI)(-session)?-[0-9]+",
					"(assume-role-from-profile|assume-role-provider|web-identity-token)-[0-9]+", "default_session",
					"[0-9]{19}",
					// An EC2 instance, a machine of Systems Manager, an ECS task
					"m?i-[0-9a-f]{8,17}", "[0-9a-f]{32}",
					// A build of CodeBuild, a pod of EKS
					"AWSCodeBuild-" + UUID, "eks-.+-" + UUID)));

	public Identity {
		arn = withoutGeneratedName(arn);
	}

	private static String withoutGeneratedName(String arn) {
		Matcher session = SESSION.matcher(arn);
		boolean generated = session.matches() && !arn.contains(IDENTITY_CENTER)
				&& GENERATED.matcher(session.group("name")).matches();
		return generated ? session.group("role") : arn;
	}

}
