package dev.workshoproles.web.practise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckPage;

/**
 * The page for practising.
 *
 * @param tool the tool that the commands are for, as in the page's address
 * @param setUp what to run first
 * @param powerShell the same for PowerShell
 * @param check the checks of what the commands do
 * @param sections the checked steps with their commands
 * @param cleanUps what to delete at the end, in this order
 * @param drill the drill
 */
record PractisePage(String tool, String setUp, String powerShell, CheckPage check, List<CommandSection> sections,
		List<CleanUp> cleanUps, DrillPanel drill) {

	static PractisePage of(Commands commands, Endpoint endpoint, CheckPage check, List<CleanUp> cleanUps,
			DrillPanel drill) {
		List<CommandSection> sections = check.sections()
			.stream()
			.map((section) -> new CommandSection(section.title(), section.first(),
					section.steps()
						.stream()
						.map((step) -> new CommandStep(step, commands.make(step.subject())))
						.toList()))
			.toList();
		return new PractisePage(commands.tool().name().toLowerCase(Locale.ROOT), endpoint.setUp(commands.tool()),
				endpoint.setUpInPowerShell(), check, sections, cleanUps, drill);
	}

	/** The roles first: IAM deletes no policy that is attached. */
	static List<CleanUp> cleanUps(WorkshopState state, Commands commands, Sentences sentences) {
		List<CleanUp> all = new ArrayList<>();
		Map<String, PolicyState> policies = new LinkedHashMap<>();
		for (RoleState role : state.roles()) {
			all.add(new CleanUp(sentences.of("check.role", role.name()), role.arn() != null,
					commands.remove(role.blueprint())));
			role.resources().allPolicies().forEach((policy) -> policies.putIfAbsent(policy.blueprint().name(), policy));
		}
		policies.values().forEach((policy) -> {
			if (policy.blueprint() instanceof CustomerPolicy own) {
				all.add(new CleanUp(sentences.of("check.policy", own.name()), policy.status() != Status.MISSING,
						commands.remove(own)));
			}
		});
		return all;
	}

	/**
	 * Whether nothing of the workshop is in the account.
	 */
	public boolean isClean() {
		return this.cleanUps.stream().noneMatch(CleanUp::there);
	}

	/**
	 * A fingerprint of the content, by which an open page detects changes.
	 */
	public String version() {
		return Integer.toHexString(toString().hashCode());
	}

}
