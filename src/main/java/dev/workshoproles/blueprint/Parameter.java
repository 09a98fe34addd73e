package dev.workshoproles.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * What differs between the accounts that a workshop is held in, such as the ARN of a
 * queue. Documents, ARNs and tags refer to it as <code>${name}</code>.
 *
 * @param name its name
 * @param description what to enter
 * @param value the value, which may contain <code>${Partition}</code>,
 * <code>${Account}</code> and <code>${Region}</code>; null if nobody has set one and
 * there is no default
 */
public record Parameter(String name, LocalizedText description, @Nullable String value) {

	/** The maximum length of a value that is set while the console runs. */
	public static final int MAX_VALUE_CHARACTERS = 2_048;

	/**
	 * How a workshop refers to the parameter.
	 * @return such as <code>${queue-arn}</code>
	 */
	public String placeholder() {
		return "${" + this.name + "}";
	}

	Parameter with(@Nullable String other, String prefix) {
		return (other != null) ? new Parameter(this.name, this.description, Placeholders.withPrefix(other, prefix))
				: this;
	}

}
