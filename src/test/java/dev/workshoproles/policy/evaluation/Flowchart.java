package dev.workshoproles.policy.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * IAM's flow chart for a request within one account, followed box by box on documents
 * that are maps and lists, with regular expressions, string comparison and arithmetic on
 * numbers: another way than that of the code under test, by which its results are
 * checked.
 *
 * @param policies the documents of each type
 * @param action the action
 * @param resource the ARN
 * @param context the condition keys in lower case
 * @param principal who asks
 */
record Flowchart(Map<PolicyType, List<Map<String, Object>>> policies, String action, String resource,
		Map<String, List<String>> context, String principal) {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

	private static final Pattern OPERATOR = Pattern
		.compile("(ForAllValues:|ForAnyValue:)?(String|Arn|Numeric|Date|Bool|Binary|Ip|NotIp|Null)(.*?)(IfExists)?");

	Decision decide() {
		for (PolicyType type : PolicyType.values()) {
			if (has(type, "Deny", null)) {
				return Decision.EXPLICIT_DENY;
			}
		}
		if (!permits(PolicyType.ORGANIZATION)) {
			return Decision.IMPLICIT_DENY;
		}
		if (has(PolicyType.RESOURCE, "Allow", this.principal) && !this.principal.contains(":role/")) {
			return Decision.ALLOWED;
		}
		if (!has(PolicyType.IDENTITY, "Allow", null) && !has(PolicyType.RESOURCE, "Allow", null)) {
			return Decision.IMPLICIT_DENY;
		}
		return (permits(PolicyType.BOUNDARY) && permits(PolicyType.SESSION)) ? Decision.ALLOWED
				: Decision.IMPLICIT_DENY;
	}

	/** What is not there does not limit anything. */
	private boolean permits(PolicyType limit) {
		return !this.policies.containsKey(limit) || has(limit, "Allow", null);
	}

	private boolean has(PolicyType type, String effect, @Nullable String onlyFor) {
		for (Map<String, Object> document : this.policies.getOrDefault(type, List.of())) {
			for (Map<String, Object> statement : statements(document)) {
				if (effect.equals(statement.get("Effect")) && applies(statement, onlyFor)) {
					return true;
				}
			}
		}
		return false;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> statements(Map<String, Object> document) {
		return (List<Map<String, Object>>) document.get("Statement");
	}

	@SuppressWarnings("unchecked")
	private boolean applies(Map<String, Object> statement, @Nullable String onlyFor) {
		if (statement.get("Principal") != null) {
			Map<String, List<String>> principal = (Map<String, List<String>>) statement.get("Principal");
			List<String> names = principal.get("AWS");
			boolean named = names.contains(this.principal);
			if (onlyFor != null ? !named : !named && !names.contains("*")) {
				return false;
			}
		}
		List<String> actions = (List<String>) statement.getOrDefault("Action", statement.get("NotAction"));
		boolean action = false;
		for (String each : actions) {
			action |= like(each.toLowerCase(Locale.ROOT), this.action.toLowerCase(Locale.ROOT));
		}
		List<String> resources = (List<String>) statement.getOrDefault("Resource", statement.get("NotResource"));
		boolean resource = false;
		for (String each : resources) {
			String filled = fill(each);
			resource |= filled != null && like(filled, this.resource);
		}
		if (action == statement.containsKey("NotAction") || resource == statement.containsKey("NotResource")) {
			return false;
		}
		Map<String, Map<String, List<String>>> conditions = (Map<String, Map<String, List<String>>>) statement
			.getOrDefault("Condition", Map.of());
		for (Entry<String, Map<String, List<String>>> operator : conditions.entrySet()) {
			for (Entry<String, List<String>> key : operator.getValue().entrySet()) {
				if (!holds(operator.getKey(), key.getValue(),
						this.context.get(key.getKey().toLowerCase(Locale.ROOT)))) {
					return false;
				}
			}
		}
		return true;
	}

	private boolean holds(String operator, List<String> wanted, @Nullable List<String> there) {
		Matcher parts = OPERATOR.matcher(operator);
		if (!parts.matches()) {
			throw new IllegalArgumentException(operator);
		}
		if (parts.group(2).equals("Null")) {
			return wanted.contains(Boolean.toString(there == null));
		}
		String set = parts.group(1);
		boolean not = parts.group(2).startsWith("Not") || parts.group(3).startsWith("Not");
		if (there == null) {
			if (parts.group(4) != null) {
				return true;
			}
			return (set == null) ? not : set.equals("ForAllValues:");
		}
		if (set == null && there.size() > 1) {
			return false;
		}
		int met = 0;
		for (String value : there) {
			boolean found = false;
			for (String each : wanted) {
				boolean text = List.of("String", "Arn", "Bool").contains(parts.group(2));
				String filled = text ? fill(each) : each;
				found |= filled != null
						&& compare(parts.group(2).replace("Not", ""), parts.group(3).replace("Not", ""), filled, value);
			}
			met += (found != not) ? 1 : 0;
		}
		return "ForAnyValue:".equals(set) ? met > 0 : met == there.size();
	}

	private static boolean compare(String type, String how, String wanted, String there) {
		return switch (type) {
			case "String" -> switch (how) {
				case "Equals" -> unescaped(wanted).equals(there);
				case "EqualsIgnoreCase" ->
					unescaped(wanted).toLowerCase(Locale.ROOT).equals(there.toLowerCase(Locale.ROOT));
				default -> like(wanted, there);
			};
			case "Arn" -> arnLike(wanted.split(":", 6), there.split(":", 6));
			case "Bool" -> wanted.equals(there);
			case "Binary" -> wanted.equals(there);
			case "Ip" -> inRange(wanted, there);
			case "Numeric" -> order(how, Double.compare(Double.parseDouble(there), Double.parseDouble(wanted)));
			// Those in the tests are all written alike, and sort as they follow each
			// other.
			case "Date" -> order(how, there.compareTo(wanted));
			default -> throw new IllegalArgumentException(type);
		};
	}

	private static boolean order(String how, int sign) {
		return switch (how) {
			case "Equals" -> sign == 0;
			case "LessThan" -> sign < 0;
			case "LessThanEquals" -> sign <= 0;
			case "GreaterThan" -> sign > 0;
			default -> sign >= 0;
		};
	}

	/** A final asterisk stands for the parts that are not there. */
	private static boolean arnLike(String[] wanted, String[] there) {
		boolean open = wanted[wanted.length - 1].endsWith("*");
		boolean alike = open || wanted.length == there.length;
		for (int part = 0; alike && part < wanted.length; part++) {
			alike = like(wanted[part], there[part]);
		}
		return alike;
	}

	private static boolean inRange(String range, String address) {
		String[] parts = (range.contains("/") ? range : range + "/32").split("/", -1);
		long size = 1L << (32 - Integer.parseInt(parts[1]));
		return number(parts[0]) / size == number(address) / size;
	}

	private static long number(String address) {
		long number = 0;
		for (String part : address.split("\\.", -1)) {
			number = number * 256 + Long.parseLong(part);
		}
		return number;
	}

	/** In the values of variables, an asterisk stands for itself: here it is a letter. */
	private @Nullable String fill(String text) {
		Matcher variable = VARIABLE.matcher(text);
		StringBuilder filled = new StringBuilder();
		while (variable.find()) {
			String[] parts = variable.group(1).split(", *", 2);
			List<String> values = this.context.getOrDefault(parts[0].toLowerCase(Locale.ROOT), List.of());
			String value = (values.size() == 1) ? values.get(0) : (parts.length > 1) ? parts[1].replace("'", "") : null;
			if (variable.group(1).matches("[*?$]")) {
				value = variable.group(1);
			}
			if (value == null) {
				return null;
			}
			variable.appendReplacement(filled,
					Matcher.quoteReplacement(value.replace('*', '\u0001').replace('?', '\u0002')));
		}
		return variable.appendTail(filled).toString();
	}

	private static String unescaped(String text) {
		return text.replace('\u0001', '*').replace('\u0002', '?');
	}

	private static boolean like(String pattern, String text) {
		List<String> literals = new ArrayList<>();
		for (String each : pattern.split("(?<=[*?])|(?=[*?])", -1)) {
			literals.add(each.equals("*") ? ".*" : each.equals("?") ? "." : Pattern.quote(unescaped(each)));
		}
		return Pattern.compile(String.join("", literals), Pattern.DOTALL).matcher(text).matches();
	}

}
