package dev.workshoproles.blueprint.file.format;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.LocalizedText;

/**
 * A parameter as written in the workshop file.
 *
 * @param description what to enter
 * @param value its default
 */
public record ParameterFile(@Nullable LocalizedText description, @JsonProperty("default") @Nullable String value) {

	/** The structure of a parameter. */
	static final Shape SHAPE = new Shape.Fields(
			Map.of("description", new Shape.Localized(), "default", TextShape.ANY.notEmpty()));

}
