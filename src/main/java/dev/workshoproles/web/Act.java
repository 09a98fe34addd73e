package dev.workshoproles.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;

/**
 * Summarises what a plan or run does, for a button or heading:
 * {@code Create 1 role and 2 policies, repair 2 roles}.
 *
 * @param request the request
 * @param things what is changed by verb; verbs without anything are absent
 * @param scope the names of the requested roles
 */
public record Act(PlanRequest request, Map<Verb, Things> things, List<String> scope) {

	private static final Set<Operation> CREATIONS = EnumSet.of(Operation.CREATE_ROLE, Operation.CREATE_POLICY,
			Operation.CREATE_INSTANCE_PROFILE);

	private static final Set<Operation> DELETIONS = EnumSet.of(Operation.DELETE_ROLE, Operation.DELETE_POLICY,
			Operation.DELETE_INSTANCE_PROFILE);

	/** What can be done to something as a whole. */
	public enum Verb {

		/** Create what does not exist yet. */
		CREATE,
		/** Adopt what was made by hand. */
		ADOPT,
		/** Repair what exists but has drifted. */
		REPAIR,
		/** Remove what exists. */
		REMOVE

	}

	/** The grammatical form of an act. */
	public enum Mood {

		/** For a button: what it does. */
		DO,
		/** For a heading: what is being done. */
		DOING,
		/** For a heading: what has been done. */
		DONE

	}

	/**
	 * What a verb is about.
	 *
	 * @param roles the names of the roles
	 * @param policies the names of the policies
	 * @param instanceProfiles the names of the instance profiles
	 */
	public record Things(Set<String> roles, Set<String> policies, Set<String> instanceProfiles) {

		private static final Things NONE = new Things(Set.of(), Set.of(), Set.of());

		boolean isNothing() {
			return equals(NONE);
		}

		private Things and(Things others) {
			return new Things(union(this.roles, others.roles), union(this.policies, others.policies),
					union(this.instanceProfiles, others.instanceProfiles));
		}

		private static Set<String> union(Set<String> some, Set<String> others) {
			Set<String> all = new TreeSet<>(some);
			all.addAll(others);
			return all;
		}

		/**
		 * A single role or policy by name, else their counts in words.
		 */
		String named(Sentences sentences) {
			if (this.roles.size() + this.policies.size() == 1 && this.instanceProfiles.isEmpty()) {
				return this.policies.isEmpty() ? this.roles.iterator().next()
						: sentences.of("act.document.CUSTOMER_POLICY", this.policies.iterator().next());
			}
			return said(sentences);
		}

		/**
		 * Their counts in words.
		 */
		public String said(Sentences sentences) {
			return counted(this.roles.size(), this.policies.size(), this.instanceProfiles.size(), sentences);
		}

	}

	/**
	 * Summarises the steps of a plan or run.
	 * @param steps in any order
	 * @param workshop the workshop, for which role needs which policy
	 * @param request the request
	 */
	public static Act of(List<Step> steps, Workshop workshop, PlanRequest request) {
		List<RoleBlueprint> roles = StepGroup.roles(workshop, request);
		Map<Verb, Things> things = new EnumMap<>(Verb.class);
		if (request.action() == Action.REMOVE) {
			things.put(Verb.REMOVE, things(steps, (step) -> DELETIONS.contains(step.operation())));
		}
		else {
			Things created = things(steps, (step) -> CREATIONS.contains(step.operation()));
			things.put(Verb.CREATE, created);
			things.put(Verb.ADOPT, things(steps, (step) -> step.kind() == StepKind.ADOPT));
			things.put(Verb.REPAIR, repaired(steps, roles, created));
		}
		things.values().removeIf(Things::isNothing);
		return new Act(request, things, roles.stream().map(RoleBlueprint::name).toList());
	}

	private static Things things(List<Step> steps, Predicate<Step> which) {
		return new Things(targets(steps, ResourceType.ROLE, which), targets(steps, ResourceType.POLICY, which),
				targets(steps, ResourceType.INSTANCE_PROFILE, which));
	}

