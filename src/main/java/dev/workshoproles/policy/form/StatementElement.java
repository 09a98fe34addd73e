package dev.workshoproles.policy.form;

import java.util.Arrays;

import tools.jackson.databind.JsonNode;

/**
 * The elements of a statement that IAM knows, in the order in which they are customarily
 * written.
 */
public enum StatementElement {

	SID("Sid"),

	EFFECT("Effect"),

	PRINCIPAL("Principal"),

	NOT_PRINCIPAL("NotPrincipal"),

	ACTION("Action"),

	NOT_ACTION("NotAction"),

	RESOURCE("Resource"),

	NOT_RESOURCE("NotResource"),

	CONDITION("Condition");

	private final String key;

	StatementElement(String key) {
		this.key = key;
	}

	public String key() {
		return this.key;
	}

	public ElementForm form() {
		return switch (this) {
			case SID, EFFECT -> new TextForm();
			case PRINCIPAL, NOT_PRINCIPAL -> new PrincipalForm();
			case ACTION, NOT_ACTION -> TextSetForm.CASELESS;
			case RESOURCE, NOT_RESOURCE -> TextSetForm.EXACT;
			case CONDITION -> new ConditionForm();
		};
	}

	/**
	 * Whether the element counts for the meaning of its statement. A Sid never does, and
	 * the AWS console writes an empty Condition where there is none.
	 */
	public boolean counts(JsonNode value) {
		return this != SID && !(this == CONDITION && value.isEmpty());
	}

	public static boolean isKnown(String key) {
		return Arrays.stream(values()).anyMatch((element) -> element.key.equals(key));
	}

}
