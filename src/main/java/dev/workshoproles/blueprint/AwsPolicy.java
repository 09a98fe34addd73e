package dev.workshoproles.blueprint;

import java.util.Map;

/**
 * A policy that AWS manages: the console attaches it and never changes it.
 *
 * @param name the name, which no prefix changes
 * @param path its path, such as {@code /service-role/}
 * @param reasons why the lab needs each action
 */
public record AwsPolicy(String name, String path, Map<String, LocalizedText> reasons) implements PolicyBlueprint {

	@Override
	public String arn(String partition, String accountId) {
		return "arn:" + partition + ":iam::aws:policy" + this.path + this.name;
	}

}
