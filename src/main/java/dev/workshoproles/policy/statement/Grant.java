package dev.workshoproles.policy.statement;

import java.util.regex.Pattern;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.policy.form.ResourcePattern;
import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.Wildcard;

/**
 * An action on a resource as allowed by a statement, both perhaps with the wildcards
 * {@code *} and {@code ?}.
 *
 * @param action such as {@code sqs:ReceiveMessage} or {@code sqs:*}
 * @param resource an ARN, or {@code *} for all
 */
@NamedInterface("statement")
public record Grant(String action, String resource) {

	public static final String ANY = "*";

	private static final Pattern ALL_ACTIONS = Pattern.compile("\\*+(:\\*+)?");

	/**
	 * Whether this includes everything in another grant.
	 * @param other the other grant
	 * @return false also if that is uncertain
	 */
	public boolean covers(Grant other) {
		return pattern().covers(other.pattern())
				&& ResourcePattern.of(this.resource).covers(ResourcePattern.of(other.resource));
	}

	/**
	 * Whether the action has a wildcard.
	 * @return whether it may match several actions
	 */
	public boolean hasWildcardAction() {
		return pattern().isWild();
	}

	/**
	 * Whether the action matches all actions.
	 * @return whether it consists of asterisks only
	 */
	public boolean allowsAllActions() {
		return ALL_ACTIONS.matcher(this.action).matches();
	}

	private Wildcard pattern() {
		return Wildcard.of(Spelling.fold(this.action));
	}

}
