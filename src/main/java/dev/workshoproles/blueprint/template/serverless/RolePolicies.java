package dev.workshoproles.blueprint.template.serverless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.KnownAwsPolicies;
import dev.workshoproles.blueprint.KnownAwsPolicy;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * The policies of a role that the transform makes: those it adds by itself, and what
 * stands in the property Policies.
 */
final class RolePolicies {

	private static final String IF = "Fn::If";

	private final String role;

	private final List<TemplateNode> managed = new ArrayList<>();

	private final List<TemplateNode> inline = new ArrayList<>();

	private final Set<String> obstacles = new TreeSet<>();

	/**
	 * Without any policy.
	 * @param role the role's logical id
	 */
	RolePolicies(String role) {
		this.role = role;
	}

	void attach(TemplateNode arn) {
		this.managed.add(arn);
	}

	void add(TemplateNode policy) {
		this.inline.add(policy);
	}

	/** Notes what keeps the role from being known. */
	void hinder(String reason) {
		this.obstacles.add(reason);
	}

	Set<String> obstacles() {
		return this.obstacles;
	}

	/** Adds what stands in the property Policies: a list, or one that stands alone. */
	void addWritten(@Nullable TemplateNode property) {
		List<TemplateNode> policies = (property == null) ? List.of()
				: (property instanceof TemplateNode.Items list) ? list.items() : List.of(property);
		for (int i = 0; i < policies.size(); i++) {
			add(policies.get(i), this.role + "Policy" + i);
		}
	}

	private void add(TemplateNode policy, String name) {
		Kind kind = kind(policy);
		switch (kind) {
			case MANAGED -> this.managed.add(each(policy, RolePolicies::arn));
			case INLINE -> this.inline.add(each(policy, (written) -> inline(written, name)));
			default -> hinder("one of its policies is neither a document nor the name of a policy or of a known "
					+ "policy template");
		}
	}

	/** Of a choice, that of both sides. */
	private static Kind kind(TemplateNode policy) {
		if (!(policy instanceof TemplateNode.Fields fields)) {
			return (policy instanceof TemplateNode.Scalar) ? Kind.MANAGED : Kind.UNKNOWN;
		}
		if (fields.fields().containsKey("Statement")) {
			return Kind.INLINE;
		}
		if (fields.fields().size() != 1) {
			return Kind.UNKNOWN;
		}
		if (fields.fields().get(IF) instanceof TemplateNode.Items choice && choice.items().size() == 3) {
			Set<Kind> kinds = new TreeSet<>();
			choice.items().stream().skip(1).filter((side) -> !isNothing(side)).forEach((side) -> kinds.add(kind(side)));
			return (kinds.size() == 1) ? kinds.iterator().next() : Kind.UNKNOWN;
		}
		String key = key(fields);
		return (key.equals("Ref") || key.startsWith("Fn::")) ? Kind.MANAGED
				: PolicyTemplates.has(key) ? Kind.INLINE : Kind.UNKNOWN;
	}

	private static String key(TemplateNode.Fields fields) {
		return fields.fields().keySet().iterator().next();
	}

	private static boolean isNothing(TemplateNode node) {
		return node instanceof TemplateNode.Fields fields && fields.text("Ref").equals("AWS::NoValue");
	}

	/** Translates a policy, or both sides of a choice. */
	private static TemplateNode each(TemplateNode policy, Function<TemplateNode, TemplateNode> translation) {
		if (policy instanceof TemplateNode.Fields fields
				&& fields.fields().get(IF) instanceof TemplateNode.Items choice) {
			Nodes nodes = new Nodes(policy.line());
			List<TemplateNode> sides = new ArrayList<>(choice.items().subList(0, 1));
			choice.items().stream().skip(1).map((side) -> each(side, translation)).forEach(sides::add);
			return nodes.mapping(IF, nodes.list(sides));
		}
		return isNothing(policy) ? policy : translation.apply(policy);
	}

	/** AWS's policies may be written by name, without path. */
	private static TemplateNode arn(TemplateNode policy) {
		if (!(policy instanceof TemplateNode.Scalar name)) {
			return policy;
		}
		String known = ByName.AWS.get(name.text());
		return (known != null) ? new Nodes(policy.line()).awsPolicy(known) : policy;
	}

	private TemplateNode inline(TemplateNode policy, String name) {
		Nodes nodes = new Nodes(policy.line());
		TemplateNode.Fields fields = (TemplateNode.Fields) policy;
		return nodes.inline(name, fields.fields().containsKey("Statement") ? policy : filled(fields));
	}

	private TemplateNode filled(TemplateNode.Fields template) {
		String name = key(template);
		Optional<TemplateNode> document = PolicyTemplates.document(name,
				new TemplateNode.Fields(template.section(name).fields(), template.line()));
		if (document.isEmpty()) {
			hinder("the policy template " + name + " lacks a value");
		}
		return document.orElse(template);
	}

	void write(Nodes nodes, Map<String, TemplateNode> properties) {
		if (!this.managed.isEmpty()) {
			properties.put("ManagedPolicyArns", nodes.list(this.managed));
		}
		if (!this.inline.isEmpty()) {
			properties.put("Policies", nodes.list(this.inline));
		}
	}

	/** What a policy becomes in the role. */
	private enum Kind {

		/** Attached by its ARN. */
		MANAGED,

		/** A document of the role's own. */
		INLINE,

		/** Not known. */
		UNKNOWN

	}

	/** Loaded on first use, not at startup. */
	private static final class ByName {

		/** Path and name of each of AWS's policies by its name, which only one has. */
		static final Map<String, String> AWS = KnownAwsPolicies.all()
			.stream()
			.collect(Collectors.toMap(KnownAwsPolicy::name, KnownAwsPolicy::pathAndName, (one, other) -> one));

		private ByName() {
		}

	}

}
