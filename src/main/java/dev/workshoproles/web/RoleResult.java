package dev.workshoproles.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.RoleState;

/**
 * The ARNs of the roles that exist, one by one and all together in formats to paste.
 *
 * @param roles the roles in the workshop's order
 */
public record RoleResult(List<Entry> roles) {

	private static final JsonMapper JSON = new JsonMapper();

	public static RoleResult of(Workshop workshop, List<RoleState> roles, ConsoleLinks links) {
		List<Entry> entries = new ArrayList<>();
		for (RoleState role : roles) {
			String arn = role.arn();
			if (arn != null) {
				entries.add(new Entry(role.name(), arn, links.role(role.name()), users(workshop, role.name())));
			}
		}
		return new RoleResult(List.copyOf(entries));
	}

	/**
	 * Where the lab uses a role.
	 * @param workshop the workshop
	 * @param role the role's name
	 * @return such as {@code Lambda POC-Lambda-1}; empty if the workshop does not specify
	 * it
	 */
	public static String users(Workshop workshop, String role) {
		return workshop.flow()
			.stream()
			.filter((station) -> role.equals(station.role()))
			.map((station) -> (station.service() + " " + station.resource()).strip())
			.collect(Collectors.joining(", "));
	}

	/**
	 * The names of the roles.
	 */
	public List<String> names() {
		return this.roles.stream().map(Entry::name).toList();
	}

	/**
	 * The ARNs, each on a line of its own.
	 */
	public String lines() {
		return this.roles.stream().map(Entry::arn).collect(Collectors.joining("\n"));
	}

	/**
	 * One JSON object with the roles' names as keys.
	 */
	public String json() {
		Map<String, String> arns = new LinkedHashMap<>();
		this.roles.forEach((role) -> arns.put(role.name(), role.arn()));
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(arns);
	}

	/**
	 * Lines for a POSIX shell, with a variable for each role.
	 */
	public String exports() {
		Set<String> taken = new HashSet<>();
		return this.roles.stream()
			.map((role) -> "export " + variable(role.name(), taken) + "='" + role.arn() + "'")
			.collect(Collectors.joining("\n"));
	}

	/** Names that differ only in punctuation would share a variable. */
	private static String variable(String role, Set<String> taken) {
		String plain = "ROLE_" + role.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
		String name = plain;
		for (int number = 2; !taken.add(name); number++) {
			name = plain + "_" + number;
		}
		return name;
	}

	/**
	 * A role.
	 *
	 * @param name its name
	 * @param arn its ARN
	 * @param consoleUrl its address in the AWS console, null if there is none
	 * @param users where the lab uses it; empty if the workshop does not specify it
	 */
	public record Entry(String name, String arn, @Nullable String consoleUrl, String users) {
	}

}
