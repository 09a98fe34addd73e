package dev.workshoproles.blueprint.template.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.Finding.Kind;
import dev.workshoproles.blueprint.template.source.Place;

/**
 * Collects what is found in a template, each thing once.
 */
public final class Report {

	/** More than anybody reads; what is beyond is counted. */
	private static final int MOST = 1_000;

	private final Set<Finding> findings = new LinkedHashSet<>();

	private int further;

	public void missing(Place place, String sentence) {
		add(Kind.MISSING, place, sentence);
	}

	public void assumed(Place place, String sentence) {
		add(Kind.ASSUMED, place, sentence);
	}

	private void add(Kind kind, Place place, String sentence) {
		if (this.findings.size() < MOST) {
			this.findings.add(new Finding(kind, place.path(), place.line(), sentence));
		}
		else {
			this.further++;
		}
	}

	/**
	 * Everything found.
	 * @return in the order in which it was found; the last says how many more there are
	 */
	public List<Finding> findings() {
		List<Finding> all = new ArrayList<>(this.findings);
		if (this.further > 0) {
			all.add(new Finding(Kind.MISSING, "", 0, this.further + " further findings are not listed"));
		}
		return List.copyOf(all);
	}

}
