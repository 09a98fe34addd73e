package dev.workshoproles.policy.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A variable of a policy, such as <code>${aws:username}</code> or
 * <code>${aws:PrincipalTag/team, 'all'}</code>.
 *
 * @param key the condition key whose value it stands for
 * @param defaultValue its value where the request has no such key, null for none
 */
public record PolicyVariable(String key, @Nullable String defaultValue) {

	private static final Pattern FORM = Pattern
		.compile("\\$\\{\\s*(?<key>[^,'{}]+?)\\s*(,\\s*'(?<default>[^']*)'\\s*)?}");

	static Optional<PolicyVariable> of(String symbol) {
		Matcher form = FORM.matcher(symbol);
		return form.matches() ? Optional.of(new PolicyVariable(form.group("key"), form.group("default")))
				: Optional.empty();
	}

}
