package dev.workshoproles.roles.plan;

/**
 * The workshop has no role of that name.
 */
public class UnknownRoleException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String role;

	public UnknownRoleException(String role) {
		super("The workshop has no role '" + role + "'");
		this.role = role;
	}

	/**
	 * The unknown name.
	 * @return as it was given
	 */
	public String role() {
		return this.role;
	}

}
