package dev.workshoproles.roles.compare;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.meaning.Reach;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;

/**
 * One thing in which the account departs from the blueprint. As a
 * {@link MessageSourceResolvable} it is the sentence that says so.
 *
 * @param kind in what it departs
 * @param path the place, such as {@code trustPolicy} or {@code policies/NAME/document}
 * @param subject the name or ARN that it is about
 * @param expected what the blueprint wants: a document in normal form or an ARN; null
 * when it wants nothing there
 * @param actual what the account has, in the same form; null when it has nothing
 */
public record Difference(DifferenceKind kind, String path, String subject, @Nullable String expected,
		@Nullable String actual) implements MessageSourceResolvable {

	/**
	 * How far a changed document reaches beside the blueprint's.
	 * @return {@link Reach#OTHER} also where the difference is none of two documents
	 */
	public Reach reach() {
		String wanted = this.expected;
		String found = this.actual;
		if (!this.kind.isChangedDocument() || wanted == null || found == null) {
			return Reach.OTHER;
		}
		try {
			return PolicyDocument.parse(found).beside(PolicyDocument.parse(wanted));
		}
		catch (InvalidPolicyDocumentException ex) {
			return Reach.OTHER;
		}
	}

	/** A sentence that says how far it reaches goes before one for all. */
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
