package dev.workshoproles.blueprint.file.rules;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.Placeholders;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.reading.TreeReader;
import dev.workshoproles.blueprint.file.reading.Utf8Text;
import dev.workshoproles.blueprint.file.reading.WorkshopDocuments;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.policy.statement.PolicyJson;

/**
 * Loads policy documents, which are files or stand in the workshop file itself. IAM's
 * rules are checked with placeholders filled in.
 */
public final class DocumentLoader {

	/** Relative paths only: a workshop from somebody else must not read other files. */
	private static final Pattern BELOW = Pattern.compile("[\\w-][\\w .+=,@-]*(?:/[\\w-][\\w .+=,@-]*)*");

	private static final String WHOLE = "The document";

	private static final String VERSION = "Version";

	private final WorkshopDocuments files;

	private final PlaceholderRules placeholders;

	private final ExampleValues examples;

	private final String prefix;

	private final Map<FileUse, Optional<LoadedDocument>> loaded = new HashMap<>();

	/**
	 * For one workshop.
	 * @param files the documents beside its file
	 * @param prefix the prefix of all names
	 */
	DocumentLoader(WorkshopDocuments files, PlaceholderRules placeholders, ExampleValues examples, String prefix) {
		this.files = files;
		this.placeholders = placeholders;
		this.examples = examples;
		this.prefix = prefix;
	}

	/**
	 * Loads a document. A file that has several uses is read and reported once for each.
	 * @param written a path as a text, or the document itself
	 * @param use what it is for
	 * @param place where that is written
	 * @return empty if it is missing or has errors
	 */
	public Optional<LoadedDocument> load(@Nullable JsonNode written, DocumentUse use, FieldPath place) {
		if (written == null || place.isKnownToBeWrong()) {
			return Optional.empty();
		}
		if (!written.isString()) {
			return load(PolicyJson.write(written), use, place);
		}
		String path = written.stringValue();
		if (!BELOW.matcher(path).matches()) {
			place.report("must be a file beside or below the workshop file");
			return Optional.empty();
		}
		Optional<LoadedDocument> known = this.loaded.get(new FileUse(path, use));
		if (known != null) {
			return known;
		}
		try {
			byte[] content = this.files.read(path);
			FieldPath file = new FieldPath(place.problems(), path, "");
			Optional<WorkshopProblem> unreadable = Utf8Text.problem(path, content);
			if (unreadable.isPresent()) {
				file.locate(() -> Map.of("", unreadable.get().line()));
				file.report(unreadable.get().message());
				this.loaded.put(new FileUse(path, use), Optional.empty());
				return Optional.empty();
			}
			String json = Utf8Text.of(content);
			TreeReader.locate(json, file);
			Optional<LoadedDocument> document = load(json, use, file);
			this.loaded.put(new FileUse(path, use), document);
			return document;
		}
		catch (IOException ex) {
			place.report("'" + path + "' cannot be read: " + ex.getMessage());
			return Optional.empty();
		}
	}

	private Optional<LoadedDocument> load(String json, DocumentUse use, FieldPath place) {
		int before = place.problems().count();
		try {
			ObjectNode tree = PolicyJson.read(json);
			String text = withVersion(json, tree, use);
			String example = this.examples.fillDocument(text, tree);
			DocumentTexts.check(tree, place, this.placeholders);
			if (use == DocumentUse.TRUST) {
				new PrincipalRules(tree, PolicyJson.read(example)).check(place);
			}
			report(PolicyRules.problems(example, use), place);
			return (place.problems().count() == before) ? Optional
				.of(new LoadedDocument(PolicyDocument.parse(Placeholders.withPrefix(text, this.prefix)), example))
					: Optional.empty();
		}
		catch (InvalidPolicyDocumentException ex) {
			List<String> problems = PolicyRules.problems(json, use);
			report(problems.isEmpty() ? ex.problems() : problems, place);
			return Optional.empty();
		}
	}

	/**
	 * Without a version a document has that of 2008, which IAM refuses in managed
	 * policies.
	 */
	private static String withVersion(String json, ObjectNode tree, DocumentUse use) {
		boolean lacks = use == DocumentUse.MANAGED && !tree.has(VERSION) && !tree.isEmpty();
		return lacks ? json.replaceFirst("\\{", "{\"" + VERSION + "\": \"2012-10-17\", ") : json;
	}

	/** Without what would only follow from an error of a placeholder or principal. */
	private static void report(List<String> problems, FieldPath place) {
		problems.stream()
			.map((problem) -> problem.replaceFirst("\\.$", "").split(": ", 2))
			.filter((parts) -> !field(parts, place).isKnownToBeWrong())
			.toList()
			.forEach((parts) -> field(parts, place).report(parts[parts.length - 1]));
	}

	private static FieldPath field(String[] parts, FieldPath place) {
		return (parts.length == 1 || parts[0].equals(WHOLE)) ? place : place.at(parts[0]);
	}

	/**
	 * A document that can be in an account.
	 *
	 * @param document the document with all placeholders but that of the prefix
	 * @param example the document as JSON with placeholders filled in
	 */
	public record LoadedDocument(PolicyDocument document, String example) {

	}

	private record FileUse(String path, DocumentUse use) {

	}

}
