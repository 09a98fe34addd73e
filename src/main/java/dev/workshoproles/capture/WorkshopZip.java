package dev.workshoproles.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import dev.workshoproles.policy.statement.PolicyJson;

/**
 * A workshop as a zip file: workshop.yaml, and each document as a file beside it.
 */
public final class WorkshopZip {

	/** The media type of a zip file. */
	public static final String MEDIA_TYPE = "application/zip";

	/** What the file is called when it is downloaded. */
	public static final String FILE_NAME = "workshop.zip";

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
		.enable(YAMLWriteFeature.MINIMIZE_QUOTES)
		.enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
		.build();

	/** By path in the zip file. */
	private final Map<String, String> documents = new LinkedHashMap<>();

	private WorkshopZip() {
	}

	/**
	 * Writes the zip file.
	 * @param workshop a workshop file's tree with its documents in place
	 * @return the zip file, which the console can load
	 */
	public static byte[] write(ObjectNode workshop) {
		return new WorkshopZip().zip(workshop.deepCopy());
	}

	private byte[] zip(ObjectNode workshop) {
		workshop.path("policies")
			.forEach((policy) -> move((ObjectNode) policy, "document", "policies", nameOf(policy)));
		workshop.path("roles").forEach((role) -> {
			move((ObjectNode) role, "trust", "trust", nameOf(role));
			JsonNode inline = role.path("inline");
			inline.propertyNames()
				.stream()
				.toList()
				.forEach((policy) -> move((ObjectNode) inline, policy, "inline", nameOf(role) + "-" + policy));
		});
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			add(zip, "workshop.yaml", YAML.writeValueAsString(workshop));
			for (Map.Entry<String, String> document : this.documents.entrySet()) {
				add(zip, document.getKey(), document.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static String nameOf(JsonNode named) {
		return named.path("name").asString("");
	}

	private void move(ObjectNode owner, String field, String folder, String name) {
		if (owner.path(field).isObject()) {
			String file = unused(folder + "/" + name.replaceAll("^[^\\w-]|[^\\w .+=,@-]", "_"));
			this.documents.put(file, PolicyJson.writePretty(owner.path(field)) + "\n");
			owner.put(field, file);
		}
	}

	/** File systems may not distinguish letter case. */
	private String unused(String path) {
		String file = path + ".json";
		for (int number = 2; isUsed(file); number++) {
			file = path + "-" + number + ".json";
		}
		return file;
	}

	private boolean isUsed(String file) {
		return this.documents.keySet().stream().anyMatch(file::equalsIgnoreCase);
	}

	private static void add(ZipOutputStream zip, String path, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(path));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
