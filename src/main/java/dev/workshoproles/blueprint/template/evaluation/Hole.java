package dev.workshoproles.blueprint.template.evaluation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.Workshop;

/**
 * A part of a text that the template leaves open.
 *
 * @param placeholder its name in the workshop
 * @param origin what it stands for, such as {@code the parameter Stage}
 * @param doubt what keeps it from being known, such as {@code which has no default}
 * @param value the value it has if nobody sets another; null if it has none
 */
public record Hole(String placeholder, String origin, String doubt, @Nullable Text value) {

	static final Hole PARTITION = new Hole("Partition", "the partition", "", Text.of("aws"));

	static final Hole REGION = new Hole("Region", "the Region", "", Text.of(Workshop.DEFAULT_REGION));

	static final Hole ACCOUNT = new Hole("Account", "the account", "which is known only once the roles are created",
			null);

	/** A name in the workshop has no prefix yet, so this stands for nothing in it. */
	static final Hole PREFIX = new Hole("Prefix", "the prefix", "", Text.of(""));

	private static final Set<String> OF_THE_ACCOUNT = Set.of(PARTITION.placeholder, REGION.placeholder,
			ACCOUNT.placeholder, PREFIX.placeholder);

	/**
	 * Whether the workshop fills it in by itself, also within the default of a parameter.
	 */
	boolean isOfTheAccount() {
		return OF_THE_ACCOUNT.contains(this.placeholder);
	}

}
