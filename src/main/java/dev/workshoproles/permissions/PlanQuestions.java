package dev.workshoproles.permissions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.InstanceProfileStep;
import dev.workshoproles.roles.plan.InstanceProfileStep.AddRoleToInstanceProfile;
import dev.workshoproles.roles.plan.InstanceProfileStep.CreateInstanceProfile;
import dev.workshoproles.roles.plan.InstanceProfileStep.RemoveRoleFromInstanceProfile;
import dev.workshoproles.roles.plan.InstanceProfileStep.TagInstanceProfile;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PolicyStep;
import dev.workshoproles.roles.plan.PolicyStep.CreatePolicy;
import dev.workshoproles.roles.plan.PolicyStep.CreatePolicyVersion;
import dev.workshoproles.roles.plan.PolicyStep.DeletePolicy;
import dev.workshoproles.roles.plan.PolicyStep.DeletePolicyVersion;
import dev.workshoproles.roles.plan.PolicyStep.TagPolicy;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.RoleStep.AttachRolePolicy;
import dev.workshoproles.roles.plan.RoleStep.CreateRole;
import dev.workshoproles.roles.plan.RoleStep.DetachRolePolicy;
import dev.workshoproles.roles.plan.RoleStep.PutRolePermissionsBoundary;
import dev.workshoproles.roles.plan.RoleStep.TagRole;
import dev.workshoproles.roles.plan.Step;

/**
 * The questions to the policy simulator about the writes of a plan: each action on the
 * resource that it will be called for, with the condition keys of the request. A question
 * has one set of condition keys for all of its actions and resources, so what has the
 * same is asked together.
 */
final class PlanQuestions {

	/**
	 * The maximum number of questions, each of which takes a call: IAM throttles the
	 * simulator early. Attachments are the only steps that a workshop can have so many
	 * different ones of; those beyond are not asked about.
	 */
	static final int MOST = 20;

	private final Plan plan;

	private final Workshop workshop;

	private final Map<String, CreateRole> created = new HashMap<>();

	private final Map<String, @Nullable String> profiles = new HashMap<>();

	/** By condition keys and certainty, the resources of each action. */
	private final Map<Group, Map<String, Set<String>>> groups = new LinkedHashMap<>();

	private PlanQuestions(Plan plan, Workshop workshop) {
		this.plan = plan;
		this.workshop = workshop;
	}

	/**
	 * Creates the questions.
	 * @param workshop the workshop, resolved for the caller's account
	 */
	static List<PermissionQuestion> of(Plan plan, Workshop workshop) {
		return new PlanQuestions(plan, workshop).questions();
	}

	private List<PermissionQuestion> questions() {
		this.plan.steps().forEach((step) -> {
			if (step instanceof CreateRole role) {
				this.created.put(role.target(), role);
			}
			else if (step instanceof CreateInstanceProfile profile) {
				this.profiles.put(profile.target(), profile.path());
			}
		});
		this.plan.steps().forEach(this::add);
		List<PermissionQuestion> questions = new ArrayList<>();
		this.groups.forEach((group, resources) -> byResources(resources).forEach((same, actions) -> questions
			.add(new PermissionQuestion(List.copyOf(actions), same, group.context(), group.isExact()))));
		return questions.stream().limit(MOST).toList();
	}

	private static Map<List<String>, Set<String>> byResources(Map<String, Set<String>> resources) {
		Map<List<String>, Set<String>> actions = new LinkedHashMap<>();
		resources.forEach(
				(action, same) -> actions.computeIfAbsent(List.copyOf(same), (first) -> new TreeSet<>()).add(action));
		return actions;
	}

	private void add(Step step) {
		if (step instanceof RoleStep role) {
			add(role);
		}
		else if (step instanceof PolicyStep policy) {
			add(policy);
		}
		else if (step instanceof InstanceProfileStep profile) {
			add(profile);
		}
	}

