package dev.workshoproles.account;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;

import dev.workshoproles.account.InterceptedIam.Interceptor;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked for on a guess may be answered from before the thing was there, or from
 * another of its name: then it is asked for again, and the first answer does not count.
 */
class SpeculativeReadTests {

	private static final Set<String> NO_GUESSES = Set.of("GetRole", "GetPolicy", "ListEntitiesForPolicy");

	private final SnapshotFixture account = new SnapshotFixture();

	@BeforeEach
	void see() {
		this.account.completeAndSeen(Purpose.REMOVE);
	}

	@AfterEach
	void close() {
		this.account.close();
	}

	@ParameterizedTest
	@CsvSource({ "STATUS, 3", "APPLY, 3", "REMOVE, 5" })
	void whatIsThereIsPresentThoughItsDetailsWereNotThereYet(Purpose purpose, int guesses) {
		Snapshot expected = this.account.readAgain(purpose);
		int calls = this.account.operations().size();
		Snapshot snapshot = this.account.readAgain(firstTimes("", (request) -> {
			throw SnapshotFixture.missing();
		}), purpose);
		assertThat(snapshot).isEqualTo(expected);
		assertThat(this.account.operations()).hasSize(calls + guesses);
	}

	@Test
	void aFailedSpeculativeReadIsIgnoredIfNothingExists() {
		this.account.deleteReadersPolicy();
		this.account.iam.deleteRole((delete) -> delete.roleName("Reader"));
		Snapshot snapshot = this.account.readAgain(firstTimes("", (request) -> {
			throw SdkClientException.create("Unable to execute HTTP request");
		}), Purpose.REMOVE);
		assertThat(snapshot.role("Reader")).isInstanceOf(Observation.Absent.class);
		assertThat(snapshot.policy("Read")).isInstanceOf(Observation.Absent.class);
	}

	@Test
	void theListingsAreThoseOfTheCurrentRole() {
		this.account.iam.detachRolePolicy((detach) -> detach.roleName("Reader").policyArn(SnapshotFixture.READ_ARN));
		this.account.iam.deleteRole((delete) -> delete.roleName("Reader"));
		this.account.role("Reader");
		Snapshot snapshot = this.account.readAgain(firstTimes("ListAttachedRolePolicies",
				(request) -> ((ListAttachedRolePoliciesRequest) request).toBuilder().roleName("Writer").build()),
				Purpose.STATUS);
		assertThat(snapshot.role("Reader").found().orElseThrow().attached()).isEmpty();
		assertThat(snapshot.role("Writer").found().orElseThrow().attached()).hasSize(1);
	}

	@Test
	void theDocumentIsThatOfTheCurrentPolicy() {
		makeReadersPolicyAnew();
		Snapshot snapshot = this.account.readAgain(firstTimes("GetPolicyVersion",
				(request) -> ((GetPolicyVersionRequest) request).toBuilder()
					.policyArn(SnapshotFixture.WRITE_ARN)
					.build()),
				Purpose.STATUS);
		assertThat(policy(snapshot).document()).isEqualTo(SnapshotFixture.READ);
	}

	@Test
	void theVersionsAreThoseOfTheCurrentPolicy() {
		this.account.version(SnapshotFixture.WRITE_ARN, SnapshotFixture.READ, false);
		makeReadersPolicyAnew();
		Snapshot snapshot = this.account
			.readAgain(firstTimes("ListPolicyVersions", SpeculativeReadTests::versionsOfTheOther), Purpose.REMOVE);
		assertThat(policy(snapshot).otherVersions()).isEmpty();
	}

	@Test
	void versionsWithoutTheDefaultOneAreOutdated() {
		this.account.version(SnapshotFixture.READ_ARN, SnapshotFixture.READ, false);
		this.account.version(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE, true);
		this.account.readAgain(Purpose.STATUS);
		Snapshot snapshot = this.account
			.readAgain(firstTimes("ListPolicyVersions", SpeculativeReadTests::versionsOfTheOther), Purpose.REMOVE);
		assertThat(policy(snapshot).otherVersions()).containsExactly(
				new ObservedPolicy.Version("v1", SnapshotFixture.READ),
				new ObservedPolicy.Version("v2", SnapshotFixture.READ));
	}

	@Test
	void theDefaultVersionIsTheOneWhoseDocumentWasRead() {
		Snapshot snapshot = this.account.read((operation, request) -> {
			if (operation.equals("ListPolicyVersions") && request.toString().contains(SnapshotFixture.READ_ARN)) {
				this.account.version(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE, true);
			}
			return request;
		}, Purpose.REMOVE);
		assertThat(policy(snapshot).document()).isEqualTo(SnapshotFixture.READ);
		assertThat(policy(snapshot).otherVersions())
			.containsExactly(new ObservedPolicy.Version("v2", SnapshotFixture.WRITE));
	}

	@Test
	void aMissingRoleShowsNoPolicyPath() {
		this.account.attach("Reader", this.account.policy("Elsewhere", "/lab/", SnapshotFixture.READ));
		this.account.deleteReadersPolicy();
		this.account.attach("Reader", this.account.policy("Read", "/lab/", SnapshotFixture.READ));
		assertThat(this.account.readAgain(Purpose.STATUS).policy("Read")).isInstanceOf(Observation.Present.class);
		assertThat(this.account.readAgain((operation, request) -> {
			if (operation.equals("GetRole")) {
				throw SnapshotFixture.missing();
			}
			return request;
		}, Purpose.STATUS).policy("Read")).isInstanceOf(Observation.Absent.class);
	}

	private static SdkRequest versionsOfTheOther(SdkRequest request) {
		return ((ListPolicyVersionsRequest) request).toBuilder().policyArn(SnapshotFixture.WRITE_ARN).build();
	}

	private void makeReadersPolicyAnew() {
		this.account.deleteReadersPolicy();
		this.account.policy("Read", "/", SnapshotFixture.READ);
	}

	private static ObservedPolicy policy(Snapshot snapshot) {
		return snapshot.policy("Read").found().orElseThrow();
	}

	/**
	 * Changes the first request of an operation for the role Reader or its policy, or of
	 * each operation that is guessed.
	 */
	private static Interceptor firstTimes(String operation, UnaryOperator<SdkRequest> change) {
		Set<String> seen = ConcurrentHashMap.newKeySet();
		return (asked, request) -> {
			boolean concerned = operation.isEmpty() ? !NO_GUESSES.contains(asked) : asked.equals(operation);
			return (concerned && SnapshotFixture.isAboutReader(request) && seen.add(asked + request))
					? change.apply(request) : request;
		};
	}

}
