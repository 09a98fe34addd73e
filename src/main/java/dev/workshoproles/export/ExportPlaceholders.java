package dev.workshoproles.export;

import dev.workshoproles.blueprint.ResourceLocation;

/**
 * Placeholders for the partition, account and Region in which an export will be used.
 * Each dialect replaces them with its own expressions.
 */
final class ExportPlaceholders {

	/**
	 * The placeholders. IAM accepts characters up to U+00FF, so no document contains
	 * them.
	 */
	static final ResourceLocation LOCATION = new ResourceLocation("\uE000", "\uE001", "\uE002");

	private ExportPlaceholders() {
	}

	static boolean isIn(String text) {
		return text.contains(LOCATION.partition()) || text.contains(LOCATION.accountId())
				|| text.contains(LOCATION.region());
	}

	/**
	 * Replaces the placeholders.
	 * @param text with everything escaped that is special to the dialect
	 * @param expressions the dialect's expressions
	 */
	static String in(String text, ResourceLocation expressions) {
		return text.replace(LOCATION.partition(), expressions.partition())
			.replace(LOCATION.accountId(), expressions.accountId())
			.replace(LOCATION.region(), expressions.region());
	}

}
