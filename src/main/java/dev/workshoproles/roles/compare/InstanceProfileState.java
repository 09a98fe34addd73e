package dev.workshoproles.roles.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;

/**
 * The state of a role's instance profile in the account.
 *
 * @param name its real name
 * @param storedName its name as IAM has it, which may differ in letter case
 * @param status {@code READY} if it contains the role and has the wanted path and tags,
 * {@code DRIFTED} if it exists and does not, or has another name
 * @param ownership its owner
 * @param otherRoles the names of other roles that it contains; IAM allows one role at a
 * time
 * @param holdsRole whether it contains the role under the wanted name
 * @param ownDifferences those of its path and tags
 * @param error why it could not be read, null if it was
 */
public record InstanceProfileState(String name, String storedName, Status status, Ownership ownership,
		List<String> otherRoles, boolean holdsRole, List<Difference> ownDifferences, @Nullable AccountError error) {

	private static final String PATH = "instanceProfile";

	public InstanceProfileState {
		otherRoles = List.copyOf(otherRoles);
		ownDifferences = List.copyOf(ownDifferences);
	}

	/** The state of one that exists. */
	static InstanceProfileState of(InstanceProfile wanted, ObservedInstanceProfile found, String role,
			Ownership ownership) {
		String name = wanted.name();
		boolean holds = found.name().equals(name) && found.roles().contains(role);
		List<Difference> own = new ArrayList<>();
		String path = wanted.path();
		if (path != null && !path.equals(found.path())) {
			own.add(new Difference(DifferenceKind.INSTANCE_PROFILE_PATH_CHANGED, PATH + "/path", name, path,
					found.path()));
		}
		WantedTags.ofOther(wanted.tags(), found.tags())
			.differences(DifferenceKind.INSTANCE_PROFILE_TAG_CHANGED, PATH + "/", name)
			.forEach(own::add);
		return new InstanceProfileState(name, found.name(), (holds && own.isEmpty()) ? Status.READY : Status.DRIFTED,
				ownership, found.roles().stream().filter((other) -> !other.equals(role)).toList(), holds, own, null);
	}

	/** The differences for a role that exists. */
	Stream<Difference> differences(String role) {
		return switch (this.status) {
			case MISSING -> Stream.of(missing(null));
			case DRIFTED -> isInOtherLetterCase() ? Stream.of(missing(this.storedName)) : Stream
				.concat(this.holdsRole ? Stream.empty() : Stream.of(lacking(role)), this.ownDifferences.stream());
			case READY, UNKNOWN -> Stream.empty();
		};
	}

	private Difference lacking(String role) {
		return new Difference(DifferenceKind.NOT_IN_INSTANCE_PROFILE, PATH + "/roles", this.name, role,
				this.otherRoles.isEmpty() ? null : String.join(", ", this.otherRoles));
	}

	private Difference missing(@Nullable String actual) {
		return new Difference(DifferenceKind.INSTANCE_PROFILE_MISSING, PATH, this.name, this.name, actual);
	}

	/**
	 * The path that it should have and has not.
	 * @return empty if the path is right or left open
	 */
	public Optional<String> otherPath() {
		return this.ownDifferences.stream()
			.filter((difference) -> difference.kind() == DifferenceKind.INSTANCE_PROFILE_PATH_CHANGED)
			.flatMap((difference) -> Stream.ofNullable(difference.expected()))
			.findFirst();
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
