package dev.workshoproles.account.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.AccountWrites;
import dev.workshoproles.account.InterceptedIam.Interceptor;
import dev.workshoproles.account.SnapshotFixture;
import dev.workshoproles.account.Waves;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was there when last seen is asked for everything at once; whatever has become of
 * it, the snapshot tells how it is now.
 */
class LastSeenTests {

	private static final List<String> DETAILS = List.of("ListRolePolicies", "ListAttachedRolePolicies",
			"GetPolicyVersion");

	private static final Interceptor NOTHING = (operation, request) -> request;

	private final SnapshotFixture account = new SnapshotFixture();

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void whatWasReadBeforeIsReadInOneStepButForUsers() {
		this.account.completeAndSeen(Purpose.STATUS);
		assertReadInSteps(Purpose.STATUS, 10);
		assertReadInSteps(Purpose.APPLY, 10);
		assertReadInSteps(Purpose.REMOVE, 14, 2);
	}

	@Test
	void instanceProfilesTakeNoStepOfTheirOwn() {
		this.account.completeAndSeen(Purpose.STATUS);
		this.account.instanceProfiles.addAll(List.of("Servers", "Nowhere"));
		this.account.iam.createInstanceProfile((profile) -> profile.instanceProfileName("Servers"));
		assertReadInSteps(Purpose.STATUS, 12);
		assertReadInSteps(Purpose.APPLY, 12);
		assertReadInSteps(Purpose.REMOVE, 16, 2);
	}

	@Test
	void whatWasMadeBeforeIsReadInOneStep() {
		AccountWrites writes = this.account.writes();
		List.of("Reader", "Writer").forEach((role) -> writes.createRole(SnapshotFixture.newRole(role)));
		writes.createPolicy(SnapshotFixture.newPolicy("Read"));
		writes.createPolicy(SnapshotFixture.newPolicy("Write"));
		writes.createPolicyVersion(SnapshotFixture.WRITE_ARN, SnapshotFixture.WRITE);
		assertReadInSteps(Purpose.APPLY, 10);
	}

	@Test
	void whatWasDeletedBeforeIsOnlyAskedWhetherItIsThere() {
		this.account.completeAndSeen(Purpose.REMOVE);
		AccountWrites writes = this.account.writes();
		Map.of("Reader", SnapshotFixture.READ_ARN, "Writer", SnapshotFixture.WRITE_ARN).forEach((role, arn) -> {
			writes.detachRolePolicy(role, arn);
			writes.deleteRole(role);
			writes.deletePolicy(arn);
		});
		assertReadInSteps(Purpose.REMOVE, 4);
	}

	@Test
	void whatOthersDeletedIsAbsentAndThenForgotten() {
		this.account.completeAndSeen(Purpose.STATUS);
		this.account.deleteReadersPolicy();
		this.account.iam.deleteRole((delete) -> delete.roleName("Reader"));
		for (int calls : new int[] { 10, 7 }) {
			assertReaderAlone(NOTHING, Observation.Absent.class);
			assertThat(this.account.operations()).hasSize(calls);
		}
	}

	@Test
	void whatIsNotThereIsAbsentEvenIfItsDetailsMayNotBeRead() {
		this.account.completeAndSeen(Purpose.STATUS);
		assertReaderAlone((operation, request) -> {
			if (SnapshotFixture.isAboutReader(request)) {
				throw List.of("GetRole", "GetPolicy").contains(operation) ? SnapshotFixture.missing()
						: SnapshotFixture.denied();
			}
			return request;
		}, Observation.Absent.class);
	}

	@Test
	void whatVanishesMeanwhileIsAbsent() {
		this.account.completeAndSeen(Purpose.STATUS);
		assertReaderAlone((operation, request) -> {
			if (SnapshotFixture.isAboutReader(request) && DETAILS.contains(operation)) {
				throw SnapshotFixture.missing();
			}
			return request;
		}, Observation.Absent.class);
	}

	@Test
	void whatMayNotBeReadIsNotTakenForAbsent() {
		this.account.completeAndSeen(Purpose.STATUS);
		assertReaderAlone((operation, request) -> {
			if (SnapshotFixture.isAboutReader(request)) {
				throw SnapshotFixture.denied();
			}
			return request;
		}, Observation.Unreadable.class);
	}

	/** IAM's count says then that nobody has it. */
	@Test
	void thatUsersMayNotBeReadIsNoMatterWhereThereAreNone() {
		this.account.completeAndSeen(Purpose.STATUS);
		this.account.iam.detachRolePolicy((detach) -> detach.roleName("Reader").policyArn(SnapshotFixture.READ_ARN));
		Snapshot snapshot = this.account.readAgain((operation, request) -> {
			if (operation.equals("ListEntitiesForPolicy")) {
				throw SnapshotFixture.denied();
			}
			return request;
		}, Purpose.REMOVE);
		assertThat(snapshot.policy("Read").found().orElseThrow().users()).isEmpty();
		assertThat(snapshot.policy("Write").error().orElseThrow().permission()).isEqualTo("iam:ListEntitiesForPolicy");
	}

