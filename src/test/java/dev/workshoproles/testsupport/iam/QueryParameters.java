package dev.workshoproles.testsupport.iam;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * The parameters of a call in AWS's query protocol, read into the SDK's own request types
 * by the description that each of them carries.
 */
record QueryParameters(Map<String, String> values) {

	static QueryParameters parse(String body) {
		Map<String, String> values = new LinkedHashMap<>();
		Pattern.compile("&").splitAsStream(body).forEach((pair) -> {
			int equals = pair.indexOf('=');
			values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
		});
		return new QueryParameters(values);
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	String action() {
		return this.values.getOrDefault("Action", "");
	}

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
			boolean given = this.values.keySet().stream().anyMatch((key) -> key.startsWith(name + "."));
			return given ? into(field.constructor().get(), name + ".") : null;
		}
		String text = this.values.get(name);
		return (text != null) ? scalar(field, text) : null;
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
		return switch (field.marshallingType().getTargetClass().getSimpleName()) {
			case "Integer" -> Integer.valueOf(text);
			case "Boolean" -> Boolean.valueOf(text);
			default -> text;
		};
	}

}