	/** Tagging on creation needs a permission of its own. */
	private void add(RoleStep step) {
		String role = roleArn(step.target());
		if (step instanceof CreateRole create) {
			Map<String, String> context = tags(create.tags());
			putBoundary(context, create.permissionsBoundary());
			add(true, context, role, step, "iam:TagRole");
		}
		else if (step instanceof TagRole tag) {
			add(isCreated(step), tags(tag.tags()), role, step);
		}
		else if (step instanceof PutRolePermissionsBoundary boundary) {
			Map<String, String> context = new TreeMap<>();
			putBoundary(context, boundary.subject());
			add(isCreated(step), context, role, step);
		}
		else {
			Map<String, String> context = new TreeMap<>();
			CreateRole creation = this.created.get(step.target());
			if (creation != null) {
				putBoundary(context, creation.permissionsBoundary());
			}
			if (step instanceof AttachRolePolicy || step instanceof DetachRolePolicy) {
				context.put(ConditionKey.POLICY.iamName(), step.subject());
			}
			add(isCreated(step), context, role, step);
		}
	}

	private void add(PolicyStep step) {
		if (step instanceof CreatePolicy create) {
			add(true, tags(create.tags()), arn("policy", create.path(), create.target()), step, "iam:TagPolicy");
		}
		else if (step instanceof TagPolicy tag) {
			add(true, tags(tag.tags()), tag.arn(), step);
		}
		else if (step instanceof CreatePolicyVersion version) {
			add(true, Map.of(), version.arn(), step);
		}
		else if (step instanceof DeletePolicyVersion version) {
			add(true, Map.of(), version.arn(), step);
		}
		else if (step instanceof DeletePolicy delete) {
			add(true, Map.of(), delete.arn(), step);
		}
	}

	private void add(InstanceProfileStep step) {
		boolean passes = step instanceof AddRoleToInstanceProfile;
		String name = (passes || step instanceof RemoveRoleFromInstanceProfile) ? step.subject() : step.target();
		boolean known = this.profiles.containsKey(name);
		String profile = arn("instance-profile", known ? this.profiles.get(name) : profilePath(name), name);
		if (step instanceof CreateInstanceProfile create) {
			add(true, tags(create.tags()), profile, step, "iam:TagInstanceProfile");
		}
		else if (step instanceof TagInstanceProfile tag) {
			add(known, tags(tag.tags()), profile, step);
		}
		else {
			add(known, Map.of(), profile, step);
		}
		if (passes) {
			add(isCreated(step), Map.of(ConditionKey.PASSED_TO_SERVICE.iamName(), "ec2.amazonaws.com"),
					roleArn(step.target()), "iam:PassRole");
		}
	}

	private void add(boolean exact, Map<String, String> context, String resource, Step step, String... others) {
		add(exact, context, resource, "iam:" + step.operation().iamName());
		Stream.of(others).forEach((action) -> add(exact, context, resource, action));
	}

	private void add(boolean exact, Map<String, String> context, String resource, String action) {
		this.groups.computeIfAbsent(new Group(Map.copyOf(context), exact), (first) -> new TreeMap<>())
			.computeIfAbsent(action, (first) -> new TreeSet<>())
			.add(resource);
	}

	private boolean isCreated(Step step) {
		return this.created.containsKey(step.target());
	}

	/** What was made by hand may be under another path. */
	private String roleArn(String name) {
		CreateRole creation = this.created.get(name);
		String path = (creation != null) ? creation.path()
				: this.workshop.role(name).map((role) -> role.options().path()).orElse(null);
		return arn("role", path, name);
	}

	private @Nullable String profilePath(String name) {
		return this.workshop.roles()
			.stream()
			.flatMap((RoleBlueprint role) -> Stream.ofNullable(role.options().instanceProfile()))
			.filter((profile) -> profile.name().equals(name))
			.flatMap((InstanceProfile profile) -> Stream.ofNullable(profile.path()))
			.findFirst()
			.orElse(null);
	}

	private String arn(String type, @Nullable String path, String name) {
		return "arn:" + this.plan.caller().partition() + ":iam::" + this.plan.caller().accountId() + ":" + type
				+ ((path != null) ? path : "/") + name;
	}

	private static Map<String, String> tags(Map<String, String> tags) {
		Map<String, String> context = new TreeMap<>();
		tags.forEach((key, value) -> context.put(PermissionQuestion.TAG + key, value));
		return context;
	}

	private static void putBoundary(Map<String, String> context, @Nullable String boundary) {
		if (boundary != null) {
			context.put(ConditionKey.PERMISSIONS_BOUNDARY.iamName(), boundary);
		}
	}

	/**
	 * What is asked with the same condition keys.
	 */
	private record Group(Map<String, String> context, boolean isExact) {
	}

}
