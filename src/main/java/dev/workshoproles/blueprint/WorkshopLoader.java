package dev.workshoproles.blueprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.core.io.Resource;

/**
 * Makes a workshop out of its file and policy documents, or names every error in them.
 */
final class WorkshopLoader {

	private final WorkshopFileReader files;

	WorkshopLoader(WorkshopFileReader files) {
		this.files = files;
	}

	Workshop load(Resource resource, String prefix) {
		Problems problems = new Problems();
		WorkshopFile file = this.files.read(resource, problems);
		// Rules that concern several fields need each of them to be sound.
		problems.throwIfAny();
		WorkshopFile sound = Objects.requireNonNull(file);
		String name = WorkshopFileReader.nameOf(resource);
		checkNames(sound, name, prefix, problems);
		Map<String, PolicyBlueprint> policies = policies(sound, resource, prefix, problems);
		List<RoleBlueprint> roles = new ArrayList<>();
		for (int i = 0; i < sound.roles().size(); i++) {
			roles.add(role(sound.roles().get(i), name, "roles[" + i + "]", prefix, policies, problems));
		}
		checkUse(sound, name, problems);
		problems.throwIfAny();
		return new Workshop(sound.id(), sound.title(), prefix, roles);
	}

	private static void checkNames(WorkshopFile file, String name, String prefix, Problems problems) {
		NameRules rules = new NameRules(name, prefix, problems);
		rules.check("roles", file.roles().stream().map(WorkshopFile.Role::name).toList(), 64);
		rules.check("policies", file.policies().stream().map(WorkshopFile.Policy::name).toList(), 128);
	}

	private static Map<String, PolicyBlueprint> policies(WorkshopFile file, Resource resource, String prefix,
			Problems problems) {
		PolicyLoader loader = new PolicyLoader(resource, prefix, problems);
		Map<String, PolicyBlueprint> policies = new LinkedHashMap<>();
		for (int i = 0; i < file.policies().size(); i++) {
			WorkshopFile.Policy policy = file.policies().get(i);
			loader.load(policy, "policies[" + i + "]").ifPresent((loaded) -> policies.put(policy.name(), loaded));
		}
		return policies;
	}

	private static RoleBlueprint role(WorkshopFile.Role role, String file, String field, String prefix,
			Map<String, PolicyBlueprint> known, Problems problems) {
		List<PolicyBlueprint> policies = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < role.policies().size(); i++) {
			String name = role.policies().get(i);
			PolicyBlueprint policy = known.get(name);
			if (!seen.add(name.toLowerCase(Locale.ROOT))) {
				problems.add(file, field + ".policies[" + i + "]", "'" + name + "' stands here twice");
			}
			else if (policy != null) {
				policies.add(policy);
			}
		}
		return new RoleBlueprint(prefix + role.name(), role.trustedService(), role.purpose(), policies);
	}

	private static void checkUse(WorkshopFile file, String name, Problems problems) {
		Set<String> defined = new HashSet<>();
		file.policies().forEach((policy) -> defined.add(policy.name()));
		Set<String> used = new HashSet<>();
		for (int i = 0; i < file.roles().size(); i++) {
			List<String> policies = file.roles().get(i).policies();
			for (int j = 0; j < policies.size(); j++) {
				used.add(policies.get(j));
				if (!defined.contains(policies.get(j))) {
					problems.add(name, "roles[" + i + "].policies[" + j + "]",
							"no policy is named '" + policies.get(j) + "'");
				}
			}
		}
		for (int i = 0; i < file.policies().size(); i++) {
			if (!used.contains(file.policies().get(i).name())) {
				problems.add(name, "policies[" + i + "]", "no role has this policy");
			}
		}
	}

}
