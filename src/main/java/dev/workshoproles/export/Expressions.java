package dev.workshoproles.export;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;

import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.ResourceLocation;

/**
 * A dialect's expressions for what is known only where an export is used.
 *
 * @param byPlaceholder the expressions by {@link ExportPlaceholders placeholder}
 */
record Expressions(Map<String, String> byPlaceholder) {

	/**
	 * The expressions for the location and the parameters of an export.
	 * @param location the expressions for partition, account and Region
	 * @param parameter the expression for a parameter
	 */
	static Expressions of(ExportedRoles exported, ResourceLocation location, Function<Parameter, String> parameter) {
		Map<String, String> expressions = new HashMap<>();
		expressions.put(ExportPlaceholders.LOCATION.partition(), location.partition());
		expressions.put(ExportPlaceholders.LOCATION.accountId(), location.accountId());
		expressions.put(ExportPlaceholders.LOCATION.region(), location.region());
		exported.parameters().forEach((one) -> expressions.put(String.valueOf(one.value()), parameter.apply(one)));
		return new Expressions(expressions);
	}

	static boolean areIn(String text) {
		return ExportPlaceholders.PATTERN.matcher(text).find();
	}

	/**
	 * Replaces the placeholders.
	 * @param text with everything escaped that is special to the dialect
	 */
	String in(String text) {
		return ExportPlaceholders.PATTERN.matcher(text)
			.replaceAll((placeholder) -> Matcher
				.quoteReplacement(this.byPlaceholder.getOrDefault(placeholder.group(), placeholder.group())));
	}

}
