package dev.workshoproles.account.calls;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stays the same of a caller from one sign-in to the next: the ARN of a user, and
 * that of an assumed role with the session's name only where somebody chose the name. An
 * SDK that is given none makes up another at each start.
 *
 * @param arn the caller's ARN, without the name of a session that nobody chose
 */
public record Identity(String arn) {

	private static final Pattern SESSION = Pattern.compile("(?<role>arn:[^/]+:assumed-role/[^/]+)/(?<name>.+)");

	/**
	 * The sessions of IAM Identity Center are named after its users, whatever their
	 * names.
	 */
	private static final String IDENTITY_CENTER = ":assumed-role/AWSReservedSSO_";

	private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

	/**
	 * The names that SDKs, the CLI and AWS's services give a session. Each SDK has a
	 * prefix of its own before the time; that of Go had none once, in nanoseconds. A
	 * shorter number, or a UUID, may be how a federation names its people.
	 */
	private static final Pattern MADE_UP = Pattern.compile(String.join("|",
			List.of("(aws-sdk-[a-z0-9]+|aws-go-sdk|aws-dotnet-sdk|botocore|AWS-CLI)(-session)?-[0-9]+",
					"(assume-role-from-profile|assume-role-provider|web-identity-token)-[0-9]+", "default_session",
					"[0-9]{19}",
					// An EC2 instance, a machine of Systems Manager, an ECS task
					"m?i-[0-9a-f]{8,17}", "[0-9a-f]{32}",
					// A build of CodeBuild, a pod of EKS
					"AWSCodeBuild-" + UUID, "eks-.+-" + UUID)));

	public Identity {
		arn = lasting(arn);
	}

	private static String lasting(String arn) {
		Matcher session = SESSION.matcher(arn);
		boolean madeUp = session.matches() && !arn.contains(IDENTITY_CENTER)
				&& MADE_UP.matcher(session.group("name")).matches();
		return madeUp ? session.group("role") : arn;
	}

}