	@Test
	void theDocumentIsThatOfTheDefaultVersionOfNow() {
		this.account.completeAndSeen(Purpose.STATUS);
		this.account.version(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE, true);
		this.account.iam.deletePolicyVersion((delete) -> delete.policyArn(SnapshotFixture.READ_ARN).versionId("v1"));
		for (int asked : new int[] { 3, 2 }) {
			Snapshot snapshot = this.account.readAgain(Purpose.STATUS);
			assertThat(snapshot.policy("Read").found().orElseThrow().document()).isEqualTo(SnapshotFixture.WRITE);
			assertThat(Collections.frequency(this.account.operations(), "GetPolicyVersion")).isEqualTo(asked);
		}
	}

	@Test
	void whatOthersChangedSinceIsReadForARepairInThreeSteps() {
		this.account.completeAndSeen(Purpose.STATUS);
		this.account.version(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE, true);
		Snapshot snapshot = assertReadInSteps(Purpose.APPLY, 10, 1, 1);
		assertThat(snapshot.policy("Read").found().orElseThrow().otherVersions()).hasSize(1);
	}

	@Test
	void usersAndOldVersionsAreReadInTheSecondStep() {
		this.account.completeAndSeen(Purpose.STATUS);
		this.account.version(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE, false);
		this.account.iam
			.putRolePermissionsBoundary((put) -> put.roleName("Writer").permissionsBoundary(SnapshotFixture.READ_ARN));
		Snapshot snapshot = assertReadInSteps(Purpose.REMOVE, 14, 4);
		ObservedPolicy policy = snapshot.policy("Read").found().orElseThrow();
		assertThat(policy.otherVersions()).containsExactly(new ObservedPolicy.Version("v2", SnapshotFixture.WRITE));
		assertThat(policy.users()).hasSize(2);
	}

	@Test
	void whatIsSearchedForIsReadWhereItIs() {
		this.account.completeAndSeen(Purpose.STATUS);
		this.account.deleteReadersPolicy();
		String elsewhere = this.account.policy("Read", "/lab/", SnapshotFixture.WRITE);
		for (int i = 0; i < 2; i++) {
			ObservedPolicy policy = this.account.readAgain(Purpose.APPLY, "Read").policy("Read").found().orElseThrow();
			assertThat(policy.arn()).isEqualTo(elsewhere);
			assertThat(policy.document()).isEqualTo(SnapshotFixture.WRITE);
		}
	}

	@Test
	void whatHasNoIdOrVersionIsNotSeen() {
		LastSeen seen = new LastSeen();
		seen.noteRole("Reader", Role.builder().build());
		assertThat(seen.role("Reader")).isEmpty();
		for (Policy untold : List.of(Policy.builder().policyId("ANPA1").build(),
				Policy.builder().defaultVersionId("v1").build())) {
			seen.notePolicy(SnapshotFixture.READ_ARN, untold);
			assertThat(seen.policy(SnapshotFixture.READ_ARN)).isEmpty();
		}
		seen.notePolicy(SnapshotFixture.READ_ARN, Policy.builder().policyId("ANPA1").defaultVersionId("v1").build());
		assertThat(seen.policy(SnapshotFixture.READ_ARN)).isPresent();
		seen.noteDefaultVersion(SnapshotFixture.READ_ARN, PolicyVersion.builder().build());
		assertThat(seen.policy(SnapshotFixture.READ_ARN)).isEmpty();
	}

	@Test
	void writesWithIncompleteResponsesSucceed() {
		AccountWrites writes = this.account.writes(new SilentIam());
		writes.createRole(SnapshotFixture.newRole("Reader"));
		writes.createPolicy(SnapshotFixture.newPolicy("Read"));
		writes.createPolicyVersion(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE);
		this.account.completeAndSeen(Purpose.STATUS);
		writes.createRole(SnapshotFixture.newRole("Reader"));
		writes.createPolicyVersion(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE);
		assertReadInSteps(Purpose.STATUS, 7, 3);
	}

	private Snapshot assertReadInSteps(Purpose purpose, int... calls) {
		Waves waves = new Waves(calls);
		Snapshot snapshot = this.account.readAgain(waves, purpose);
		assertThat(waves.areDone()).isTrue();
		return snapshot;
	}

	private void assertReaderAlone(Interceptor interceptor, Class<?> observation) {
		Snapshot snapshot = this.account.readAgain(interceptor, Purpose.STATUS);
		assertThat(snapshot.role("Reader")).isInstanceOf(observation);
		assertThat(snapshot.policy("Read")).isInstanceOf(observation);
		assertThat(snapshot.role("Writer")).isInstanceOf(Observation.Present.class);
		assertThat(snapshot.policy("Write")).isInstanceOf(Observation.Present.class);
	}

	/** Answers writes without saying what became of them. */
	private static final class SilentIam implements IamClient {

		@Override
		public CreateRoleResponse createRole(CreateRoleRequest request) {
			return CreateRoleResponse.builder().build();
		}

		@Override
		public CreatePolicyResponse createPolicy(CreatePolicyRequest request) {
			return CreatePolicyResponse.builder().build();
		}

		@Override
		public CreatePolicyVersionResponse createPolicyVersion(CreatePolicyVersionRequest request) {
			return CreatePolicyVersionResponse.builder().build();
		}

		@Override
		public String serviceName() {
			return "iam";
		}

		@Override
		public void close() {
		}

	}

}
