package dev.workshoproles.policy.statement;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.policy.form.ResourcePattern;
import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.Wildcard;

/**
 * One action on one resource, as a statement allows it. Both may have the wildcards
 * {@code *} and {@code ?}.
 *
 * @param action such as {@code sqs:ReceiveMessage} or {@code sqs:*}
 * @param resource an ARN, or {@code *} for all
 */
@NamedInterface("statement")
public record Grant(String action, String resource) {

	public static final String ANY = "*";

	/**
	 * Whether this allows all that another grant allows.
	 * @param other the other grant
	 * @return false also where that is not certain
	 */
	public boolean covers(Grant other) {
		return pattern().covers(other.pattern())
				&& ResourcePattern.of(this.resource).covers(ResourcePattern.of(other.resource));
	}

	/**
	 * Whether the action is a pattern and so stands for more than one.
	 * @return whether it has a wildcard
	 */
	public boolean isByWildcard() {
		return pattern().isWild();
	}

	/**
	 * Whether the action is all actions there are.
	 * @return whether it is nothing but asterisks, for the service too
	 */
	public boolean isOfEverything() {
		return this.action.matches("\\*+(:\\*+)?");
	}

	private Wildcard pattern() {
		return Wildcard.of(Spelling.fold(this.action));
	}

}
