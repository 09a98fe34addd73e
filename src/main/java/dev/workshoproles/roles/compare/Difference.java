package dev.workshoproles.roles.compare;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.meaning.Reach;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;

/**
 * A difference between the account and the blueprint. As a
 * {@link MessageSourceResolvable} it resolves to a sentence that describes it.
 *
 * @param kind the kind of difference
 * @param path its path, such as {@code trustPolicy} or {@code policies/NAME/document}
 * @param subject the name or ARN that it is about
 * @param expected the wanted document in normal form, or the wanted ARN, name, value or
 * {@code key=value} of a tag; null if there should be none
 * @param actual the actual one in the same form; null if there is none
 */
public record Difference(DifferenceKind kind, String path, String subject, @Nullable String expected,
		@Nullable String actual) implements MessageSourceResolvable {

	/** The beginning of the path of each difference about a policy. */
	static final String OF_POLICY = "policies/";

	/**
	 * Whether it is about a policy itself, wherever that is attached, rather than about
	 * the role.
	 * @return true for the document, path and tags of a policy
	 */
	public boolean isOfPolicyItself() {
		return switch (this.kind) {
			case POLICY_CHANGED -> true;
			case PATH_CHANGED, TAG_CHANGED -> this.path.startsWith(OF_POLICY);
			default -> false;
		};
	}

	/**
	 * What a changed document allows compared with the blueprint's.
	 * @return {@link Reach#OTHER} also if the difference is not between two documents
	 */
	public Reach reach() {
		String wanted = this.expected;
		String found = this.actual;
		if (!this.kind.isChangedDocument() || wanted == null || found == null) {
			return Reach.OTHER;
		}
		try {
			return PolicyDocument.parse(found).comparedTo(PolicyDocument.parse(wanted));
		}
		catch (InvalidPolicyDocumentException ex) {
			return Reach.OTHER;
		}
	}

	/** A sentence for the reach takes precedence over a general one. */
	@Override
	public String[] getCodes() {
		return new String[] { "difference." + this.kind + "." + reach(), "difference." + this.kind };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { this.subject, (this.expected != null) ? this.expected : "",
				(this.actual != null) ? this.actual : "" };
	}

}
