package dev.workshoproles.export;

import dev.workshoproles.blueprint.ResourceLocation;

/**
 * The place where a file will be used, of which nothing is known when it is written. A
 * dialect has its own words for it.
 */
final class ExportPlaceholders {

	/**
	 * Stands in documents until the words are put there. IAM takes characters up to
	 * U+00FF, so no document has these of its own.
	 */
	static final ResourceLocation SITE = new ResourceLocation("\uE000", "\uE001", "\uE002");

	private ExportPlaceholders() {
	}

	static boolean isIn(String text) {
		return text.contains(SITE.partition()) || text.contains(SITE.accountId()) || text.contains(SITE.region());
	}

	/**
	 * Puts a dialect's words in.
	 * @param text with everything in it quoted that means something to the dialect
	 * @param words what the dialect says for partition, account and Region
	 */
	static String in(String text, ResourceLocation words) {
		return text.replace(SITE.partition(), words.partition())
			.replace(SITE.accountId(), words.accountId())
			.replace(SITE.region(), words.region());
	}

}
