package dev.workshoproles.api.workshop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.PolicyKind;
import dev.workshoproles.api.ResourcesName;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.problem.Texts;

/**
 * The workshop's blueprint.
 */
record WorkshopView(String id, String title, String namePrefix, ResourcesName resources, List<RoleEntry> roles) {

	static WorkshopView of(Workshop workshop, Texts texts) {
		return new WorkshopView(workshop.id(), workshop.title().in(texts.locale()), workshop.namePrefix(),
				ResourcesName.of(workshop.scope()),
				workshop.roles().stream().map((role) -> RoleEntry.of(role, texts)).toList());
	}

	/** A role in the blueprint. */
	record RoleEntry(String name, @Nullable String trustedService, String purpose, List<PolicyEntry> policies) {

		static RoleEntry of(RoleBlueprint role, Texts texts) {
			return new RoleEntry(role.name(), role.trustedService(), role.purpose().in(texts.locale()),
					role.policies().stream().map((policy) -> PolicyEntry.of(policy, texts)).toList());
		}

	}

	/** A policy in the blueprint, without a document if AWS manages it. */
	record PolicyEntry(String name, PolicyKind kind, @JsonRawValue @Nullable String document,
			Map<String, String> reasons, @Nullable Map<String, String> withoutResource) {

		static PolicyEntry of(PolicyBlueprint policy, Texts texts) {
			Map<String, String> reasons = localized(policy.reasons(), texts);
			if (!(policy instanceof CustomerPolicy own)) {
				return new PolicyEntry(policy.name(), PolicyKind.AWS, null, reasons, null);
			}
			Map<String, String> without = own.limits().isEmpty() ? null
					: localized(own.limits().withoutResource(), texts);
			return new PolicyEntry(own.name(), PolicyKind.CUSTOMER, own.document().json(), reasons, without);
		}

		private static Map<String, String> localized(Map<String, LocalizedText> reasons, Texts texts) {
			Map<String, String> localized = new TreeMap<>();
			reasons.forEach((action, reason) -> localized.put(action, reason.in(texts.locale())));
			return localized;
		}

	}

}
