package dev.workshoproles.blueprint.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.Resource;

import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.IamLimits;

/**
 * Loads a workshop from its file and policy documents, or reports every error in them.
 */
public final class WorkshopLoader {

	private final WorkshopFileReader files;

	public WorkshopLoader(WorkshopFileReader files) {
		this.files = files;
	}

	public Workshop load(Resource resource, String prefix, ResourceScope scope) {
		Problems problems = new Problems();
		NameRules.checkPrefix(prefix, problems);
		WorkshopFile file = this.files.read(resource, problems);
		Map<String, PolicyBlueprint> policies = new LinkedHashMap<>();
		if (file != null) {
			FieldPath place = new FieldPath(problems, WorkshopFileReader.nameOf(resource), "");
			checkNames(file, place, prefix);
			new PolicyUseRules(place).check(file);
			new FlowRules(file, place.at("flow")).check();
			policies.putAll(policies(file, place.at("policies"), new PolicyLoader(resource, prefix, problems)));
		}
		problems.throwIfAny();
		return workshop(Objects.requireNonNull(file), prefix, policies, scope).at(ResourceLocation.UNKNOWN);
	}

	private static void checkNames(WorkshopFile file, FieldPath place, String prefix) {
		NameRules roles = new NameRules(place.at("roles"), prefix);
		roles.checkDuplicates(file.roles().stream().map(WorkshopFile.Role::name).toList());
		for (int i = 0; i < file.roles().size(); i++) {
			roles.checkLength(i, file.roles().get(i).name(), IamLimits.MAX_ROLE_NAME);
		}
		NameRules policies = new NameRules(place.at("policies"), prefix);
		policies.checkDuplicates(file.policies().stream().map(WorkshopFile.Policy::name).toList());
		for (int i = 0; i < file.policies().size(); i++) {
			// The names of AWS managed policies have no prefix.
			if (file.policies().get(i).kind() == WorkshopFile.Kind.CUSTOMER) {
				policies.checkLength(i, file.policies().get(i).name(), IamLimits.MAX_POLICY_NAME);
			}
		}
	}

	private static Map<String, PolicyBlueprint> policies(WorkshopFile file, FieldPath list, PolicyLoader loader) {
		Map<String, PolicyBlueprint> policies = new LinkedHashMap<>();
		for (int i = 0; i < file.policies().size(); i++) {
			WorkshopFile.Policy policy = file.policies().get(i);
			loader.load(policy, list.at(i)).ifPresent((loaded) -> policies.put(policy.name(), loaded));
		}
		return policies;
	}

	private static Workshop workshop(WorkshopFile file, String prefix, Map<String, PolicyBlueprint> policies,
			ResourceScope scope) {
		List<RoleBlueprint> roles = file.roles()
			.stream()
			.map((role) -> RoleBlueprint.trusting(prefix + role.name(), role.trustedService(), role.purpose(),
					role.policies().stream().map(policies::get).map(Objects::requireNonNull).toList()))
			.toList();
		return new Workshop(file.id(), file.title(), prefix, List.of(), roles, FlowRules.stations(file, roles, prefix),
				file.region(), scope);
	}

}
