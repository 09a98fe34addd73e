package dev.workshoproles.blueprint;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;

/**
 * Reads a workshop file and checks each field by itself.
 */
final class WorkshopFileReader {

	private final Validator validator;

	WorkshopFileReader(Validator validator) {
		this.validator = validator;
	}

	@Nullable WorkshopFile read(Resource resource, Problems problems) {
		String name = nameOf(resource);
		try (InputStream in = resource.getInputStream()) {
			WorkshopFile file = mapper(name, problems).readValue(in, WorkshopFile.class);
			if (file == null) {
				problems.add(name, "", "is empty");
				return null;
			}
			this.validator.validate(file)
				.stream()
				.map((violation) -> new String[] { violation.getPropertyPath().toString(), violation.getMessage() })
				.sorted((one, other) -> one[0].compareTo(other[0]))
				.forEach((violation) -> problems.add(name, violation[0], violation[1]));
			return file;
		}
		catch (JacksonException ex) {
			problems.add(name, fieldOf(ex), ex.getOriginalMessage() + placeOf(ex));
		}
		catch (IOException ex) {
			problems.add(name, "", "cannot be read: " + ex.getMessage());
		}
		return null;
	}

	static String nameOf(Resource resource) {
		String name = resource.getFilename();
		return (name != null) ? name : resource.getDescription();
	}

	private static YAMLMapper mapper(String name, Problems problems) {
		// With duplicate keys allowed the last one would win in silence.
		return YAMLMapper.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.addHandler(new UnknownKeys(name, problems))
			.build();
	}

	static String fieldOf(JacksonException ex) {
		return (ex instanceof DatabindException) ? path(ex) : "";
	}

	private static String path(JacksonException ex) {
		return ex.getPath()
			.stream()
			.map(WorkshopFileReader::segment)
			.collect(Collectors.joining())
			.replaceFirst("^\\.", "");
	}

	private static String segment(Reference reference) {
		return (reference.getPropertyName() != null) ? "." + reference.getPropertyName()
				: "[" + reference.getIndex() + "]";
	}

	private static String placeOf(JacksonException ex) {
		return (ex.getLocation() != null) ? " (line " + ex.getLocation().getLineNr() + ")" : "";
	}

}
