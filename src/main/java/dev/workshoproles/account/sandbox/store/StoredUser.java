package dev.workshoproles.account.sandbox.store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.User;

/**
 * A user, which exists only to have policies attached.
 *
 * @param attached the ARNs of the managed policies attached to it
 */
public record StoredUser(User user, Set<String> attached) {

	public StoredUser {
		attached = Set.copyOf(attached);
	}

	public String name() {
		return this.user.userName();
	}

	public StoredUser withAttached(String policyArn) {
		return new StoredUser(this.user,
				Stream.concat(this.attached.stream(), Stream.of(policyArn)).collect(Collectors.toSet()));
	}

	public StoredUser withoutAttached(String policyArn) {
		return new StoredUser(this.user,
				this.attached.stream().filter((arn) -> !arn.equals(policyArn)).collect(Collectors.toSet()));
	}

}