	private static Set<String> targets(List<Step> steps, ResourceType type, Predicate<Step> which) {
		return steps.stream()
			.filter((step) -> step.type() == type)
			.filter(which)
			.map(Step::target)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** A changed policy or instance profile repairs the roles that need it. */
	private static Things repaired(List<Step> steps, List<RoleBlueprint> roles, Things created) {
		Set<String> changed = targets(steps, ResourceType.POLICY, (step) -> step.kind() == StepKind.CHANGE);
		Set<String> touched = targets(steps, ResourceType.ROLE, (step) -> step.kind() != StepKind.ADOPT);
		touched.retainAll(roles.stream().map(RoleBlueprint::name).toList());
		roles.stream()
			.filter((role) -> changed.stream().anyMatch((policy) -> StepGroup.needs(role, policy)))
			.forEach((role) -> touched.add(role.name()));
		Set<String> profiles = targets(steps, ResourceType.INSTANCE_PROFILE, (step) -> step.kind() == StepKind.CHANGE);
		roles.stream()
			.filter((role) -> Stream.ofNullable(role.options().instanceProfileName()).anyMatch(profiles::contains))
			.forEach((role) -> touched.add(role.name()));
		touched.removeAll(created.roles());
		Set<String> alone = new TreeSet<>(changed);
		roles.stream()
			.filter((role) -> touched.contains(role.name()))
			.forEach((role) -> alone.removeIf((policy) -> StepGroup.needs(role, policy)));
		return new Things(touched, alone, Set.of());
	}

	/**
	 * The summary as a phrase that begins with a capital letter or the name of a role.
	 * @return a phrase for the request alone if there are no steps, or if all of its
	 * roles have been created
	 */
	public String said(Mood mood, Sentences sentences) {
		if (this.request.restoration() != null) {
			return sentences.of("act.RESTORE." + mood, subject(sentences));
		}
		if (this.things.isEmpty() || (mood == Mood.DONE && createsAll())) {
			return sentences.of("act.none." + this.request.action() + "." + mood, subject(sentences));
		}
		List<String> parts = new ArrayList<>();
		this.things.forEach((verb, what) -> parts.add(sentences.of("act." + verb + "." + mood, what.named(sentences))));
		String phrase = String.join(", ", parts);
		boolean name = this.things.values()
			.stream()
			.flatMap((what) -> what.roles().stream())
			.anyMatch((role) -> phrase.startsWith(role + " "));
		return name ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
	}

	/**
	 * The summary in one clause, for a heading: of what an adopting plan or run does, all
	 * roles and policies are counted together.
	 */
	public String brief(Mood mood, Sentences sentences) {
		if (this.things.size() < 2 || !this.things.containsKey(Verb.ADOPT)) {
			return said(mood, sentences);
		}
		String verbs = this.things.keySet().stream().map(Verb::name).collect(Collectors.joining("_"));
		return sentences.of("act." + verbs + "." + mood,
				this.things.values().stream().reduce(Things.NONE, Things::and).named(sentences));
	}

	/**
	 * The subject of the request: a document or a single role by name, several roles by
	 * their number.
	 */
	public String subject(Sentences sentences) {
		Restoration restoration = this.request.restoration();
		if (restoration != null) {
			return sentences.of("act.document." + restoration.kind(), restoration.target(), restoration.inlinePolicy());
		}
		return named(this.scope, sentences);
	}

	/**
	 * What a removal deletes: roles if there are any, else policies.
	 */
	public String removed(Sentences sentences) {
		Things removed = this.things.getOrDefault(Verb.REMOVE, Things.NONE);
		return removed.roles().isEmpty() ? removed.said(sentences) : named(List.copyOf(removed.roles()), sentences);
	}

	private static String named(List<String> roles, Sentences sentences) {
		return (roles.size() == 1) ? roles.get(0) : counted(roles.size(), 0, 0, sentences);
	}

	/**
	 * Counts of roles, policies and instance profiles in words.
	 */
	public static String counted(int roles, int policies, int instanceProfiles, Sentences sentences) {
		List<String> counts = new ArrayList<>();
		if (roles > 0 || policies + instanceProfiles == 0) {
			counts.add(sentences.of("act.roles", roles));
		}
		if (policies > 0) {
			counts.add(sentences.of("act.policies", policies));
		}
		if (instanceProfiles > 0) {
			counts.add(sentences.of("act.instance-profiles", instanceProfiles));
		}
		String last = counts.remove(counts.size() - 1);
		return counts.isEmpty() ? last : sentences.of("act.both", String.join(", ", counts), last);
	}

	public boolean isNothing() {
		return this.things.isEmpty();
	}

	/** Whether all requested roles are created, and nothing else is done. */
	private boolean createsAll() {
		Things created = this.things.get(Verb.CREATE);
		return this.things.size() == 1 && created != null && created.roles().containsAll(this.scope);
	}

}
