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
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.problem.Texts;

/**
 * The workshop's blueprint.
 */
record WorkshopView(String id, String title, String namePrefix, ResourcesName resources,
		@Nullable OrganizationEntry organization, List<ParameterEntry> parameters, List<RoleEntry> roles) {

	static WorkshopView of(Workshop workshop, OrganizationRules rules, Texts texts) {
		return new WorkshopView(workshop.id(), workshop.title().in(texts.locale()), workshop.namePrefix(),
				ResourcesName.of(workshop.scope()), OrganizationEntry.of(rules),
				workshop.parameters().stream().map((parameter) -> ParameterEntry.of(parameter, texts)).toList(),
				workshop.roles().stream().map((role) -> RoleEntry.of(role, texts)).toList());
	}

	/** The rules that all roles, policies and instance profiles here follow. */
	record OrganizationEntry(@Nullable String permissionsBoundary, @Nullable String path, Map<String, String> tags,
			@Nullable Boolean tagging) {

		private static @Nullable OrganizationEntry of(OrganizationRules rules) {
			return rules.isEmpty() ? null : new OrganizationEntry(rules.permissionsBoundary(), rules.path(),
					new TreeMap<>(rules.tags()), rules.tagging() ? null : false);
		}

	}

	/** A parameter, without a value if nobody has set one. */
	record ParameterEntry(String name, String description, @Nullable String value) {

		private static ParameterEntry of(Parameter parameter, Texts texts) {
			return new ParameterEntry(parameter.name(), parameter.description().in(texts.locale()), parameter.value());
		}

	}

	/**
	 * A role in the blueprint. What the workshop leaves open is absent.
	 */
	record RoleEntry(String name, @Nullable String trustedService, @JsonRawValue String trustPolicy, String purpose,
			List<PolicyEntry> policies, List<InlineEntry> inlinePolicies, @Nullable String instanceProfile,
			@Nullable String path, @Nullable String description, @Nullable Integer maxSessionDuration,
			@Nullable String permissionsBoundary, Map<String, String> tags) {

		static RoleEntry of(RoleBlueprint role, Texts texts) {
			RoleOptions options = role.options();
			PermissionsBoundary boundary = options.permissionsBoundary();
			return new RoleEntry(role.name(), role.trustedService(), role.trustPolicy().json(),
					role.purpose().in(texts.locale()),
					role.policies().stream().map((policy) -> PolicyEntry.of(policy, texts)).toList(),
					role.inlinePolicies()
						.entrySet()
						.stream()
						.map((policy) -> new InlineEntry(policy.getKey(), policy.getValue().json()))
						.toList(),
					options.instanceProfileName(), options.path(), options.description(), options.maxSessionSeconds(),
					(boundary != null) ? boundary.arn() : null, new TreeMap<>(options.tags()));
		}

	}

	/** An inline policy in the blueprint. */
	record InlineEntry(String name, @JsonRawValue String document) {
	}

	/** A policy in the blueprint, without a document if AWS manages it. */
	record PolicyEntry(String name, PolicyKind kind, @Nullable String path, @Nullable Map<String, String> tags,
			@JsonRawValue @Nullable String document, Map<String, String> reasons,
			@Nullable Map<String, String> withoutResource) {

		static PolicyEntry of(PolicyBlueprint policy, Texts texts) {
			Map<String, String> reasons = localized(policy.reasons(), texts);
			if (!(policy instanceof CustomerPolicy own)) {
				return new PolicyEntry(policy.name(), PolicyKind.AWS, null, null, null, reasons, null);
			}
			Map<String, String> without = own.limits().isEmpty() ? null
					: localized(own.limits().withoutResource(), texts);
			return new PolicyEntry(own.name(), PolicyKind.CUSTOMER, own.path().equals("/") ? null : own.path(),
					own.tags().isEmpty() ? null : new TreeMap<>(own.tags()), own.document().json(), reasons, without);
		}

		private static Map<String, String> localized(Map<String, LocalizedText> reasons, Texts texts) {
			Map<String, String> localized = new TreeMap<>();
			reasons.forEach((action, reason) -> localized.put(action, reason.in(texts.locale())));
			return localized;
		}

	}

}
