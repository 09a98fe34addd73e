package dev.workshoproles.blueprint.template.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.template.evaluation.Text.Part;
import dev.workshoproles.blueprint.template.evaluation.WorkshopParameters.Open;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * Join, Split and Select.
 */
record ListFunctions(Evaluation evaluation) {

	private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

	Value join(TemplateNode argument, Place place) {
		List<TemplateNode> arguments = arguments(argument);
		if (arguments.size() != 2 || !(arguments.get(0) instanceof TemplateNode.Scalar delimiter)) {
			return this.evaluation.unknown(place, "join", "Fn::Join needs a delimiter and a list");
		}
		Value list = this.evaluation.value(arguments.get(1), place);
		if (list instanceof Value.Items items) {
			Text between = Text.of(delimiter.text());
			return Text.joined(IntStream.range(0, items.items().size())
				.boxed()
				.flatMap((i) -> Stream.of((i > 0) ? between : Text.EMPTY,
						this.evaluation.counted(this.evaluation.asText(items.items().get(i), place)))));
		}
		if (list instanceof Value.Pieces pieces) {
			return pieces.delimiter().equals(delimiter.text()) ? pieces.whole() : this.evaluation.unknown(place, "join",
					"Fn::Join is given the pieces of a text that is not known");
		}
		return isUnknown(list) ? list : this.evaluation.unknown(place, "join", "Fn::Join needs a list");
	}

	Value split(TemplateNode argument, Place place) {
		List<TemplateNode> arguments = arguments(argument);
		if (arguments.size() != 2 || !(arguments.get(0) instanceof TemplateNode.Scalar delimiter)
				|| delimiter.text().isEmpty()) {
			return this.evaluation.unknown(place, "split", "Fn::Split needs a delimiter and a text");
		}
		return split(this.evaluation.text(arguments.get(1), place), delimiter.text());
	}

	/** A hole that can be split is filled first. */
	private Value split(Text whole, String delimiter) {
		Text filled = whole.filled((hole) -> !contains(hole, delimiter));
		if (filled.holes().anyMatch(ListFunctions::isUnknown)) {
			return new Value.Pieces(whole, delimiter);
		}
		Splitting splitting = new Splitting();
		filled.parts().forEach((part) -> splitting.add(part, delimiter));
		return new Value.Items(this.evaluation.counted(splitting.pieces()));
	}

	private static boolean isUnknown(Hole hole) {
		return hole.value() == null && !hole.isOfTheAccount();
	}

	private static boolean contains(Hole hole, String delimiter) {
		Text value = hole.value();
		String text = (value != null) ? value.known().text() : null;
		return text != null && text.contains(delimiter);
	}

	Value select(TemplateNode argument, Place place) {
		List<TemplateNode> arguments = arguments(argument);
		if (arguments.size() != 2) {
			return this.evaluation.unknown(place, "select", "Fn::Select needs an index and a list");
		}
		Optional<Integer> index = this.evaluation
			.literal(this.evaluation.text(arguments.get(0), place), place, "the index of Fn::Select",
					"so it is not known which item is meant")
			.filter((text) -> INDEX.matcher(text).matches())
			.map(Integer::valueOf);
		Value list = this.evaluation.value(arguments.get(1), place);
		if (index.isEmpty()) {
			return this.evaluation.unknown(place, "select", "Fn::Select needs a number as its index");
		}
		if (list instanceof Value.Items items) {
			return (index.get() < items.items().size()) ? items.items().get(index.get()) : this.evaluation.unknown(
					place, "select", "Fn::Select takes item " + index.get() + " of a list of " + items.items().size());
		}
		if (list instanceof Value.Pieces pieces) {
			return piece(pieces, index.get());
		}
		return isUnknown(list) ? list : this.evaluation.unknown(place, "select", "Fn::Select needs a list");
	}

	/** A parameter for one piece of a text that is not known. */
	private Text piece(Value.Pieces pieces, int index) {
		WorkshopParameters parameters = this.evaluation.parameters();
		String whole = pieces.whole().written((text) -> text, Hole::origin);
		String name = pieces.whole()
			.holes()
			.filter(ListFunctions::isUnknown)
			.map(Hole::placeholder)
			.findFirst()
			.orElse("text") + "-part-" + (index + 1);
		String what = "part " + (index + 1) + " of " + whole + " split at '" + pieces.delimiter() + "'";
		return Text.of(parameters.of(List.of(pieces, index), name, "The value of " + what + ".",
				new Open(what, "which is not known", null)));
	}

	/** A list that could not be evaluated is a parameter already. */
	private static boolean isUnknown(Value value) {
		return value instanceof Text text && text.isHole();
	}

	static List<TemplateNode> arguments(TemplateNode argument) {
		return (argument instanceof TemplateNode.Items list) ? list.items() : List.of(argument);
	}

	/** Splits a text part by part. */
	private static final class Splitting {

		private final Stream.Builder<Text> pieces = Stream.builder();

		private Text open = Text.EMPTY;

		private void add(Part part, String delimiter) {
			if (part.hole() != null) {
				append(Text.of(Objects.requireNonNull(part.hole())));
				return;
			}
			String[] strings = part.written().split(Pattern.quote(delimiter), -1);
			for (int i = 0; i < strings.length; i++) {
				if (i > 0) {
					this.pieces.add(this.open);
					this.open = Text.EMPTY;
				}
				append(Text.of(strings[i]));
			}
		}

		private void append(Text text) {
			this.open = Text.joined(Stream.of(this.open, text));
		}

		private List<Value> pieces() {
			return this.pieces.add(this.open).build().map(Value.class::cast).toList();
		}

	}

}
