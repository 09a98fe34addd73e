package dev.workshoproles.blueprint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * IAM's rules for names that concern more than one name: unique without regard to letter
 * case, and short enough with the prefix before them.
 */
record NameRules(String file, String prefix, Problems problems) {

	void check(String list, List<String> names, int limit) {
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			String field = list + "[" + i + "].name";
			Integer first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), i);
			if (first != null) {
				this.problems.add(this.file, field, "'" + name + "' is the name of " + list + "[" + first
						+ "] too; letter case makes no difference");
			}
			if (this.prefix.length() + name.length() > limit) {
				this.problems.add(this.file, field, "'" + this.prefix + name
						+ "', with console.name-prefix, has more than " + limit + " characters");
			}
		}
	}

}
