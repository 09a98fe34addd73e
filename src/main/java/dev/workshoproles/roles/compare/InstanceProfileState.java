package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;

/**
 * The state of a role's instance profile in the account.
 *
 * @param name its name as IAM has it, or the real name if it does not exist
 * @param status {@code READY} if it contains the role, {@code DRIFTED} if it exists and
 * does not
 * @param ownership its owner
 * @param otherRoles the names of other roles that it contains; IAM allows one role at a
 * time
 * @param error why it could not be read, null if it was
 */
public record InstanceProfileState(String name, Status status, Ownership ownership, List<String> otherRoles,
		@Nullable AccountError error) {

	private static final String PATH = "instanceProfile";

	public InstanceProfileState {
		otherRoles = List.copyOf(otherRoles);
	}

	/** The differences for a role that exists. */
	Stream<Difference> differences(String role) {
		return switch (this.status) {
			case MISSING ->
				Stream.of(new Difference(DifferenceKind.INSTANCE_PROFILE_MISSING, PATH, this.name, this.name, null));
			case DRIFTED -> Stream.of(new Difference(DifferenceKind.NOT_IN_INSTANCE_PROFILE, PATH + "/roles", this.name,
					role, this.otherRoles.isEmpty() ? null : String.join(", ", this.otherRoles)));
			case READY, UNKNOWN -> Stream.empty();
		};
	}

}
