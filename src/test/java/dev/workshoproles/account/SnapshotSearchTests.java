package dev.workshoproles.account;

import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

import dev.workshoproles.account.InterceptedIam.Interceptor;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Names that IAM has under a path or in other letter case, and what cannot be read. */
class SnapshotSearchTests {

	private final SnapshotFixture account = new SnapshotFixture();

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void aPolicyWithAPathIsFoundThroughItsAttachment() {
		String arn = this.account.policy("Read", "/lab/2/", SnapshotFixture.READ);
		this.account.role("Writer");
		this.account.attach("Writer", arn);
		ObservedPolicy policy = this.account.read(Purpose.STATUS).policy("Read").found().orElseThrow();
		assertThat(policy.arn()).isEqualTo("arn:aws:iam::000000000000:policy/lab/2/Read").isEqualTo(arn);
		assertThat(policy.document()).isEqualTo(SnapshotFixture.READ);
		assertThat(this.account.operations()).doesNotContain("ListPolicies");
	}

	@Test
	void anAwsManagedPolicyOfTheSameNameIsNotTakenForIt() {
		this.account.role("Reader");
		this.account.attach("Reader", "arn:aws:iam::aws:policy/AdministratorAccess");
		assertThat(this.account.read(Purpose.STATUS).policy("Read")).isInstanceOf(Observation.Absent.class);
	}

	@Test
	void aPolicyElsewhereIsFoundWhereItIsSearchedFor() {
		String pathed = this.account.policy("Read", "/lab/", SnapshotFixture.READ);
		String otherCase = this.account.policy("WRITE", "/", SnapshotFixture.WRITE);
		assertThat(this.account.read(Purpose.APPLY).policies().values()).allMatch(Observation.Absent.class::isInstance);
		Snapshot snapshot = this.account.read(InterceptedIam.inPagesOfOne(this.account.iam), Purpose.APPLY, "Read",
				"Write");
		assertThat(snapshot.policy("Read").found().orElseThrow().arn()).isEqualTo(pathed);
		ObservedPolicy found = snapshot.policy("Write").found().orElseThrow();
		assertThat(found.arn()).isEqualTo(otherCase);
		assertThat(found.name()).isEqualTo("WRITE");
		assertThat(found.document()).isEqualTo(SnapshotFixture.WRITE);
	}

	@Test
	void aRoleInOtherLetterCaseIsFoundWhereItIsSearchedFor() {
		this.account.role("another");
		this.account.role("READER");
		assertThat(this.account.read(Purpose.APPLY).role("Reader")).isInstanceOf(Observation.Absent.class);
		Snapshot snapshot = this.account.read(InterceptedIam.inPagesOfOne(this.account.iam), Purpose.APPLY, "Reader");
		assertThat(snapshot.role("Reader").found().orElseThrow().name()).isEqualTo("READER");
		assertThat(snapshot.role("Writer")).isInstanceOf(Observation.Absent.class);
		assertThat(this.account.operations()).doesNotContain("ListPolicies");
	}

	@Test
	void anInstanceProfileInOtherLetterCaseIsFoundWhereItIsSearchedFor() {
		this.account.instanceProfiles.addAll(Set.of("Servers", "Clients"));
		this.account.iam.createInstanceProfile((profile) -> profile.instanceProfileName("another"));
		this.account.iam.createInstanceProfile((profile) -> profile.instanceProfileName("SERVERS").path("/lab/"));
		assertThat(this.account.read(Purpose.APPLY).instanceProfile("Servers")).isInstanceOf(Observation.Absent.class);
		assertThat(this.account.operations()).doesNotContain("ListInstanceProfiles");
		Snapshot snapshot = this.account.read(InterceptedIam.inPagesOfOne(this.account.iam), Purpose.APPLY, "Servers");
		assertThat(snapshot.instanceProfile("Servers").found().orElseThrow().name()).isEqualTo("SERVERS");
		assertThat(snapshot.instanceProfile("Clients")).isInstanceOf(Observation.Absent.class);
		snapshot = this.account.read(denying("ListInstanceProfiles", ""), Purpose.APPLY, "Servers");
		assertThat(snapshot.instanceProfile("Servers").error().orElseThrow().permission())
			.isEqualTo("iam:ListInstanceProfiles");
	}

