package dev.workshoproles.blueprint.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * IAM's rules for sets of names: unique regardless of letter case, and short enough with
 * the prefix.
 *
 * @param list the path of the list of named entries
 */
record NameRules(FieldPath list, String prefix) {

	private static final String SETTING = "console.name-prefix";

	static void checkPrefix(String prefix, Problems problems) {
		if (!prefix.matches(WorkshopFile.NAME_CHARACTERS + "*")) {
			problems.add(SETTING, "", "'" + prefix + "' " + WorkshopFile.NAME_MESSAGE);
		}
	}

	void checkDuplicates(List<String> names) {
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			Integer first = name.isEmpty() ? null : seen.putIfAbsent(name.toLowerCase(Locale.ROOT), i);
			if (first != null) {
				nameAt(i).report("'" + name + "' is the name of " + this.list.at(first).field()
						+ " too; letter case makes no difference");
			}
		}
	}

	/** A name that is too long without the prefix is reported by its own constraint. */
	void checkLength(int index, String name, int limit) {
		if (name.length() <= limit && this.prefix.length() + name.length() > limit) {
			nameAt(index)
				.report("'" + this.prefix + name + "', with " + SETTING + ", has more than " + limit + " characters");
		}
	}

	private FieldPath nameAt(int index) {
		return this.list.at(index).at("name");
	}

}
