package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;

/**
 * The state of a role's instance profile in the account.
 *
 * @param name its real name
 * @param storedName its name as IAM has it, which may differ in letter case
 * @param status {@code READY} if it contains the role, {@code DRIFTED} if it exists and
 * does not, or has another name
 * @param ownership its owner
 * @param otherRoles the names of other roles that it contains; IAM allows one role at a
 * time
 * @param error why it could not be read, null if it was
 */
public record InstanceProfileState(String name, String storedName, Status status, Ownership ownership,
		List<String> otherRoles, @Nullable AccountError error) {

	private static final String PATH = "instanceProfile";

	public InstanceProfileState {
		otherRoles = List.copyOf(otherRoles);
	}

	/** The differences for a role that exists. */
	Stream<Difference> differences(String role) {
		return switch (this.status) {
			case MISSING -> Stream.of(missing(null));
			case DRIFTED -> Stream.of(isInOtherLetterCase() ? missing(this.storedName)
					: new Difference(DifferenceKind.NOT_IN_INSTANCE_PROFILE, PATH + "/roles", this.name, role,
							this.otherRoles.isEmpty() ? null : String.join(", ", this.otherRoles)));
			case READY, UNKNOWN -> Stream.empty();
		};
	}

	private Difference missing(@Nullable String actual) {
		return new Difference(DifferenceKind.INSTANCE_PROFILE_MISSING, PATH, this.name, this.name, actual);
	}

	/**
	 * Whether the name exists in IAM in other letter case, so that ARNs with the wanted
	 * name do not match and no second one can be created.
	 * @return false also if it does not exist
	 */
	public boolean isInOtherLetterCase() {
		return !this.storedName.equals(this.name);
	}

}
