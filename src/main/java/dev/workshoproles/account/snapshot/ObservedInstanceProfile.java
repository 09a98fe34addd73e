package dev.workshoproles.account.snapshot;

import java.util.List;
import java.util.Map;

/**
 * An instance profile as IAM holds it.
 *
 * @param name its name in IAM's letter case
 * @param arn its ARN, path included
 * @param instanceProfileId its unique id
 * @param path its path, {@code /} for none
 * @param roles the names of the roles in it; IAM allows one
 * @param tags its tags
 */
public record ObservedInstanceProfile(String name, String arn, String instanceProfileId, String path,
		List<String> roles, Map<String, String> tags) implements ObservedEntity {

	public ObservedInstanceProfile {
		roles = List.copyOf(roles);
		tags = Map.copyOf(tags);
	}

	@Override
	public String uniqueId() {
		return this.instanceProfileId;
	}

}
