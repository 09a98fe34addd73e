package dev.workshoproles.blueprint.file.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.ResourceLimits;

/**
 * A managed policy as written in the workshop file.
 *
 * @param name its name, without prefix
 * @param kind who manages it, null in files that only list their own
 * @param document a file's path as a text, or the document itself
 * @param path such as {@code /lab/}
 * @param tags its tags
 * @param reasons why the lab needs each action
 * @param resources the ARNs that actions can be limited to
 * @param withoutResource why actions cannot be limited
 */
public record PolicyFile(String name, @Nullable Kind kind, @Nullable JsonNode document, @Nullable String path,
		Map<String, String> tags, Map<String, LocalizedText> reasons, Map<String, List<String>> resources,
		Map<String, LocalizedText> withoutResource) {

	/** The structure of a policy. */
	static final Shape SHAPE = new Shape.Fields(Map.of("name", IamShapes.POLICY_NAME, "kind",
			new Shape.Choice(Stream.of(Kind.values()).map(Kind::name).toList()), "document", IamShapes.DOCUMENT, "path",
			IamShapes.PATH, "tags", IamShapes.TAGS, "reasons", new Shape.Entries(TextShape.ANY, new Shape.Localized()),
			"resources", new Shape.Entries(TextShape.ANY, new Shape.Items(TextShape.ANY)), "withoutResource",
			new Shape.Entries(TextShape.ANY, new Shape.Localized())), "name");

	public PolicyFile {
		name = Objects.requireNonNullElse(name, "");
		document = (document != null && !document.isNull()) ? document : null;
		tags = Objects.requireNonNullElse(tags, Map.of());
		reasons = Objects.requireNonNullElse(reasons, Map.of());
		resources = Objects.requireNonNullElse(resources, Map.of());
		withoutResource = Objects.requireNonNullElse(withoutResource, Map.of());
	}

	public boolean isAws() {
		return this.kind == Kind.AWS;
	}

	public ResourceLimits limits() {
		return new ResourceLimits(this.resources, this.withoutResource);
	}

	/** Who manages a policy. */
	public enum Kind {

		/** The console, on behalf of the account. */
		CUSTOMER,

		/** AWS. */
		AWS

	}

}
