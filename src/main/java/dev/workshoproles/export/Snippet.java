package dev.workshoproles.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.account.IamCall;

/**
 * A tool whose words for a call to IAM can be copied and run as they are.
 */
public enum Snippet {

	/** A command of the AWS CLI for bash. */
	CLI {

		@Override
		public String of(IamCall call) {
			return "aws iam " + kebab(call.operation())
					+ readable(call).entrySet()
						.stream()
						.map((parameter) -> option("--" + kebab(parameter.getKey()), parameter.getValue()))
						.collect(Collectors.joining());
		}

		/** A name may begin with a hyphen, which would make an option of it. */
		private String option(String name, Object value) {
			if (value instanceof Boolean set) {
				return " " + (set ? name : name.replaceFirst("--", "--no-"));
			}
			String word = word(text(value));
			return " " + name + (word.startsWith("-") ? "=" : " ") + word;
		}

		private String word(String text) {
			return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
		}

		private String kebab(String name) {
			return separated(name, "-");
		}

	},

	/** A call of boto3, of a client named {@code iam}. */
	BOTO3 {

		@Override
		public String of(IamCall call) {
			String arguments = readable(call).entrySet()
				.stream()
				.map((parameter) -> "    " + parameter.getKey() + "=" + literal(parameter.getValue()) + ",\n")
				.collect(Collectors.joining());
			return "iam." + separated(call.operation(), "_") + "(\n" + arguments + ")";
		}

		private String literal(Object value) {
			if (value instanceof Boolean flag) {
				return flag ? "True" : "False";
			}
			if (value instanceof List<?> list) {
				return list.stream().map(this::literal).collect(Collectors.joining(", ", "[", "]"));
			}
			if (value instanceof Map<?, ?> map) {
				return map.entrySet()
					.stream()
					.map((entry) -> literal(entry.getKey()) + ": " + literal(entry.getValue()))
					.collect(Collectors.joining(", ", "{", "}"));
			}
			String text = String.valueOf(value);
			if (!(value instanceof String)) {
				return text;
			}
			boolean raw = text.contains("\n") && !text.contains("\\") && !text.contains("\"\"\"");
			// A text in JSON is one in Python, too.
			return raw ? "\"\"\"" + text + "\"\"\"" : JSON.writeValueAsString(text);
		}

	};

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Means itself to a shell. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_+=,.@:/-]+");

	/** Where a word of a name in IAM's API begins. */
	private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

	/**
	 * Writes a call.
	 * @param call the call
	 * @return the text to copy, without a line end at its end
	 */
	public abstract String of(IamCall call);

	private static String separated(String name, String separator) {
		return WORD.matcher(name).replaceAll(separator).toLowerCase(Locale.ROOT);
	}

	/**
	 * The parameters, without the default of one, and with a line for each value of
	 * policy documents.
	 */
	private static Map<String, Object> readable(IamCall call) {
		Map<String, Object> parameters = new LinkedHashMap<>(call.parameters());
		parameters.remove("Path", "/");
		parameters.replaceAll((name, value) -> (value instanceof String json && name.endsWith("Document"))
				? new PolicyText(json).pretty() : value);
		return parameters;
	}

	private static String text(Object value) {
		return (value instanceof List) ? JSON.writeValueAsString(value) : String.valueOf(value);
	}

}
