package dev.workshoproles.roles.compare;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.meaning.Reach;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;

/**
 * How much a difference matters, the worst first. What nobody can say for certain counts
 * as the worst that it can be.
 */
public enum Severity {

	/** Somebody may do more than the lab needs. */
	DANGEROUS,

	/** The lab lacks something that it needs. */
	BREAKS_LAB,

	/** Neither. */
	HARMLESS;

	static Severity of(Difference difference, RoleBlueprint role) {
		return switch (difference.kind()) {
			case TRUST_POLICY_CHANGED, POLICY_CHANGED, INLINE_POLICY_CHANGED ->
				(difference.reach() == Reach.LESS) ? BREAKS_LAB : DANGEROUS;
			case POLICY_MISSING,
					POLICY_DETACHED ->
				ofLack(role.customerPolicies()
					.stream()
					.filter((policy) -> policy.name().equals(difference.subject()))
					.map(CustomerPolicy::document));
			case INLINE_POLICY_MISSING -> ofLack(Stream.ofNullable(role.inlinePolicies().get(difference.subject())));
			case EXTRA_ATTACHED_POLICY, PERMISSIONS_BOUNDARY_MISSING -> DANGEROUS;
			case INLINE_POLICY -> ofInline(difference.actual(), role);
			case SESSION_DURATION_CHANGED -> ofSession(difference);
			// A condition of the lab may ask for a tag.
			case AWS_POLICY_MISSING, OTHER_LETTER_CASE, PERMISSIONS_BOUNDARY_CHANGED, INSTANCE_PROFILE_MISSING,
					NOT_IN_INSTANCE_PROFILE, INSTANCE_PROFILE_TAG_CHANGED, INSTANCE_PROFILE_PATH_CHANGED, TAG_CHANGED,
					PATH_CHANGED ->
				BREAKS_LAB;
			case DESCRIPTION_CHANGED, POLICY_NOT_YET_ATTACHED, PERMISSIONS_BOUNDARY, PATH, MAX_SESSION -> HARMLESS;
		};
	}

	/** Without a policy that denies something, the role may do that. */
	private static Severity ofLack(Stream<PolicyDocument> lacking) {
		return lacking.anyMatch(PolicyDocument::denies) ? DANGEROUS : BREAKS_LAB;
	}

	/** Whoever asks for a session of the wanted duration gets none if it is shorter. */
	private static Severity ofSession(Difference difference) {
		return (seconds(difference.actual()) < seconds(difference.expected())) ? BREAKS_LAB : HARMLESS;
	}

	private static int seconds(@Nullable String text) {
		return (text != null) ? Integer.parseInt(text) : IamLimits.DEFAULT_SESSION_SECONDS;
	}

	private static Severity ofInline(@Nullable String document, RoleBlueprint role) {
		try {
			PolicyDocument inline = PolicyDocument.parse((document != null) ? document : "");
			RoleNeeds needs = RoleNeeds.of(role);
			if (!inline.grants().stream().allMatch(needs::cover)) {
				return DANGEROUS;
			}
			return inline.denies() ? BREAKS_LAB : HARMLESS;
		}
		catch (InvalidPolicyDocumentException ex) {
			return DANGEROUS;
		}
	}

}
