package dev.workshoproles.roles.compare;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.roles.compare.LeastPrivilege.Excess;
import dev.workshoproles.roles.compare.LeastPrivilege.Kind;

/**
 * Scores the permissions of a role in the account against what the lab needs. Each action
 * on each resource counts once, a wildcard action ten times, and what may allow anything
 * a hundred times. The score is the percentage of the achievable points, rounded down.
 * Conditions and Deny statements are ignored.
 */
final class LeastPrivilegeScore {

	private static final int FULL = 2;

	private static final Grant EVERYTHING = new Grant("*", "*");

	/** What the role has inline and the blueprint does not. */
	private static final Set<DifferenceKind> INLINE = EnumSet.of(DifferenceKind.INLINE_POLICY,
			DifferenceKind.INLINE_POLICY_CHANGED);

	private final RoleState role;

	/** What the role is allowed, without duplicates. */
	private final Map<String, Allowed> allowed = new LinkedHashMap<>();

	private LeastPrivilegeScore(RoleState role) {
		this.role = role;
	}

	/**
	 * Scores a role.
	 * @return null for a role that does not exist or could not be read completely
	 */
	static @Nullable LeastPrivilege of(RoleState role) {
		return (role.arn() != null && role.error() == null) ? new LeastPrivilegeScore(role).score() : null;
	}

	private LeastPrivilege score() {
		this.role.policies().stream().filter(PolicyState::attached).forEach(this::collect);
		this.role.differences().forEach(this::collect);
		wantedInlinePolicies().forEach((document) -> document.grants().forEach(this::add));
		RoleNeeds needs = RoleNeeds.of(this.role.blueprint());
		Map<Kind, Set<String>> excesses = new TreeMap<>();
		int points = 0;
		int possible = 0;
		for (Allowed each : this.allowed.values()) {
			Kind excess = needs.excess(each.grant());
			points += points(excess);
			possible += FULL * weight(excess);
			if (excess != null) {
				excesses.computeIfAbsent(excess, (first) -> new TreeSet<>()).add(each.subject());
			}
		}
		return new LeastPrivilege(
				(possible == 0) ? LeastPrivilege.COMPLETE : LeastPrivilege.COMPLETE * points / possible,
				excesses.entrySet()
					.stream()
					.map((entry) -> new Excess(entry.getKey(), List.copyOf(entry.getValue())))
					.toList());
	}

	/** The blueprint's inline policies that the role has. */
	private Collection<PolicyDocument> wantedInlinePolicies() {
		Map<String, PolicyDocument> found = new TreeMap<>(this.role.blueprint().inlinePolicies());
		this.role.differences()
			.stream()
			.filter((difference) -> difference.kind() == DifferenceKind.INLINE_POLICY_MISSING
					|| difference.kind() == DifferenceKind.INLINE_POLICY_CHANGED)
			.forEach((difference) -> found.remove(difference.subject()));
		return found.values();
	}

	private void collect(PolicyState policy) {
		String document = policy.document();
		if (policy.blueprint() instanceof AwsPolicy aws) {
			RoleNeeds.grants(aws).forEach(this::add);
		}
		else if (document != null) {
			collect(policy.blueprint().name(), document);
		}
	}

	private void collect(Difference difference) {
		String actual = difference.actual();
		if (difference.kind() == DifferenceKind.EXTRA_ATTACHED_POLICY) {
			addUnread(difference.subject());
		}
		else if (actual != null && INLINE.contains(difference.kind())) {
			collect(difference.subject(), actual);
		}
	}

	private void collect(String policy, String document) {
		try {
			PolicyDocument.parse(document).grants().forEach(this::add);
		}
		catch (InvalidPolicyDocumentException ex) {
			addUnread(policy);
		}
	}

	private void add(Grant grant) {
		this.allowed.putIfAbsent(grant.action().toLowerCase(Locale.ROOT) + " " + grant.resource(),
				new Allowed(grant, grant.action()));
	}

	/** Adds a policy whose document is unknown, so it may allow anything. */
	private void addUnread(String policy) {
		this.allowed.put(policy, new Allowed(EVERYTHING, policy));
	}

	private static int points(@Nullable Kind excess) {
		if (excess == null) {
			return FULL;
		}
		return (excess == Kind.WIDER_RESOURCES || excess == Kind.UNKNOWN_NEED) ? 1 : 0;
	}

	private static int weight(@Nullable Kind excess) {
		if (excess == Kind.ANYTHING) {
			return 100;
		}
		return (excess == Kind.WILDCARD_ACTION) ? 10 : 1;
	}

	/**
	 * Something that the role is allowed.
	 *
	 * @param grant the action and resource
	 * @param subject the name to show
	 */
	private record Allowed(Grant grant, String subject) {
	}

}
