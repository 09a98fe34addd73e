package dev.workshoproles.web.check;

import java.util.List;

/**
 * What a checked step is about.
 *
 * @param part what of it
 * @param name the name of the policy or role
 * @param policies the names of the managed policies to attach; empty unless permissions
 * are
 */
public record CheckSubject(Part part, String name, List<String> policies) {

	/** What is made in a step. */
	public enum Part {

		/** A customer managed policy. */
		POLICY,

		/** A role, without permissions. */
		ROLE,

		/** What a role may do: attached and inline policies. */
		PERMISSIONS,

		/** Further attached policies. */
		ATTACHMENTS

	}

	public CheckSubject {
		policies = List.copyOf(policies);
	}

	static CheckSubject policy(String name) {
		return new CheckSubject(Part.POLICY, name, List.of());
	}

	static CheckSubject role(String name) {
		return new CheckSubject(Part.ROLE, name, List.of());
	}

	static CheckSubject permissions(String role, List<String> policies) {
		return new CheckSubject(Part.PERMISSIONS, role, policies);
	}

	static CheckSubject attachments(String role, List<String> policies) {
		return new CheckSubject(Part.ATTACHMENTS, role, policies);
	}

}
