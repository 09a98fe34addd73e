package dev.workshoproles.account;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

import static org.assertj.core.api.Assertions.assertThat;

/** How many calls a snapshot takes, and how many of them one after another. */
class SnapshotCallsTests {

	private static final String VERSIONS = "ListPolicyVersions";

	private static final String DOCUMENT = "GetPolicyVersion";

	private static final String USERS = "ListEntitiesForPolicy";

	private final SnapshotFixture account = new SnapshotFixture();

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void whereNothingIsThereAllCallsRunSideBySide() {
		for (Purpose purpose : Purpose.values()) {
			Waves waves = new Waves(4);
			this.account.read(waves, purpose);
			assertThat(waves.areDone()).isTrue();
			assertThat(this.account.operations()).containsExactlyInAnyOrder("GetRole", "GetRole", "GetPolicy",
					"GetPolicy");
		}
	}

	@Test
	void whereAllIsThereTwoCallsAtMostFollowEachOther() {
		this.account.complete();
		for (Purpose purpose : List.of(Purpose.STATUS, Purpose.APPLY)) {
			Waves waves = new Waves(4, 6);
			this.account.read(waves, purpose);
			assertThat(waves.areDone()).isTrue();
		}
		assertThat(this.account.operations()).containsExactlyInAnyOrder("GetRole", "GetRole", "GetPolicy", "GetPolicy",
				"ListAttachedRolePolicies", "ListAttachedRolePolicies", "ListRolePolicies", "ListRolePolicies",
				DOCUMENT, DOCUMENT);
	}

	@Test
	void forARemovalTheRestIsReadInTheSameTwoSteps() {
		this.account.complete();
		Waves waves = new Waves(4, 12);
		this.account.read(waves, Purpose.REMOVE);
		assertThat(waves.areDone()).isTrue();
		assertThat(this.account.operations()).contains("ListInstanceProfilesForRole", VERSIONS, USERS);
	}

	@Test
	void inlineDocumentsAndOldVersionsTakeAThird() {
		this.account.complete();
		this.account.iam
			.putRolePolicy((put) -> put.roleName("Reader").policyName("own").policyDocument(SnapshotFixture.READ));
		this.account.version(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE, false);
		Waves waves = new Waves(4, 12, 2);
		this.account.read(waves, Purpose.REMOVE);
		assertThat(waves.areDone()).isTrue();
	}

	@Test
	void versionsOfAPolicyAreReadWhereOneMustBeAdded() {
		this.account.complete();
		String arn = SnapshotFixture.READ_ARN;
		this.account.version(arn, SnapshotFixture.WRITE, true);
		this.account.read(Purpose.STATUS);
		assertThat(this.account.operations()).doesNotContain(VERSIONS);
		ObservedPolicy policy = this.account.read(Purpose.APPLY).policy("Read").found().orElseThrow();
		assertThat(times(VERSIONS)).isOne();
		assertThat(times(DOCUMENT)).as("the two default versions").isEqualTo(2);
		assertThat(policy.otherVersions()).containsExactly(new ObservedPolicy.Version("v1", ""));
	}

	@Test
	void theOldestDocumentIsReadWhereItMustGo() {
		this.account.complete();
		String arn = SnapshotFixture.READ_ARN;
		for (int i = 2; i <= 5; i++) {
			this.account.version(arn, SnapshotFixture.document("s3:Get" + i), true);
		}
		ObservedPolicy policy = this.account.read(Purpose.APPLY).policy("Read").found().orElseThrow();
		assertThat(times(DOCUMENT)).isEqualTo(3);
		assertThat(policy.otherVersions().get(0)).isEqualTo(new ObservedPolicy.Version("v1", SnapshotFixture.READ));
		assertThat(policy.otherVersions()).hasSize(4).last().isEqualTo(new ObservedPolicy.Version("v4", ""));
	}

	@Test
	void versionsAreSortedByNumberAndNotByText() {
		this.account.complete();
		String arn = SnapshotFixture.READ_ARN;
		for (int i = 2; i <= 11; i++) {
			if (i > 3) {
				String old = "v" + (i - 2);
				this.account.iam.deletePolicyVersion((delete) -> delete.policyArn(arn).versionId(old));
			}
			this.account.version(arn, SnapshotFixture.document("s3:Get" + i), true);
		}
		ObservedPolicy policy = this.account.read(Purpose.REMOVE).policy("Read").found().orElseThrow();
		assertThat(policy.otherVersions()).extracting(ObservedPolicy.Version::id).containsExactly("v1", "v10");
	}

	@Test
	void usersAreReadForARemovalOnlyAndWhereThereAreAny() {
		this.account.policy("Read", "/", SnapshotFixture.READ);
		this.account.read(Purpose.REMOVE);
		assertThat(this.account.operations()).contains(VERSIONS).doesNotContain(USERS);
		this.account.role("Reader");
		this.account.attach("Reader", SnapshotFixture.READ_ARN);
		this.account.read(Purpose.APPLY);
		assertThat(this.account.operations()).doesNotContain(USERS);
		this.account.read(Purpose.REMOVE);
		assertThat(times(USERS)).isOne();
	}

	@Test
	void nothingIsSearchedForThatIsWhereItShouldBe() {
		this.account.complete();
		this.account.read(Purpose.REMOVE, "Read", "Write", "Reader", "Writer");
		assertThat(this.account.operations()).doesNotContain("ListPolicies", "ListRoles");
	}

	private int times(String operation) {
		return Collections.frequency(this.account.operations(), operation);
	}

}
