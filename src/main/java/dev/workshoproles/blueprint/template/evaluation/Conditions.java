package dev.workshoproles.blueprint.template.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.template.evaluation.Text.Known;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * The conditions of a template, decided by the defaults of its parameters.
 */
final class Conditions {

	/** What is enough to name. */
	private static final int MAX_REASONS = 10;

	private final Template template;

	private final Evaluation evaluation;

	private final Report report;

	private final Map<String, Verdict> verdicts = new HashMap<>();

	private final Set<String> underway = new HashSet<>();

	Conditions(Template template, Evaluation evaluation, Report report) {
		this.template = template;
		this.evaluation = evaluation;
		this.report = report;
	}

	/** Whether a condition holds for what stands at a place; reports what decided it. */
	boolean holds(String name, Place place) {
		Verdict verdict = verdict(name);
		if (!verdict.reasons().isEmpty()) {
			this.report.assumed(place, "condition " + name + " is taken as " + verdict.holds() + ", decided by "
					+ String.join(", ", verdict.reasons()));
		}
		return verdict.holds();
	}

	/** Fn::If. */
	Value choose(TemplateNode argument, Place place) {
		List<TemplateNode> arguments = ListFunctions.arguments(argument);
		if (arguments.size() != 3 || !(arguments.get(0) instanceof TemplateNode.Scalar condition)) {
			return this.evaluation.unknown(place, "if", "Fn::If needs a condition and two values");
		}
		return this.evaluation.value(arguments.get(holds(condition.text(), place) ? 1 : 2), place);
	}

	private Verdict verdict(String name) {
		Verdict known = this.verdicts.get(name);
		if (known != null) {
			return known;
		}
		TemplateNode written = this.template.conditions().fields().get(name);
		Place place = this.template.place("Conditions").at(name, (written != null) ? written.line() : 0);
		if (written == null) {
			return refused(place, "the template has no condition of this name");
		}
		if (!this.underway.add(name)) {
			return refused(place, "depends on itself");
		}
		Verdict verdict = verdict(written, place);
		this.underway.remove(name);
		this.verdicts.put(name, verdict);
		return verdict;
	}

	private Verdict refused(Place place, String sentence) {
		this.report.missing(place, sentence);
		return new Verdict(false, Set.of("an error in " + place.path()));
	}

	private Verdict verdict(TemplateNode node, Place place) {
		return this.evaluation.deeper(place, () -> verdict(functionOf(node), place));
	}

	private Verdict verdict(Map.@Nullable Entry<String, TemplateNode> function, Place place) {
		String name = (function != null) ? function.getKey() : "";
		List<TemplateNode> arguments = (function != null) ? ListFunctions.arguments(function.getValue()) : List.of();
		return switch (name) {
			case "Condition" -> (!arguments.isEmpty() && arguments.get(0) instanceof TemplateNode.Scalar other)
					? verdict(other.text()) : refused(place, "Condition needs a name");
			case "Fn::Not" -> joined(arguments, place, (verdicts) -> verdicts.noneMatch(Verdict::holds));
			case "Fn::And" -> joined(arguments, place, (verdicts) -> verdicts.allMatch(Verdict::holds));
			case "Fn::Or" -> joined(arguments, place, (verdicts) -> verdicts.anyMatch(Verdict::holds));
			case "Fn::Equals" -> (arguments.size() == 2) ? equal(arguments.get(0), arguments.get(1), place)
					: refused(place, "Fn::Equals needs two values");
			default -> refused(place, "a condition is made of Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition");
		};
	}

	private static Map.@Nullable Entry<String, TemplateNode> functionOf(TemplateNode node) {
		return (node instanceof TemplateNode.Fields fields && fields.fields().size() == 1)
				? fields.fields().entrySet().iterator().next() : null;
	}

	private Verdict joined(List<TemplateNode> arguments, Place place, Predicate<Stream<Verdict>> operator) {
		List<Verdict> verdicts = arguments.stream().map((argument) -> verdict(argument, place)).toList();
		return new Verdict(operator.test(verdicts.stream()), reasons(verdicts.stream().map(Verdict::reasons)));
	}

	/** A text that is not known equals only itself. */
	private Verdict equal(TemplateNode one, TemplateNode other, Place place) {
		Text first = this.evaluation.text(one, place);
		Text second = this.evaluation.text(other, place);
		if (first.equals(second)) {
			return new Verdict(true, Set.of());
		}
		Known left = first.known();
		Known right = second.known();
		boolean equal = left.text() != null && left.text().equals(right.text());
		return new Verdict(equal, reasons(
				Stream.of(left, right).map((known) -> known.reasons().isEmpty() ? Set.of() : Set.of(known.reasons()))));
	}

	private static Set<String> reasons(Stream<Set<String>> reasons) {
		return reasons.flatMap(Set::stream)
			.distinct()
			.limit(MAX_REASONS)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether a condition holds.
	 *
	 * @param reasons what was assumed for it, empty if nothing
	 */
	private record Verdict(boolean holds, Set<String> reasons) {
	}

}
