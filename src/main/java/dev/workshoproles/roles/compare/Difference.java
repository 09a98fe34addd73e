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
 * @param expected the wanted document in normal form, or ARN; null if there should be
 * none
 * @param actual the actual one in the same form; null if there is none
 */
public record Difference(DifferenceKind kind, String path, String subject, @Nullable String expected,
		@Nullable String actual) implements MessageSourceResolvable {

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
