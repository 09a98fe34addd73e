package dev.workshoproles.roles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.snapshot.ObservedPolicy.Version;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.policy.PolicyDocument;

/**
 * An account for tests of the pure heart.
 */
public final class Given {

	public static final AccountError DENIED = new AccountError(AccountError.Kind.ACCESS_DENIED, "AccessDenied",
			"GetRole", "iam:GetRole", "no");

	private final Map<String, Observation<ObservedRole>> roles = new LinkedHashMap<>();

	private final Map<String, Observation<ObservedPolicy>> policies = new LinkedHashMap<>();

	private final Map<String, Observation<ObservedInstanceProfile>> instanceProfiles = new LinkedHashMap<>();

	private final Set<String> missingPolicies = new HashSet<>();

	public static Given nothing() {
		return new Given();
	}

	/** Both roles and both policies as the blueprint wants them. */
	public static Given allReady(Map<String, String> tags) {
		return new Given().policy("Read", Lab.allowing("sqs:ReceiveMessage"), tags)
			.policy("Write", Lab.allowing("dynamodb:PutItem"), tags)
			.role("Reader", tags, Lab.arn("Read"), Lab.LOGS_ARN)
			.role("Writer", tags, Lab.arn("Read"), Lab.arn("Write"));
	}

	public Given policy(String name, String document, Map<String, String> tags) {
		return policyAt(name, Lab.arn(name), document, tags);
	}

	public Given policyAt(String name, String arn, String document, Map<String, String> tags) {
		this.policies.put(name, new Observation.Present<>(
				new ObservedPolicy(name, arn, "ANPA" + name, tags, null, document, List.of(), List.of())));
		return this;
	}

	public Given versions(String name, Version... others) {
		return changePolicy(name, (policy) -> new ObservedPolicy(policy.name(), policy.arn(), policy.policyId(),
				policy.tags(), policy.updatedAt(), policy.document(), List.of(others), policy.users()));
	}

	public Given users(String name, PolicyUser... users) {
		return changePolicy(name, (policy) -> new ObservedPolicy(policy.name(), policy.arn(), policy.policyId(),
				policy.tags(), policy.updatedAt(), policy.document(), policy.otherVersions(), List.of(users)));
	}

	public Given unreadablePolicy(String name) {
		this.policies.put(name, new Observation.Unreadable<>(DENIED));
		return this;
	}

	public Given role(String name, Map<String, String> tags, String... attached) {
		List<AttachedPolicy> policies = new ArrayList<>();
		for (String arn : attached) {
			policies.add(new AttachedPolicy(arn.substring(arn.lastIndexOf('/') + 1), arn));
		}
		this.roles.put(name,
				new Observation.Present<>(new ObservedRole(name, "arn:aws:iam::123456789012:role/" + name,
						"AROA" + name, "/", null, PolicyDocument.trusting("lambda.amazonaws.com").json(), 3600, null,
						tags, null, null, policies, Map.of(), List.of())));
		return this;
	}

	public Given role(ObservedRole role) {
		this.roles.put(role.name(), new Observation.Present<>(role));
		return this;
	}

	/** An instance profile with these roles. */
	public Given instanceProfile(String name, Map<String, String> tags, String... holding) {
		this.instanceProfiles.put(name, new Observation.Present<>(new ObservedInstanceProfile(name,
				"arn:aws:iam::123456789012:instance-profile/" + name, "AIPA" + name, "/", List.of(holding), tags)));
		return this;
	}

	/** An instance profile that contains the role Server, under a path. */
	public Given instanceProfileAt(String path, String name, Map<String, String> tags) {
		this.instanceProfiles.put(name,
				new Observation.Present<>(
						new ObservedInstanceProfile(name, "arn:aws:iam::123456789012:instance-profile" + path + name,
								"AIPA" + name, path, List.of("Server"), tags)));
		return this;
	}

	public Given storedInstanceProfile(String name, String storedName) {
		this.instanceProfiles.put(name,
				new Observation.Present<>(new ObservedInstanceProfile(storedName,
						"arn:aws:iam::123456789012:instance-profile/" + storedName, "AIPA" + name, "/",
						List.of("Server"), Lab.OURS)));
		return this;
	}

	public Given unreadableInstanceProfile(String name) {
		this.instanceProfiles.put(name, new Observation.Unreadable<>(DENIED));
		return this;
	}

	public Given without(String instanceProfile) {
		this.instanceProfiles.remove(instanceProfile);
		return this;
	}

	public Given unreadableRole(String name) {
		this.roles.put(name, new Observation.Unreadable<>(DENIED));
		return this;
	}

	public Given created(String name, Instant time) {
		return changeRole(name,
				(role) -> new ObservedRole(role.name(), role.arn(), role.roleId(), role.path(), role.description(),
						role.trustPolicy(), 3600, null, role.tags(), time, null, role.attached(), role.inline(),
						List.of()));
	}

	public Given updated(String name, Instant time) {
		return changePolicy(name, (policy) -> new ObservedPolicy(policy.name(), policy.arn(), policy.policyId(),
				policy.tags(), time, policy.document(), policy.otherVersions(), policy.users()));
	}

	public Given stored(String name, String storedName) {
		return changeRole(name,
				(role) -> new ObservedRole(storedName, role.arn(), role.roleId(), role.path(), role.description(),
						role.trustPolicy(), 3600, null, role.tags(), role.createdAt(), null, role.attached(),
						role.inline(), List.of()));
	}

	public Given trust(String name, String trustPolicy) {
		return changeRole(name,
				(role) -> new ObservedRole(role.name(), role.arn(), role.roleId(), role.path(), role.description(),
						trustPolicy, 3600, null, role.tags(), role.createdAt(), null, role.attached(), role.inline(),
						List.of()));
	}

	public Given inline(String name, String policy, String document) {
		return changeRole(name,
				(role) -> new ObservedRole(role.name(), role.arn(), role.roleId(), role.path(), role.description(),
						role.trustPolicy(), 3600, null, role.tags(), role.createdAt(), null, role.attached(),
						Map.of(policy, document), List.of()));
	}

	public Given instanceProfile(String name, String profile) {
		return changeRole(name,
				(role) -> new ObservedRole(role.name(), role.arn(), role.roleId(), role.path(), role.description(),
						role.trustPolicy(), 3600, null, role.tags(), role.createdAt(), null, role.attached(),
						role.inline(), List.of(profile)));
	}

	public Given notes(String name, String path, int session, String boundary) {
		return changeRole(name,
				(role) -> new ObservedRole(role.name(), role.arn(), role.roleId(), path, role.description(),
						role.trustPolicy(), session, boundary, role.tags(), role.createdAt(), null, role.attached(),
						role.inline(), List.of()));
	}

	private Given changeRole(String name, UnaryOperator<ObservedRole> change) {
		this.roles.put(name, new Observation.Present<>(change.apply(this.roles.get(name).found().orElseThrow())));
		return this;
	}

	private Given changePolicy(String name, UnaryOperator<ObservedPolicy> change) {
		this.policies.put(name, new Observation.Present<>(change.apply(this.policies.get(name).found().orElseThrow())));
		return this;
	}

	public Given missingPolicy(String arn) {
		this.missingPolicies.add(arn);
		return this;
	}

	public Snapshot snapshot() {
		return new Snapshot(Lab.CALLER, this.roles, this.policies, this.instanceProfiles, this.missingPolicies);
	}

}
