package dev.workshoproles.blueprint.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.file.format.RoleFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.rules.DocumentLoader.LoadedDocument;
import dev.workshoproles.blueprint.file.rules.NameRules.PlacedName;
import dev.workshoproles.blueprint.file.rules.NameRules;
import dev.workshoproles.blueprint.file.rules.WorkshopRules;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

/**
 * Loads the roles.
 *
 * @param rules the rules of the workshop at hand
 * @param policies the policies that a role may refer to
 */
record RoleLoader(WorkshopRules rules, PolicyReferences policies) {

	/**
	 * Loads a role.
	 * @param place its path in the workshop file
	 * @return the role; empty if its trust policy has errors
	 */
	Optional<RoleBlueprint> load(RoleFile role, FieldPath place) {
		Optional<PolicyDocument> trust = new TrustLoader(this.rules).load(role, place);
		List<PolicyBlueprint> attached = attached(role.policies(), place.at("policies"));
		Map<String, PolicyDocument> inline = inline(role.inline(), place.at("inline"));
		RoleOptions options = options(role, place);
		return trust.map((document) -> new RoleBlueprint(this.rules.prefix() + role.name(), document, role.purpose(),
				attached, inline, options));
	}

	private List<PolicyBlueprint> attached(List<String> references, FieldPath list) {
		List<PolicyBlueprint> attached = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < references.size(); i++) {
			String reference = references.get(i);
			FieldPath place = list.at(i);
			if (!reference.isEmpty() && !place.isKnownToBeWrong()) {
				String name = this.policies.nameOf(reference).orElse(reference);
				if (!seen.add(name.toLowerCase(Locale.ROOT))) {
					place.report("'" + reference + "' stands here twice");
				}
				else {
					this.policies.find(reference, place).ifPresent(attached::add);
				}
			}
		}
		return attached;
	}

	private Map<String, PolicyDocument> inline(Map<String, JsonNode> written, FieldPath place) {
		NameRules
			.checkDuplicates(written.keySet().stream().map((name) -> new PlacedName(name, place.at(name))).toList());
		Map<String, PolicyDocument> inline = new TreeMap<>();
		StringBuilder all = new StringBuilder();
		written.forEach((name, document) -> {
			Optional<LoadedDocument> loaded = this.rules.documents().load(document, DocumentUse.INLINE, place.at(name));
			loaded.ifPresent((each) -> {
				inline.put(name, each.document());
				all.append(each.example());
			});
		});
		if (inline.size() > 1 && PolicyRules.exceedsSize(all.toString(), DocumentUse.INLINE)) {
			place.reportBeside("all inline policies of a role together may have " + DocumentUse.INLINE.maxCharacters()
					+ " characters besides white space");
		}
		return inline;
	}

	private RoleOptions options(RoleFile role, FieldPath place) {
		return new RoleOptions(role.path(), role.description(), role.maxSessionDuration(),
				boundary(role.permissionsBoundary(), place.at("permissionsBoundary")), instanceProfile(role),
				this.rules.checkedTags(role.tags(), true, place.at("tags")));
	}

	/** The name of a role's instance profile, without prefix. */
	static Optional<String> profileName(RoleFile role) {
		JsonNode written = role.instanceProfile();
		if (written == null || (written.isBoolean() && !written.booleanValue())) {
			return Optional.empty();
		}
		return Optional.of(written.isString() ? written.stringValue() : role.name());
	}

	private @Nullable InstanceProfile instanceProfile(RoleFile role) {
		return profileName(role).map((name) -> InstanceProfile.named(this.rules.prefix() + name)).orElse(null);
	}

	private @Nullable PermissionsBoundary boundary(@Nullable String written, FieldPath place) {
		if (written == null || place.isKnownToBeWrong()) {
			return null;
		}
		if (written.startsWith("arn:") || written.startsWith("${")) {
			return boundaryByArn(written, place);
		}
		return this.policies.find(written, place).map(PermissionsBoundary::of).orElse(null);
	}

	private @Nullable PermissionsBoundary boundaryByArn(String written, FieldPath place) {
		if (!this.rules.checkPolicyArn(written, place)) {
			return null;
		}
		String arn = this.rules.withPrefix(written);
		return new PermissionsBoundary(arn, this.policies.own(arn).orElse(null));
	}

}
