package dev.workshoproles.policy.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.modulith.NamedInterface;

/**
 * The decision about a request, and what led to it.
 *
 * @param decision the decision
 * @param matched the statements that decided: those that allow it or, if there is one,
 * only those that deny it; empty for an implicit denial
 * @param missingKeys the condition keys that the request lacks and that statements about
 * its action and resource ask for
 * @param limiting the types of limits that do not allow it
 */
@NamedInterface("evaluation")
public record Verdict(Decision decision, List<MatchedStatement> matched, NavigableSet<String> missingKeys,
		Set<PolicyType> limiting) {

	public Verdict {
		matched = List.copyOf(matched);
		NavigableSet<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		keys.addAll(missingKeys);
		missingKeys = Collections.unmodifiableNavigableSet(keys);
		limiting = Set.copyOf(limiting);
	}

}
