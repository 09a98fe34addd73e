package dev.workshoproles.blueprint.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rules for the policies of roles.
 *
 * @param workshop the path of the whole file
 */
record PolicyUseRules(FieldPath workshop) {

	void check(WorkshopFile file) {
		List<String> defined = file.policies().stream().map(WorkshopFile.Policy::name).toList();
		Set<String> used = new HashSet<>();
		boolean allKnown = !file.roles().isEmpty();
		for (int i = 0; i < file.roles().size(); i++) {
			List<String> policies = file.roles().get(i).policies();
			FieldPath list = this.workshop.at("roles").at(i).at("policies");
			checkRole(policies, defined, list);
			used.addAll(policies);
			allKnown &= !policies.isEmpty() && !list.isKnownToBeWrong();
		}
		if (allKnown) {
			reportUnused(defined, used);
		}
	}

	private void reportUnused(List<String> defined, Set<String> used) {
		for (int i = 0; i < defined.size(); i++) {
			if (!defined.get(i).isEmpty() && !used.contains(defined.get(i))) {
				this.workshop.at("policies").at(i).report("no role has this policy");
			}
		}
	}

	private static void checkRole(List<String> policies, List<String> defined, FieldPath list) {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < policies.size(); i++) {
			String name = policies.get(i);
			if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
				list.at(i).report("'" + name + "' stands here twice");
			}
			else if (!name.isEmpty() && !defined.contains(name)) {
				list.at(i).report("no policy is named '" + name + "'");
			}
		}
	}

}
