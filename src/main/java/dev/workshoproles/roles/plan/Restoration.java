package dev.workshoproles.roles.plan;

import java.util.Map;
import java.util.Optional;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;

/**
 * A document kept by a run that is to be restored.
 *
 * @param run the run that kept it
 * @param number the document's number in that run
 * @param kind where it belongs
 * @param target the real name of the role, or of the customer managed policy
 * @param inlinePolicy the name of the inline policy; empty for other kinds
 * @param document the JSON as IAM held it, decoded
 */
public record Restoration(String run, int number, Kind kind, String target, String inlinePolicy, String document) {

	/** Where a document belongs. */
	public enum Kind {

		/** To a role, as its trust policy. */
		TRUST_POLICY,

		/** To a role, as one of its inline policies. */
		INLINE_POLICY,

		/** To a customer managed policy, as its default version. */
		CUSTOMER_POLICY

	}

	/**
	 * The restoration that undoes a step.
	 * @param run the run that the step belongs to
	 * @param number the number of the document kept before the step
	 * @param step the step
	 * @param document the document that the step overwrote or deleted
	 * @return empty if nothing can be restored: the step loses no document, or IAM would
	 * not accept the document
	 */
	public static Optional<Restoration> of(String run, int number, Step step, String document) {
		return isDocument(document) ? kind(step.operation()).map((kind) -> new Restoration(run, number, kind,
				step.target(), (kind == Kind.INLINE_POLICY) ? step.subject() : "", document)) : Optional.empty();
	}

	private static boolean isDocument(String document) {
		try {
			PolicyDocument.parse(document);
			return true;
		}
		catch (InvalidPolicyDocumentException ex) {
			return false;
		}
	}

	private static Optional<Kind> kind(Operation operation) {
		return switch (operation) {
			case UPDATE_ASSUME_ROLE_POLICY, DELETE_ROLE -> Optional.of(Kind.TRUST_POLICY);
			case PUT_ROLE_POLICY, DELETE_ROLE_POLICY -> Optional.of(Kind.INLINE_POLICY);
			case CREATE_POLICY_VERSION, DELETE_POLICY_VERSION, DELETE_POLICY -> Optional.of(Kind.CUSTOMER_POLICY);
			default -> Optional.empty();
		};
	}

	/**
	 * The workshop's role that the document belongs to. If the document is that of a
	 * customer managed policy, the role has it in place of the workshop's own.
	 * @throws UnknownRoleException if the workshop has no such role or policy
	 */
	RoleBlueprint role(Workshop workshop) {
		return workshop.roles()
			.stream()
			.filter((role) -> (this.kind == Kind.CUSTOMER_POLICY)
					? role.ownPolicies().stream().anyMatch((policy) -> policy.name().equals(this.target))
					: role.name().equals(this.target))
			.findFirst()
			.map(this::restored)
			.orElseThrow(() -> new UnknownRoleException(this.target));
	}

	private RoleBlueprint restored(RoleBlueprint role) {
		if (this.kind != Kind.CUSTOMER_POLICY) {
			return role;
		}
		return role.with(this::restored);
	}

	/** Only the document is restored, so other tags do not matter. */
	private CustomerPolicy restored(CustomerPolicy policy) {
		if (!policy.name().equals(this.target)) {
			return policy;
		}
		CustomerPolicy other = policy.with(PolicyDocument.parse(this.document));
		return new CustomerPolicy(other.name(), other.path(), other.document(), other.reasons(), other.wide(),
				other.limits(), Map.of());
	}

}
