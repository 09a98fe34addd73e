package dev.workshoproles.blueprint.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import org.springframework.util.Assert;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Findings;
import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.format.PolicyFile;
import dev.workshoproles.blueprint.file.format.RoleFile;
import dev.workshoproles.blueprint.file.format.WorkshopFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.reading.Problems;
import dev.workshoproles.blueprint.file.reading.TreeReader;
import dev.workshoproles.blueprint.file.reading.WorkshopDocuments;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;
import dev.workshoproles.blueprint.file.rules.NameRules.PlacedName;
import dev.workshoproles.blueprint.file.rules.NameRules;
import dev.workshoproles.blueprint.file.rules.OrganizationRulesCheck;
import dev.workshoproles.blueprint.file.rules.WorkshopRules;
import dev.workshoproles.blueprint.template.TemplateTranslation;
import dev.workshoproles.blueprint.template.TranslatedTemplate;
import dev.workshoproles.blueprint.template.source.TemplateSource;
import dev.workshoproles.policy.IamLimits;

/**
 * Loads a workshop from its file and policy documents, or reports every error in them.
 */
public final class WorkshopLoader {

	private final WorkshopSettings settings;

	private final Problems problems = new Problems();

	private final OrganizationRulesCheck organization;

	private WorkshopLoader(WorkshopSettings settings) {
		this.settings = settings;
		this.organization = new OrganizationRulesCheck(settings.organization(), settings.namePrefix(), this.problems);
	}

	/**
	 * Loads a workshop from where somebody has it.
	 * @param source its file and documents, or a CloudFormation template
	 * @param settings what is configured about it
	 * @return the workshop
	 * @throws InvalidWorkshopException if it has errors
	 */
	public static LoadedWorkshop load(WorkshopSource source, WorkshopSettings settings) {
		TemplateSource template = new TemplateSource(source.name(), source.content());
		if (template.isTemplate()) {
			TranslatedTemplate made = TemplateTranslation.of(template, settings.parameters());
			return load(made, source.name(), settings).from(source.name(), new Findings(made.findings()));
		}
		WorkshopLoader loader = new WorkshopLoader(settings);
		FieldPath file = new FieldPath(loader.problems, source.name(), "");
		return loader.load(TreeReader.read(source.content(), file), source.documents(), file);
	}

	/** Without what the template has differently. */
	static LoadedWorkshop load(TranslatedTemplate template, String fileName, WorkshopSettings settings) {
		WorkshopLoader loader = new WorkshopLoader(settings.without(template::hasUsed));
		FieldPath file = new FieldPath(loader.problems, fileName, "");
		file.locate(template::lines);
		return loader.load(Optional.of(template.workshop().deepCopy()), WorkshopDocuments.NONE, file);
	}

	/**
	 * Loads a workshop from a tree that was read or made elsewhere.
	 * @param tree a tree like that of a workshop file; it is changed
	 * @param fileName the name for problems, which have no lines
	 * @param documents the documents that the tree refers to by path
	 * @param settings what is configured about the workshop
	 * @return the workshop
	 * @throws InvalidWorkshopException if it has errors
	 */
	public static LoadedWorkshop load(JsonNode tree, String fileName, WorkshopDocuments documents,
			WorkshopSettings settings) {
		WorkshopLoader loader = new WorkshopLoader(settings);
		return loader.load(Optional.of(tree), documents, new FieldPath(loader.problems, fileName, ""));
	}

	private LoadedWorkshop load(Optional<JsonNode> tree, WorkshopDocuments documents, FieldPath place) {
		NameRules.checkPrefix(this.settings.namePrefix(), this.problems);
		this.organization.check();
		Optional<Workshop> workshop = tree.flatMap((root) -> WorkshopFile.of(root, place))
			.map((file) -> workshop(file, documents, place));
		this.problems.throwIfAny();
		return new LoadedWorkshop(workshop.orElseThrow(), this.problems.warnings(), new Findings(List.of()));
	}

