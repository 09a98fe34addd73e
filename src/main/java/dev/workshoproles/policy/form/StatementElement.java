package dev.workshoproles.policy.form;

import java.util.Arrays;

import tools.jackson.databind.JsonNode;

/**
 * The elements of a statement, in their customary order.
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
	 * Whether the element affects the meaning of its statement. A Sid never does, nor
	 * does the empty Condition that the AWS Management Console writes.
	 */
	public boolean isSignificant(JsonNode value) {
		return this != SID && !(this == CONDITION && value.isEmpty());
	}

	public static boolean isKnown(String key) {
		return Arrays.stream(values()).anyMatch((element) -> element.key.equals(key));
	}

}
