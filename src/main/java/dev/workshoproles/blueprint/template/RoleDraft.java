package dev.workshoproles.blueprint.template;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A role while policies and profiles from elsewhere in the template are added to it.
 */
final class RoleDraft {

	private final ObjectNode role;

	private final Set<String> policies = new LinkedHashSet<>();

	private final Map<String, ObjectNode> inline = new LinkedHashMap<>();

	private final Set<String> inlineNames = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	private @Nullable String instanceProfile;

	private final Map<String, Integer> lines = new HashMap<>();

	private boolean lacking;

	/**
	 * A role.
	 * @param role all of it that stands in the resource itself, but its policies
	 */
	RoleDraft(ObjectNode role) {
		this.role = role;
	}

	/** Notes where a field comes from; the empty one is the role itself. */
	void locate(String field, int line) {
		this.lines.putIfAbsent(field, line);
	}

	/** The lines of its fields, by their path in the workshop. */
	Map<String, Integer> lines(String path) {
		Map<String, Integer> located = new HashMap<>();
		this.lines.forEach((field, line) -> located.put(field.isEmpty() ? path : path + "." + field, line));
		return located;
	}

	/** Notes that something of the role is not known, so that it cannot be made. */
	void lack() {
		this.lacking = true;
	}

	boolean isLacking() {
		return this.lacking;
	}

	void attach(String policy) {
		this.policies.add(policy);
	}

	/** Adds an inline policy unless there is one of that name. */
	boolean add(String name, ObjectNode document) {
		return this.inlineNames.add(name.toLowerCase(Locale.ROOT)) && this.inline.put(name, document) == null;
	}

	/** Adds the instance profile unless there is one. */
	boolean contain(String profile) {
		if (this.instanceProfile != null) {
			return false;
		}
		this.instanceProfile = profile;
		return true;
	}

	ObjectNode written() {
		if (!this.policies.isEmpty()) {
			ArrayNode attached = this.role.putArray("policies");
			this.policies.forEach(attached::add);
		}
		if (!this.inline.isEmpty()) {
			ObjectNode documents = this.role.putObject("inline");
			this.inline.forEach(documents::set);
		}
		if (this.instanceProfile != null) {
			this.role.put("instanceProfile", this.instanceProfile);
		}
		return this.role;
	}

}
