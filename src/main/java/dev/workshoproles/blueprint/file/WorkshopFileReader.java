package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.util.Comparator;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;

/**
 * Reads a workshop file and validates each field on its own.
 */
public final class WorkshopFileReader {

	/** Without this, the last of duplicate keys would silently win. */
	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final Validator validator;

	public WorkshopFileReader(Validator validator) {
		this.validator = validator;
	}

	/**
	 * Reads the file.
	 * @return the file without invalid values; null if it is not a mapping
	 */
	@Nullable WorkshopFile read(Resource resource, Problems problems) {
		FieldPath place = new FieldPath(problems, nameOf(resource), "");
		try {
			byte[] content = resource.getContentAsByteArray();
			PlainYaml.check(YAML, content, place);
			JsonNode written = YAML.readTree(content);
			if (written.isMissingNode() || written.isNull()) {
				place.report("is empty");
				return null;
			}
			JsonNode valid = WorkshopFile.SHAPE.validated(written, place);
			return valid.isNull() ? null : validated(YAML.treeToValue(valid, WorkshopFile.class), place);
		}
		catch (JacksonException ex) {
			place.report("is not YAML that can be read: " + ex.getOriginalMessage().strip() + lineOf(ex));
		}
		catch (IOException ex) {
			place.report("cannot be read: " + ex.getMessage());
		}
		return null;
	}

	private WorkshopFile validated(WorkshopFile file, FieldPath place) {
		this.validator.validate(file)
			.stream()
			.sorted(Comparator.comparing(WorkshopFileReader::fieldOf))
			.filter((violation) -> !place.at(fieldOf(violation)).isKnownToBeWrong())
			.toList()
			.forEach((violation) -> place.at(fieldOf(violation)).report(violation.getMessage()));
		return file;
	}

	private static String fieldOf(ConstraintViolation<?> violation) {
		return violation.getPropertyPath().toString();
	}

	static String nameOf(Resource resource) {
		String name = resource.getFilename();
		return (name != null) ? name : resource.getDescription();
	}

	private static String lineOf(JacksonException ex) {
		return (ex.getLocation() != null) ? " (line " + ex.getLocation().getLineNr() + ")" : "";
	}

}
