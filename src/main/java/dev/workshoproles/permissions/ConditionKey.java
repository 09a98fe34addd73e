package dev.workshoproles.permissions;

/**
 * The condition keys that limit what the console does with a role.
 */
enum ConditionKey {

	/** The policy to attach. */
	POLICY("iam:PolicyARN", "ArnEquals"),

	/** The permissions boundary to set. */
	PERMISSIONS_BOUNDARY("iam:PermissionsBoundary", "StringLike"),

	/** The service that a role is passed to. */
	PASSED_TO_SERVICE("iam:PassedToService", "StringEquals");

	private final String iamName;

	private final String operator;

	ConditionKey(String iamName, String operator) {
		this.iamName = iamName;
		this.operator = operator;
	}

	String iamName() {
		return this.iamName;
	}

	/** The operator for the key's type. */
	String operator() {
		return this.operator;
	}

}
