package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.SnapshotFixture;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

import static org.assertj.core.api.Assertions.assertThat;

/** What a snapshot tells. */
class SnapshotReaderTests {

	private final SnapshotFixture account = new SnapshotFixture();

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void nothingIsThere() {
		Snapshot snapshot = this.account.read(Purpose.STATUS);
		assertThat(snapshot.caller()).isEqualTo(SnapshotFixture.CALLER);
		assertThat(snapshot.roles().values()).hasSize(2).allMatch(Observation.Absent.class::isInstance);
		assertThat(snapshot.policies().values()).hasSize(2).allMatch(Observation.Absent.class::isInstance);
	}

	@Test
	void aRoleWithAllThatItCanHave() {
		this.account.complete();
		this.account.iam.tagRole((tag) -> tag.roleName("Reader").tags(tag("team", "lab")));
		this.account.iam.putRolePermissionsBoundary((boundary) -> boundary.roleName("Reader")
			.permissionsBoundary("arn:aws:iam::aws:policy/AdministratorAccess"));
		this.account.iam
			.updateRole((update) -> update.roleName("Reader").description("Reads").maxSessionDuration(7200));
		this.account.iam.putRolePolicy((put) -> put.roleName("Reader")
			.policyName("own")
			.policyDocument(SnapshotFixture.document("s3:Get+Object%20")));
		ObservedRole role = this.account.read(Purpose.STATUS).role("Reader").found().orElseThrow();
		assertThat(role.name()).isEqualTo("Reader");
		assertThat(role.arn()).isEqualTo("arn:aws:iam::000000000000:role/Reader");
		assertThat(role.roleId()).startsWith("AROA");
		assertThat(role.path()).isEqualTo("/");
		assertThat(role.description()).isEqualTo("Reads");
		assertThat(role.trustPolicy()).isEqualTo(SnapshotFixture.TRUST);
		assertThat(role.tags()).isEqualTo(Map.of("team", "lab"));
		assertThat(role.permissionsBoundary()).isEqualTo("arn:aws:iam::aws:policy/AdministratorAccess");
		assertThat(role.maxSessionSeconds()).isEqualTo(7200);
		assertThat(role.lastUsed()).isNull();
		assertThat(role.attached()).containsExactly(new AttachedPolicy("Read", SnapshotFixture.READ_ARN));
		assertThat(role.inline()).isEqualTo(Map.of("own", SnapshotFixture.document("s3:Get+Object%20")));
		assertThat(role.instanceProfiles()).isEmpty();
	}

	@Test
	void anEmptyDescriptionIsNone() {
		this.account.complete();
		this.account.iam.updateRole((update) -> update.roleName("Writer").description(""));
		Snapshot snapshot = this.account.read(Purpose.STATUS);
		assertThat(snapshot.role("Reader").found().orElseThrow().description()).isNull();
		assertThat(snapshot.role("Writer").found().orElseThrow().description()).isNull();
	}

	@Test
	void anInstanceProfileWithItsRoleAndTags() {
		this.account.complete();
		this.account.instanceProfiles.addAll(List.of("Servers", "Empty", "Nowhere"));
		String servers = this.account.iam
			.createInstanceProfile(
					(profile) -> profile.instanceProfileName("Servers").path("/lab/").tags(tag("team", "lab")))
			.instanceProfile()
			.instanceProfileId();
		this.account.iam.addRoleToInstanceProfile((add) -> add.instanceProfileName("Servers").roleName("Reader"));
		String empty = this.account.iam.createInstanceProfile((profile) -> profile.instanceProfileName("Empty"))
			.instanceProfile()
			.instanceProfileId();
		for (Purpose purpose : Purpose.values()) {
			Snapshot snapshot = this.account.read(purpose);
			assertThat(snapshot.instanceProfile("Servers").found()).contains(
					new ObservedInstanceProfile("Servers", "arn:aws:iam::000000000000:instance-profile/lab/Servers",
							servers, "/lab/", List.of("Reader"), Map.of("team", "lab")));
			assertThat(snapshot.instanceProfile("Empty").found()).contains(new ObservedInstanceProfile("Empty",
					"arn:aws:iam::000000000000:instance-profile/Empty", empty, "/", List.of(), Map.of()));
			assertThat(snapshot.instanceProfile("Nowhere")).isInstanceOf(Observation.Absent.class);
		}
	}

