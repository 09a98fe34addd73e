package dev.workshoproles.roles.compare;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.RoleBlueprint;

/**
 * How one role of the workshop stands.
 *
 * @param blueprint the role as it should be
 * @param arn its ARN, null when it is not there or could not be read
 * @param status how it stands
 * @param ownership whose it is
 * @param creator the ARN of whoever had the console make it, as far as the tag holds it;
 * null when it has no such tag
 * @param byOthers whether that was not the present caller
 * @param lastUsed when IAM last saw it used, null when never or not known
 * @param policies its policies in the blueprint's order
 * @param differences all differences, notes included
 * @param error why it could not be read, null when it could
 */
public record RoleState(RoleBlueprint blueprint, @Nullable String arn, Status status, Ownership ownership,
		@Nullable String creator, boolean byOthers, @Nullable Instant lastUsed, List<PolicyState> policies,
		List<Difference> differences, @Nullable AccountError error) {

	public RoleState {
		policies = List.copyOf(policies);
		differences = List.copyOf(differences);
	}

	public String name() {
		return this.blueprint.name();
	}

	/**
	 * How much one of its differences matters.
	 * @param difference one of {@link #differences()}
	 * @return harmless for what is no drift
	 */
	public Severity severity(Difference difference) {
		return Severity.of(difference, this.blueprint);
	}

	/**
	 * How much its drift matters: as much as the worst of its differences.
	 * @return null for a role that has not drifted
	 */
	public @Nullable Severity severity() {
		return (this.status == Status.DRIFTED) ? this.differences.stream()
			.filter((difference) -> difference.kind().isDrift())
			.map(this::severity)
			.min(Comparator.naturalOrder())
			.orElse(null) : null;
	}

	/**
	 * How far it is from being allowed only what the lab needs of it.
	 * @return null for a role that is not there, or that could not be read as a whole
	 */
	public @Nullable LeastPrivilege leastPrivilege() {
		return LeastPrivilegeScore.of(this);
	}

}
