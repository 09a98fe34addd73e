package dev.workshoproles.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;

/**
 * What the workshop wants.
 */
@Schema(name = "Workshop")
record WorkshopView(String id, String title, String namePrefix, List<RoleEntry> roles) {

	static WorkshopView of(Workshop workshop, Texts texts) {
		return new WorkshopView(workshop.id(), texts.say(workshop.title()), workshop.namePrefix(),
				workshop.roles().stream().map((role) -> RoleEntry.of(role, texts)).toList());
	}

	/** A role as it should be. */
	@Schema(name = "WorkshopRole")
	record RoleEntry(String name, String trustedService, String purpose, List<PolicyEntry> policies) {

		static RoleEntry of(RoleBlueprint role, Texts texts) {
			return new RoleEntry(role.name(), role.trustedService(), texts.say(role.purpose()),
					role.policies().stream().map((policy) -> PolicyEntry.of(policy, texts)).toList());
		}

	}

	/** A policy as it should be: AWS keeps the documents of its own. */
	@Schema(name = "WorkshopPolicy")
	record PolicyEntry(String name, PolicyKind kind, @JsonRawValue @Schema(type = "object") @Nullable String document,
			Map<String, String> reasons) {

		static PolicyEntry of(PolicyBlueprint policy, Texts texts) {
			Map<String, String> reasons = new TreeMap<>();
			policy.reasons().forEach((action, reason) -> reasons.put(action, texts.say(reason)));
			String document = (policy instanceof CustomerPolicy own) ? own.document().json() : null;
			return new PolicyEntry(policy.name(), PolicyKind.of(policy), document, reasons);
		}

	}

}
