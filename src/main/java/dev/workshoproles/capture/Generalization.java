package dev.workshoproles.capture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.workshoproles.blueprint.ResourceLocation;

/**
 * Puts the placeholders of a workshop file in place of what is particular to one account.
 *
 * @param location the account's partition, number and Region
 * @param namePrefix the prefix of the console's names, which may be empty
 */
record Generalization(ResourceLocation location, String namePrefix) {

	/** Partition, Region and account are the second, fourth and fifth part of an ARN. */
	private static final Pattern ARN = Pattern.compile("\\barn:([a-z-]+):([a-z0-9-]+):([a-z0-9-]*):(\\d{12})?:");

	String text(String text) {
		String inArns = ARN.matcher(text)
			.replaceAll((arn) -> Matcher.quoteReplacement(
					arn(arn.group(1), arn.group(2), arn.group(3), (arn.group(4) != null) ? arn.group(4) : "")));
		String own = Pattern.compile("\\b" + this.location.accountId() + "\\b")
			.matcher(inArns)
			.replaceAll(Matcher.quoteReplacement(ResourceLocation.UNKNOWN.accountId()));
		return this.namePrefix.isEmpty() ? own : own.replace("/" + this.namePrefix, "/${Prefix}");
	}

	private String arn(String partition, String service, String region, String account) {
		return String.join(":", "arn",
				general(partition, this.location.partition(), ResourceLocation.UNKNOWN.partition()), service,
				general(region, this.location.region(), ResourceLocation.UNKNOWN.region()),
				general(account, this.location.accountId(), ResourceLocation.UNKNOWN.accountId()), "");
	}

	private static String general(String text, String own, String placeholder) {
		return text.equals(own) ? placeholder : text;
	}

	/** The name that a workshop file has for a real name. */
	String name(String name) {
		return name.startsWith(this.namePrefix) ? name.substring(this.namePrefix.length()) : name;
	}

}
