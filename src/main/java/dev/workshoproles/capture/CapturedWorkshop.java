package dev.workshoproles.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.capture.Omission.Reason;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.OwnershipTags;

/**
 * A workshop made of roles in the account, in the format of a workshop file.
 */
public final class CapturedWorkshop {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SERVICE_LINKED = "/aws-service-role/";

	private final Generalization general;

	private final ArrayNode roles = JsonNodeFactory.instance.arrayNode();

	/** By name, since two roles may share one. */
	private final Map<String, ObjectNode> policies = new TreeMap<>();

	private final List<Omission> omissions = new ArrayList<>();

	CapturedWorkshop(Generalization general) {
		this.general = general;
	}

	/**
	 * The workshop file.
	 * @return its tree, documents included; other files are not referred to
	 */
	public ObjectNode file() {
		ObjectNode file = JsonNodeFactory.instance.objectNode();
		file.put("id", "captured-workshop");
		file.put("title", "Captured workshop");
		file.put("region", this.general.location().region());
		file.set("roles", this.roles);
		if (!this.policies.isEmpty()) {
			file.putArray("policies").addAll(this.policies.values());
		}
		return file;
	}

	/**
	 * What is not in the file.
	 * @return that of policies first, then that of roles in their order
	 */
	public List<Omission> omissions() {
		return List.copyOf(this.omissions);
	}

	void addRole(String name, Observation<ObservedRole> observation) {
		ObservedRole role = observation.found().orElse(null);
		if (role == null) {
			observation.error()
				.ifPresentOrElse((error) -> omit(Reason.UNREADABLE, name, error), () -> omit(Reason.NO_ROLE, name, ""));
		}
		else if (role.path().startsWith(SERVICE_LINKED)) {
			omit(Reason.SERVICE_LINKED, name, "");
		}
		else {
			this.roles.add(role(role));
		}
	}

	private ObjectNode role(ObservedRole role) {
		ObjectNode node = JsonNodeFactory.instance.objectNode();
		node.put("name", this.general.name(role.name()));
		node.set("trust", trust(role.trustPolicy()));
		if (!role.attached().isEmpty()) {
			ArrayNode names = node.putArray("policies");
			role.attached().forEach((policy) -> names.add(reference(policy)));
		}
		if (!role.inline().isEmpty()) {
			ObjectNode inline = node.putObject("inline");
			new TreeMap<>(role.inline()).forEach((policy, document) -> inline.set(policy, document(document)));
		}
		profile(role, node);
		putIfOther(node, "path", role.path(), "/");
		String description = role.description();
		if (description != null && !description.isBlank() && !OwnershipTags.isDescription(description)) {
			node.put("description", description);
		}
		if (role.maxSessionSeconds() != IamLimits.DEFAULT_SESSION_SECONDS) {
			node.put("maxSessionDuration", role.maxSessionSeconds());
		}
		String boundary = role.permissionsBoundary();
		if (boundary != null) {
			node.put("permissionsBoundary", boundary(boundary));
		}
		tags(role.name(), role.tags(), node);
		return node;
	}

	/** A role that trusts one service is written as that service. */
	private JsonNode trust(String document) {
		String service = PolicyDocument.parse(document).principals().stream().findFirst().orElse("");
		boolean plain = PolicyDocument.trusting(service).isEquivalentTo(document);
		return plain ? JsonNodeFactory.instance.stringNode(service) : document(document);
	}

	/** By path and name for a policy of AWS, by name for another. */
	private String reference(AttachedPolicy policy) {
		return policy.arn().contains(":iam::aws:") ? policy.arn().substring(policy.arn().indexOf(":policy/") + 8)
				: this.general.name(policy.name());
	}

	/**
	 * By name for a policy of the file; by ARN for one of AWS or one that cannot be read.
	 */
	private String boundary(String arn) {
		String name = arn.substring(arn.lastIndexOf('/') + 1);
		boolean own = !arn.contains(":iam::aws:") && this.policies.containsKey(name);
		return own ? this.general.name(name) : this.general.text(arn);
	}

	private void profile(ObservedRole role, ObjectNode node) {
		role.instanceProfiles().stream().findFirst().ifPresent((profile) -> {
			if (profile.equals(role.name())) {
				node.put("instanceProfile", true);
			}
			else {
				node.put("instanceProfile", this.general.name(profile));
			}
		});
		role.instanceProfiles().stream().skip(1).forEach((more) -> omit(Reason.INSTANCE_PROFILE, role.name(), more));
	}

	void addPolicy(String name, Observation<ObservedPolicy> observation) {
		observation.found().ifPresent((policy) -> {
			ObjectNode node = JsonNodeFactory.instance.objectNode();
			node.put("name", this.general.name(policy.name()));
			node.set("document", document(policy.document()));
			String path = policy.arn()
				.substring(policy.arn().indexOf(":policy/") + 7, policy.arn().lastIndexOf('/') + 1);
			putIfOther(node, "path", path, "/");
			tags(policy.name(), policy.tags(), node);
			this.policies.put(policy.name(), node);
		});
		observation.error().ifPresent((error) -> omit(Reason.UNREADABLE, name, error));
	}

	private JsonNode document(String document) {
		return JSON.readTree(this.general.text(document));
	}

	private void tags(String owner, Map<String, String> tags, ObjectNode node) {
		Map<String, String> own = new TreeMap<>(tags);
		own.keySet().removeAll(List.of(OwnershipTags.OWNER, OwnershipTags.CREATOR));
		List<String> ofAws = own.keySet().stream().filter((key) -> key.startsWith("aws:")).toList();
		ofAws.forEach((key) -> omit(Reason.TAG, owner, key));
		own.keySet().removeAll(ofAws);
		if (!own.isEmpty()) {
			ObjectNode kept = node.putObject("tags");
			own.forEach((key, value) -> kept.put(key, this.general.text(value)));
		}
	}

	private static void putIfOther(ObjectNode node, String field, @Nullable String value, String usual) {
		if (value != null && !value.equals(usual)) {
			node.put(field, value);
		}
	}

	private void omit(Reason reason, String role, Object detail) {
		this.omissions.add(new Omission(reason, role, detail));
	}

}
