package dev.workshoproles.account.sandbox.wire;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenResponse;
import software.amazon.awssdk.services.sts.model.Tag;

import dev.workshoproles.account.sandbox.rules.Constraints;

/**
 * The sandbox's STS for one caller. As in IAM, a session may do whatever the sandbox can:
 * nobody's permissions are looked at but a role's trust policy.
 *
 * @param iam has the roles
 * @param sessions gets the sessions that begin
 * @param caller who calls
 */
record SandboxSts(IamClient iam, SandboxSessions sessions, SandboxSession caller) implements StsClient {

	private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]*");

	/** A name of each part of an ARN. */
	private static final Pattern ARN = Pattern.compile("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+");

	private static final int SHORTEST_SESSION = 900;

	private static final int HOUR = 3_600;

	private static final int LONGEST_ROLE_SESSION = 12 * HOUR;

	private static final int LONGEST_USER_SESSION = 36 * HOUR;

	@Override
	public String serviceName() {
		return StsClient.SERVICE_NAME;
	}

	/** Does nothing: there are no resources to release. */
	@Override
	public void close() {
	}

	@Override
	public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
		return GetCallerIdentityResponse.builder()
			.userId(this.caller.userId())
			.account(this.caller.accountId())
			.arn(this.caller.arn())
			.build();
	}

	/** A role that does not exist is refused like one that does not trust the caller. */
	@Override
	public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
		String arn = Constraints.length("roleArn", request.roleArn(), 20, 2_048);
		String name = sessionName(request.roleSessionName());
		int seconds = duration(request.durationSeconds(), HOUR, LONGEST_ROLE_SESSION);
		if (!ARN.matcher(arn).matches()) {
			throw WireErrors.validationError(arn + " is invalid");
		}
		checkTags(request.tags(), request.transitiveTagKeys());
		Role role = find(arn);
		if (role == null || !TrustPolicy.of(role).allows(this.caller, request.externalId())) {
			throw WireErrors.mayNotAssume(this.caller.arn(), arn);
		}
		if (seconds > role.maxSessionDuration()) {
			throw WireErrors
				.validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
		}
		if (seconds > HOUR && this.caller.roleArn() != null) {
			throw WireErrors.validationError(
					"The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining");
		}
		SandboxSession session = new SandboxSession(
				"arn:aws:sts::%s:assumed-role/%s/%s".formatted(role.arn().split(":", -1)[4], role.roleName(), name),
				role.roleId() + ":" + name, role.arn(), this.sessions.after(seconds));
		return AssumeRoleResponse.builder()
			.credentials(this.sessions.issue(session))
			.assumedRoleUser(AssumedRoleUser.builder().arn(session.arn()).assumedRoleId(session.userId()).build())
			.build();
	}

	@Override
	public GetSessionTokenResponse getSessionToken(GetSessionTokenRequest request) {
		int seconds = duration(request.durationSeconds(), 12 * HOUR, LONGEST_USER_SESSION);
		if (this.caller.end() != null) {
			throw WireErrors.sessionFromSession();
		}
		SandboxSession session = new SandboxSession(this.caller.arn(), this.caller.userId(), null,
				this.sessions.after(seconds));
		return GetSessionTokenResponse.builder().credentials(this.sessions.issue(session)).build();
	}

	private @Nullable Role find(String arn) {
		String name = arn.substring(arn.lastIndexOf('/') + 1);
		if (!arn.contains(":role/") || name.isEmpty() || name.length() > 64) {
			return null;
		}
		try {
			Role role = this.iam.getRole((get) -> get.roleName(name)).role();
			return role.arn().equals(arn) ? role : null;
		}
		catch (NoSuchEntityException ex) {
			return null;
		}
	}

	private static String sessionName(@Nullable String name) {
		String given = Constraints.length("roleSessionName", name, 2, 64);
		if (!SESSION_NAME.matcher(given).matches()) {
			throw WireErrors.validationError(
					"1 validation error detected: Value '%s' at 'roleSessionName' failed to satisfy constraint: "
						.formatted(given) + "Member must satisfy regular expression pattern: " + SESSION_NAME);
		}
		return given;
	}

	private static void checkTags(List<Tag> tags, List<String> transitive) {
		Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		for (Tag tag : tags) {
			if (!keys.add(Constraints.length("tags.member.key", tag.key(), 1, 128))) {
				throw WireErrors
					.invalidParameterValue("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
			}
		}
		if (!keys.containsAll(transitive)) {
			throw WireErrors
				.invalidParameterValue("The specified transitive tag key must be included in the requested tags.");
		}
	}

	private static int duration(@Nullable Integer seconds, int usual, int longest) {
		return (seconds != null) ? Constraints.between("durationSeconds", seconds, SHORTEST_SESSION, longest) : usual;
	}

}