	/**
	 * What has other letter case is not the workshop's, and a policy may have its name.
	 */
	@Test
	void aRemovalSearchesForPoliciesOnly() {
		this.account.instanceProfiles.add("Servers");
		this.account.role("READER");
		this.account.iam.createInstanceProfile((profile) -> profile.instanceProfileName("SERVERS"));
		Snapshot snapshot = this.account.read(Purpose.REMOVE, "Reader", "Servers", "Read");
		assertThat(snapshot.role("Reader")).isInstanceOf(Observation.Absent.class);
		assertThat(snapshot.instanceProfile("Servers")).isInstanceOf(Observation.Absent.class);
		assertThat(this.account.operations()).contains("ListPolicies")
			.doesNotContain("ListRoles", "ListInstanceProfiles");
	}

	@Test
	void ifTheSearchIsRefusedItsExistenceIsUnknown() {
		this.account.role("Writer");
		Snapshot snapshot = this.account.read(denying("ListPolicies", ""), Purpose.REMOVE, "Read", "Writer");
		assertThat(snapshot.policy("Read").error().orElseThrow().permission()).isEqualTo("iam:ListPolicies");
		assertThat(snapshot.policy("Write")).isInstanceOf(Observation.Absent.class);
		assertThat(snapshot.role("Writer")).isInstanceOf(Observation.Present.class);
		snapshot = this.account.read(denying("ListRoles", ""), Purpose.APPLY, "Reader");
		assertThat(snapshot.role("Reader").error().orElseThrow().permission()).isEqualTo("iam:ListRoles");
	}

	@Test
	void aDeniedReadAffectsOnlyThatEntity() {
		this.account.complete();
		Snapshot snapshot = this.account.read(denying("GetRole", "Reader"), Purpose.STATUS);
		AccountError error = snapshot.role("Reader").error().orElseThrow();
		assertThat(error.kind()).isEqualTo(Kind.ACCESS_DENIED);
		assertThat(error.permission()).isEqualTo("iam:GetRole");
		assertThat(snapshot.role("Writer")).isInstanceOf(Observation.Present.class);
		snapshot = this.account.read(denying("GetPolicyVersion", "policy/Write"), Purpose.STATUS);
		assertThat(snapshot.policy("Write").error().orElseThrow().operation()).isEqualTo("GetPolicyVersion");
		assertThat(snapshot.policy("Read")).isInstanceOf(Observation.Present.class);
		this.account.instanceProfiles.add("Servers");
		snapshot = this.account.read(denying("GetInstanceProfile", ""), Purpose.STATUS);
		assertThat(snapshot.instanceProfile("Servers").error().orElseThrow().permission())
			.isEqualTo("iam:GetInstanceProfile");
		assertThat(snapshot.role("Reader")).isInstanceOf(Observation.Present.class);
	}

	@Test
	void withoutAResponseThereIsNoSnapshot() {
		this.account.complete();
		Interceptor silence = (operation, request) -> {
			throw SdkClientException.create("Connection refused");
		};
		assertThatExceptionOfType(AccountException.class).isThrownBy(() -> this.account.read(silence, Purpose.STATUS))
			.satisfies((ex) -> assertThat(ex.error().kind()).isEqualTo(Kind.UNREACHABLE));
	}

	private static Interceptor denying(String denied, String about) {
		return (operation, request) -> {
			if (operation.equals(denied) && request.toString().contains(about)) {
				throw SnapshotFixture.denied();
			}
			return request;
		};
	}

}