	@Test
	void aPolicyWithAPathIsReadWhereItShouldBe() {
		String arn = this.account.policy("Read", "/lab/", SnapshotFixture.READ);
		this.account.expectAt("Read", arn);
		assertThat(this.account.read(Purpose.STATUS).policy("Read").found().orElseThrow().arn()).isEqualTo(arn);
		assertThat(this.account.operations()).doesNotContain("ListPolicies");
	}

	@Test
	void aPolicyWithTheDocumentOfItsDefaultVersion() {
		String arn = this.account.policy("Read", "/", SnapshotFixture.WRITE);
		this.account.version(arn, SnapshotFixture.READ, true);
		this.account.iam.tagPolicy((tag) -> tag.policyArn(arn).tags(tag("team", "lab")));
		ObservedPolicy policy = this.account.read(Purpose.STATUS).policy("Read").found().orElseThrow();
		Policy held = this.account.iam.getPolicy((get) -> get.policyArn(arn)).policy();
		assertThat(policy).isEqualTo(new ObservedPolicy("Read", arn, held.policyId(), Map.of("team", "lab"),
				held.updateDate(), SnapshotFixture.READ, List.of(), List.of()));
	}

	@Test
	void listingsAreFollowedPageByPage() {
		this.account.complete();
		String arn = SnapshotFixture.READ_ARN;
		this.account.attach("Writer", arn);
		this.account.attach("Reader", SnapshotFixture.WRITE_ARN);
		this.account.attach("Reader", "arn:aws:iam::aws:policy/AdministratorAccess");
		this.account.version(arn, SnapshotFixture.WRITE, false);
		this.account.version(arn, SnapshotFixture.WRITE, false);
		for (String name : List.of("one", "two", "three")) {
			this.account.iam
				.putRolePolicy((put) -> put.roleName("Reader").policyName(name).policyDocument(SnapshotFixture.READ));
			this.account.iam.createInstanceProfile((profile) -> profile.instanceProfileName(name));
			this.account.iam.addRoleToInstanceProfile((add) -> add.instanceProfileName(name).roleName("Reader"));
		}
		Snapshot snapshot = this.account.read(InterceptedIam.inPagesOfOne(this.account.iam), Purpose.REMOVE);
		ObservedRole role = snapshot.role("Reader").found().orElseThrow();
		assertThat(role.attached()).extracting(AttachedPolicy::name)
			.containsExactlyInAnyOrder("Read", "Write", "AdministratorAccess");
		assertThat(role.inline()).containsOnlyKeys("one", "two", "three");
		assertThat(role.instanceProfiles()).containsExactlyInAnyOrder("one", "two", "three");
		ObservedPolicy policy = snapshot.policy("Read").found().orElseThrow();
		assertThat(policy.otherVersions()).extracting(ObservedPolicy.Version::id).containsExactly("v2", "v3");
		assertThat(policy.users()).containsExactlyInAnyOrder(user("Reader", false), user("Writer", false));
		assertThat(this.account.operations().stream().filter("ListRolePolicies"::equals))
			.hasSizeGreaterThanOrEqualTo(4);
	}

	@Test
	void aBoundaryIsAUseToo() {
		this.account.complete();
		String arn = SnapshotFixture.WRITE_ARN;
		this.account.iam.putRolePermissionsBoundary((boundary) -> boundary.roleName("Reader").permissionsBoundary(arn));
		ObservedPolicy policy = this.account.read(Purpose.REMOVE).policy("Write").found().orElseThrow();
		assertThat(policy.users()).containsExactlyInAnyOrder(user("Writer", false), user("Reader", true));
	}

	@Test
	void whatVanishesBetweenTwoCallsIsAbsent() {
		this.account.complete();
		Snapshot snapshot = this.account.read((operation, request) -> {
			if (operation.equals("GetPolicyVersion") && request.toString().contains(SnapshotFixture.READ_ARN)) {
				this.account.deleteReadersPolicy();
			}
			return request;
		}, Purpose.STATUS);
		assertThat(snapshot.policy("Read")).isInstanceOf(Observation.Absent.class);
		assertThat(snapshot.policy("Write")).isInstanceOf(Observation.Present.class);
	}

	private static PolicyUser user(String role, boolean boundary) {
		return new PolicyUser(PolicyUser.Type.ROLE, role, boundary);
	}

	private static Tag tag(String key, String value) {
		return Tag.builder().key(key).value(value).build();
	}

}
