package dev.workshoproles.account.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * The parameters of a call in AWS's query protocol. They are read into the SDK's own
 * request types by the description that each of them carries.
 */
public final class QueryParameters {

	private static final Pattern PAIRS = Pattern.compile("&");

	private final NavigableMap<String, String> values;

	private QueryParameters(NavigableMap<String, String> values) {
		this.values = values;
	}

	/**
	 * Reads a form or a query string. A sequence that is not percent-encoded as it should
	 * be is kept as it is.
	 */
	public static QueryParameters parse(String form) {
		NavigableMap<String, String> values = new TreeMap<>();
		PAIRS.splitAsStream(form).filter((pair) -> !pair.isEmpty()).forEach((pair) -> {
			int equals = pair.indexOf('=');
			String name = (equals < 0) ? pair : pair.substring(0, equals);
			values.put(decode(name), (equals < 0) ? "" : decode(pair.substring(equals + 1)));
		});
		return new QueryParameters(values);
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	/** The operation asked for, such as {@code CreateRole}; empty if none is. */
	public String action() {
		return get("Action");
	}

	/** The version of the API, which also tells IAM and STS apart. */
	String version() {
		return get("Version");
	}

	private String get(String name) {
		return this.values.getOrDefault(name, "");
	}

	/** The same with another value of one parameter. */
	public QueryParameters with(String name, String value) {
		NavigableMap<String, String> changed = new TreeMap<>(this.values);
		changed.put(name, value);
		return new QueryParameters(changed);
	}

	/**
	 * Builds a request of the SDK.
	 * @param builder the builder of its type, empty
	 */
	Object into(SdkPojo builder) {
		return into(builder, "");
	}

	private Object into(SdkPojo builder, String prefix) {
		for (SdkField<?> field : builder.sdkFields()) {
			Object value = value(field, prefix + field.locationName());
			if (value != null) {
				field.set(builder, value);
			}
		}
		return ((Buildable) builder).build();
	}

	private @Nullable Object value(SdkField<?> field, String name) {
		ListTrait list = field.getTrait(ListTrait.class);
		if (list != null) {
			return list(list.memberFieldInfo(), name + ".member.");
		}
		if (field.constructor() != null) {
			return isAnyBelow(name + ".") ? into(field.constructor().get(), name + ".") : null;
		}
		String text = this.values.get(name);
		return (text != null) ? scalar(field, text) : null;
	}

	private boolean isAnyBelow(String prefix) {
		String next = this.values.ceilingKey(prefix);
		return next != null && next.startsWith(prefix);
	}

	private @Nullable List<Object> list(SdkField<?> member, String prefix) {
		List<Object> items = new ArrayList<>();
		for (int i = 1;; i++) {
			Object item = value(member, prefix + i);
			if (item == null) {
				return items.isEmpty() ? null : items;
			}
			items.add(item);
		}
	}

	private static Object scalar(SdkField<?> field, String text) {
		try {
			return switch (field.marshallingType().getTargetClass().getSimpleName()) {
				case "Integer" -> Integer.valueOf(text);
				case "Boolean" -> Boolean.valueOf(text);
				default -> text;
			};
		}
		catch (NumberFormatException ex) {
			throw WireErrors.malformedInput("%s must be a number.".formatted(field.locationName()));
		}
	}

}
