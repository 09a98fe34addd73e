package dev.workshoproles.blueprint.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.workshoproles.blueprint.NearestName;
import dev.workshoproles.blueprint.file.format.RoleFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * Which role has which policies, its permissions boundary included.
 */
final class PolicyUses {

	private final PolicyReferences references;

	private final Map<String, Set<String>> byRole = new LinkedHashMap<>();

	private final Set<String> all = new HashSet<>();

	/**
	 * For the roles of one workshop.
	 */
	PolicyUses(List<RoleFile> roles, PolicyReferences references) {
		this.references = references;
		for (RoleFile role : roles) {
			Set<String> policies = new HashSet<>();
			role.policies().forEach((policy) -> policies.add(realName(policy)));
			String boundary = role.permissionsBoundary();
			if (boundary != null) {
				policies.add(realName(boundary));
			}
			this.byRole.putIfAbsent(role.name(), policies);
			this.all.addAll(policies);
		}
	}

	/** The real name of a policy; an unknown one is reported where a role has it. */
	String realName(String policy) {
		return this.references.nameOf(policy).orElse(policy);
	}

	boolean has(String role, String policy) {
		return this.byRole.getOrDefault(role, Set.of()).contains(realName(policy));
	}

	boolean anyHas(String policy) {
		return this.all.contains(realName(policy));
	}

	void checkRole(String role, FieldPath place) {
		if (!this.byRole.containsKey(role) && !role.isEmpty()) {
			place.report("no role is named '" + role + "'"
					+ NearestName.of(role, this.byRole.keySet())
						.map((nearest) -> "; did you mean '" + nearest + "'?")
						.orElse(""));
		}
	}

}
