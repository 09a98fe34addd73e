package dev.workshoproles.blueprint.file;

import java.util.List;

import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.file.reading.WorkshopDocuments;

/**
 * The rules that depend on the workshop at hand: its parameters, its prefix and its
 * documents.
 *
 * @param prefix the prefix of all names
 * @param placeholders which placeholders there are
 * @param examples their values, to check what contains them
 * @param documents its policy documents
 * @param tags its tags
 */
record WorkshopRules(String prefix, PlaceholderRules placeholders, ExampleValues examples, DocumentLoader documents,
		TagRules tags) {

	static WorkshopRules of(List<Parameter> parameters, WorkshopDocuments files, String prefix) {
		PlaceholderRules placeholders = new PlaceholderRules(parameters.stream().map(Parameter::name).toList());
		ExampleValues examples = new ExampleValues(parameters, prefix);
		return new WorkshopRules(prefix, placeholders, examples,
				new DocumentLoader(files, placeholders, examples, prefix),
				new TagRules(placeholders, examples, prefix));
	}

}
