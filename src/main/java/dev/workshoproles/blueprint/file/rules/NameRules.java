package dev.workshoproles.blueprint.file.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.workshoproles.blueprint.file.format.Names;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.reading.Problems;

/**
 * IAM's rules for sets of names: unique regardless of letter case, and short enough with
 * the prefix.
 *
 * @param prefix the prefix of all names
 */
public record NameRules(String prefix) {

	private static final String SETTING = "console.name-prefix";

	/**
	 * Reports a prefix that no name can begin with.
	 * @param prefix the configured prefix
	 * @param problems where it is reported
	 */
	public static void checkPrefix(String prefix, Problems problems) {
		if (!prefix.matches(Names.CHARACTERS + "*")) {
			problems.add(SETTING, "", "'" + prefix + "' " + Names.MESSAGE);
		}
	}

	/**
	 * Reports names that others have too.
	 * @param names the names with their places; an empty one counts as none
	 */
	public static void checkDuplicates(List<PlacedName> names) {
		Map<String, FieldPath> seen = new HashMap<>();
		for (PlacedName each : names) {
			FieldPath first = each.name().isEmpty() ? null
					: seen.putIfAbsent(each.name().toLowerCase(Locale.ROOT), each.place());
			if (first != null) {
				each.place()
					.report("'" + each.name() + "' is the name of " + first.field().replaceFirst("\\.name$", "")
							+ " too; letter case makes no difference");
			}
		}
	}

	/**
	 * Reports a name that is too long with the prefix only: one that is too long without
	 * it is reported by its own constraint.
	 * @param each the name
	 * @param limit how many characters it may have
	 */
	public void checkLength(PlacedName each, int limit) {
		String name = each.name();
		if (name.length() <= limit && this.prefix.length() + name.length() > limit) {
			each.place()
				.report("'" + this.prefix + name + "', with its prefix, has more than " + limit + " characters");
		}
	}

	/**
	 * A name and where it is written.
	 *
	 * @param name the name without prefix
	 * @param place its path
	 */
	public record PlacedName(String name, FieldPath place) {

	}

}