	/** Incomplete if there are problems. */
	private Workshop workshop(WorkshopFile file, WorkshopDocuments documents, FieldPath place) {
		String prefix = this.settings.namePrefix();
		checkNames(file, place);
		List<Parameter> parameters = new ParameterRules(this.settings.parameters(), prefix)
			.parameters(file.parameters(), place.at("parameters"));
		WorkshopRules rules = new WorkshopRules(parameters, documents, prefix);
		Map<String, PolicyBlueprint> policies = policies(file.policies(), rules, place.at("policies"));
		PolicyReferences references = new PolicyReferences(file.policies(), policies, place.at("policies"), prefix);
		List<RoleBlueprint> roles = roles(file.roles(), new RoleLoader(rules, references), place.at("roles"));
		if (roles.size() == file.roles().size()) {
			references.reportUnused();
		}
		Assert.state(roles.size() == file.roles().size() || this.problems.count() > 0,
				"A role is left out without an error");
		PolicyUses uses = new PolicyUses(file.roles(), references);
		FlowRules flow = new FlowRules(file.flow(), uses, place.at("flow"));
		flow.check();
		StepRules steps = new StepRules(file.steps(), uses, place.at("steps"));
		steps.check();
		Workshop workshop = new Workshop(file.id(), file.title(), prefix, parameters, roles, flow.stations(prefix),
				steps.steps(prefix), file.region(), this.settings.scope());
		warn(workshop, file.policies(), policies, place);
		return this.organization.appliedTo(workshop);
	}

	private void checkNames(WorkshopFile file, FieldPath place) {
		NameRules rules = new NameRules(this.settings.namePrefix());
		List<PlacedName> roles = new ArrayList<>();
		List<PlacedName> profiles = new ArrayList<>();
		for (int i = 0; i < file.roles().size(); i++) {
			RoleFile role = file.roles().get(i);
			FieldPath each = place.at("roles").at(i);
			roles.add(new PlacedName(role.name(), each.at("name")));
			RoleLoader.profileName(role)
				.ifPresent((name) -> profiles.add(new PlacedName(name, each.at("instanceProfile"))));
		}
		List<PlacedName> policies = new ArrayList<>();
		List<PlacedName> own = new ArrayList<>();
		for (int i = 0; i < file.policies().size(); i++) {
			PolicyFile policy = file.policies().get(i);
			PlacedName name = new PlacedName(policy.name(), place.at("policies").at(i).at("name"));
			policies.add(name);
			// The names of AWS managed policies have no prefix.
			if (!policy.isAws()) {
				own.add(name);
			}
		}
		NameRules.checkDuplicates(roles);
		NameRules.checkDuplicates(profiles);
		NameRules.checkDuplicates(policies);
		roles.forEach((name) -> rules.checkLength(name, IamLimits.MAX_ROLE_NAME));
		profiles.forEach((name) -> rules.checkLength(name, IamLimits.MAX_INSTANCE_PROFILE_NAME));
		own.forEach((name) -> rules.checkLength(name, IamLimits.MAX_POLICY_NAME));
	}

	private Map<String, PolicyBlueprint> policies(List<PolicyFile> entries, WorkshopRules rules, FieldPath list) {
		PolicyLoader loader = new PolicyLoader(rules, this.settings.scope());
		Map<String, PolicyBlueprint> policies = new LinkedHashMap<>();
		for (int i = 0; i < entries.size(); i++) {
			PolicyFile entry = entries.get(i);
			loader.load(entry, list.at(i)).ifPresent((loaded) -> policies.putIfAbsent(entry.name(), loaded));
		}
		return policies;
	}

	private static List<RoleBlueprint> roles(List<RoleFile> written, RoleLoader loader, FieldPath list) {
		List<RoleBlueprint> roles = new ArrayList<>();
		for (int i = 0; i < written.size(); i++) {
			loader.load(written.get(i), list.at(i)).ifPresent(roles::add);
		}
		return roles;
	}

	private static void warn(Workshop workshop, List<PolicyFile> entries, Map<String, PolicyBlueprint> policies,
			FieldPath place) {
		ParameterRules.warnOfUnset(workshop, place.at("parameters"));
		boolean explained = policies.values().stream().anyMatch((policy) -> !policy.reasons().isEmpty());
		for (int i = 0; explained && i < entries.size(); i++) {
			if (policies.get(entries.get(i).name()) instanceof CustomerPolicy policy) {
				PolicyLoader.warnOfUnexplained(policy, place.at("policies").at(i));
			}
		}
	}

}
