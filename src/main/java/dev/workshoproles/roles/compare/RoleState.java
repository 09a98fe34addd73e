package dev.workshoproles.roles.compare;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.RoleBlueprint;

/**
 * The state of a role of the workshop in the account.
 *
 * @param blueprint the role in the blueprint
 * @param arn its ARN, null if it does not exist or could not be read
 * @param status its status
 * @param ownership its owner
 * @param creator the ARN of the caller for whom the console created it, as in its tag or
 * in the record; null if unknown
 * @param byOthers whether that was another caller
 * @param changedAt when IAM says that it was created or one of its customer managed
 * policies last changed; null if it does not exist or IAM does not say. Of its trust
 * policy, attachments and inline policies IAM keeps no time
 * @param lastUsed when it was last used, null if never or unknown
 * @param resources what it needs besides itself
 * @param differences all differences, notes included
 * @param error why it could not be read, null if it was
 */
public record RoleState(RoleBlueprint blueprint, @Nullable String arn, Status status, Ownership ownership,
		@Nullable String creator, boolean byOthers, @Nullable Instant changedAt, @Nullable Instant lastUsed,
		RoleResources resources, List<Difference> differences, @Nullable AccountError error) {

	public RoleState {
		differences = List.copyOf(differences);
	}

	public String name() {
		return this.blueprint.name();
	}

	/**
	 * The policies that it should have attached.
	 * @return in the blueprint's order
	 */
	public List<PolicyState> policies() {
		return this.resources.policies();
	}

	/**
	 * The status of an inline policy that it should have.
	 * @param policy the policy's name
	 * @return as for the role itself where that does not exist or could not be read
	 */
	public Status inlinePolicy(String policy) {
		if (this.arn == null) {
			return this.status;
		}
		return this.differences.stream()
			.filter((difference) -> difference.subject().equals(policy))
			.flatMap((difference) -> switch (difference.kind()) {
				case INLINE_POLICY_MISSING -> Stream.of(Status.MISSING);
				case INLINE_POLICY_CHANGED -> Stream.of(Status.DRIFTED);
				default -> Stream.empty();
			})
			.findFirst()
			.orElse(Status.READY);
	}

	/**
	 * The ARN of the permissions boundary that it should have.
	 * @return null if the blueprint leaves that open
	 */
	public @Nullable String permissionsBoundary() {
		return this.resources.boundaryOf(this.blueprint);
	}

	/**
	 * Whether it differs from the blueprint in some way.
	 * @param kind in which way
	 * @return false also if it does not exist
	 */
	public boolean differsIn(DifferenceKind kind) {
		return this.differences.stream().anyMatch((difference) -> difference.kind() == kind);
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
	 * How close it is to least privilege.
	 * @return null for a role that does not exist or could not be read completely
	 */
	public @Nullable LeastPrivilege leastPrivilege() {
		return LeastPrivilegeScore.of(this);
	}

}
