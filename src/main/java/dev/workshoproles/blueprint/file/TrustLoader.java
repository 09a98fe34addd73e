package dev.workshoproles.blueprint.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.file.format.RoleFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.rules.DocumentLoader.LoadedDocument;
import dev.workshoproles.blueprint.file.rules.NameRules.PlacedName;
import dev.workshoproles.blueprint.file.rules.NameRules;
import dev.workshoproles.blueprint.file.rules.WorkshopRules;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;

/**
 * Loads the trust policy of a role: services by name, or a document.
 *
 * @param rules the rules of the workshop at hand
 */
record TrustLoader(WorkshopRules rules) {

	private static final String FILE = ".json";

	/**
	 * Loads a trust policy.
	 * @param place the path of its role
	 * @return empty if it is missing or has errors
	 */
	Optional<PolicyDocument> load(RoleFile role, FieldPath place) {
		JsonNode trust = role.trust();
		String service = role.trustedService();
		FieldPath former = place.at("trustedService");
		if (trust != null && service != null) {
			former.report("is the former name of trust, which stands here too");
		}
		if (service != null) {
			return services(List.of(new PlacedName(service, former)));
		}
		FieldPath field = place.at("trust");
		if (trust == null || field.isKnownToBeWrong()) {
			return Optional.empty();
		}
		if (trust.isArray()) {
			return services(IntStream.range(0, trust.size())
				.mapToObj((i) -> new PlacedName(trust.path(i).asString(""), field.at(i)))
				.toList());
		}
		if (trust.isString() && !trust.stringValue().endsWith(FILE)) {
			return services(List.of(new PlacedName(trust.stringValue(), field)));
		}
		return this.rules.documents().load(trust, DocumentUse.TRUST, field).map(LoadedDocument::document);
	}

	private Optional<PolicyDocument> services(List<PlacedName> services) {
		NameRules.checkDuplicates(services);
		services.stream()
			.filter((service) -> !service.place().isKnownToBeWrong())
			.forEach((service) -> this.rules.checkService(service.name(), service.place()));
		if (services.isEmpty() || services.stream().anyMatch((service) -> service.place().isKnownToBeWrong())) {
			return Optional.empty();
		}
		return Optional.of(PolicyDocument
			.trusting(services.stream().map((service) -> this.rules.withPrefix(service.name())).toList()));
	}

}
