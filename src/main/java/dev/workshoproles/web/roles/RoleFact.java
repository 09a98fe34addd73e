package dev.workshoproles.web.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.web.Sentences;

/**
 * Something that the workshop specifies about a role besides trust and permissions.
 *
 * @param name what it is
 * @param value its value, as in IAM
 */
record RoleFact(String name, String value) {

	static List<RoleFact> of(RoleState state, Sentences sentences) {
		RoleOptions options = state.blueprint().options();
		List<RoleFact> facts = new ArrayList<>();
		add(facts, sentences.of("role.fact.path"), options.path());
		add(facts, sentences.of("role.fact.instance-profile"), options.instanceProfileName());
		add(facts, sentences.of("role.fact.boundary"), state.permissionsBoundary());
		add(facts, sentences.of("role.fact.session"), options.maxSessionSeconds());
		add(facts, sentences.of("role.fact.description"), options.description());
		new TreeMap<>(options.tags())
			.forEach((key, value) -> add(facts, sentences.of("role.fact.tag"), key + "=" + value));
		return facts;
	}

	private static void add(List<RoleFact> facts, String name, @Nullable Object value) {
		if (value != null) {
			facts.add(new RoleFact(name, value.toString()));
		}
	}

}
