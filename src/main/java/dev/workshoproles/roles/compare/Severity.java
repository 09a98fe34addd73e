package dev.workshoproles.roles.compare;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.RoleBlueprint;
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
			case TRUST_POLICY_CHANGED, POLICY_CHANGED -> (difference.reach() == Reach.LESS) ? BREAKS_LAB : DANGEROUS;
			case POLICY_MISSING, AWS_POLICY_MISSING, POLICY_DETACHED, OTHER_LETTER_CASE -> BREAKS_LAB;
			case EXTRA_ATTACHED_POLICY -> DANGEROUS;
			case INLINE_POLICY -> ofInline(difference.actual(), role);
			case PERMISSIONS_BOUNDARY, PATH, MAX_SESSION -> HARMLESS;
		};
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
