package dev.workshoproles.account;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

import dev.workshoproles.account.InterceptedIam.Interceptor;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.TestIamCalls;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.reading.SnapshotReader;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.account.snapshot.SnapshotRequest.WantedPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A call waits only for the answer that it needs, and no thread for another call. */
@Timeout(60)
class SnapshotFlowTests {

	private final SnapshotFixture account = new SnapshotFixture();

	private final LastSeen lastSeen = new LastSeen();

	private final Queue<String> asked = new ConcurrentLinkedQueue<>();

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void anInlineDocumentDoesNotWaitForTheListsOfAnotherRole() {
		this.account.complete();
		inlinePolicy("Reader");
		CountDownLatch document = new CountDownLatch(1);
		Snapshot snapshot = this.account.read((operation, request) -> {
			if (operation.equals("GetRolePolicy")) {
				document.countDown();
			}
			if (operation.equals("ListAttachedRolePolicies") && request.toString().contains("Writer")) {
				waitFor(document);
			}
			return request;
		}, Purpose.STATUS);
		assertThat(snapshot.role("Writer")).isInstanceOf(Observation.Present.class);
		assertThat(snapshot.role("Reader").found().orElseThrow().inline()).containsOnlyKeys("own");
	}

	@ParameterizedTest
	@EnumSource(Purpose.class)
	void oneThreadReadsWhatManyWouldInAsManyCalls(Purpose purpose) {
		this.account.complete();
		inlinePolicy("Writer");
		this.account.version(SnapshotFixture.READ_ARN, SnapshotFixture.WRITE, true);
		this.account.policy("Elsewhere", "/lab/", SnapshotFixture.READ);
		Set<String> names = Set.of("reader", "Writer", "Read", "Write", "elsewhere", "Nowhere");
		Snapshot byMany = read(16, purpose, names, new LastSeen());
		int calls = this.asked.size();
		assertThat(read(1, purpose, names, this.lastSeen)).isEqualTo(byMany);
		assertThat(this.asked).hasSize(calls);
		assertThat(read(1, purpose, names, this.lastSeen)).as("on guesses").isEqualTo(byMany);
		assertThat(byMany.role("Writer").found().orElseThrow().inline()).containsOnlyKeys("own");
		assertThat(byMany.policy("elsewhere").found().orElseThrow().name()).isEqualTo("Elsewhere");
		assertThat(byMany.policy("Nowhere")).isInstanceOf(Observation.Absent.class);
	}

	@Test
	void withoutAResponseNoFurtherCallsAreMade() {
		this.account.complete();
		assertThatExceptionOfType(AccountException.class)
			.isThrownBy(() -> read(1, Purpose.REMOVE, Set.of("Reader", "Writer", "Read"), (operation, request) -> {
				if (operation.equals("ListRolePolicies")) {
					throw SdkClientException.create("Connection refused");
				}
				return request;
			}, this.lastSeen));
		assertThat(this.asked).containsOnlyOnce("ListRolePolicies").doesNotContain("ListEntitiesForPolicy");
	}

	private Snapshot read(int threads, Purpose purpose, Set<String> names, LastSeen seen) {
		return read(threads, purpose, names, (operation, request) -> request, seen);
	}

	private Snapshot read(int threads, Purpose purpose, Set<String> names, Interceptor interceptor, LastSeen seen) {
		this.asked.clear();
		IamReads reads = new IamReads(InterceptedIam.of(this.account.iam, (operation, request) -> {
			this.asked.add(operation);
			return interceptor.before(operation, request);
		}), TestIamCalls.create(), seen);
		Map<String, WantedPolicy> policies = names.stream()
			.collect(Collectors.toMap(Function.identity(),
					(name) -> new WantedPolicy(SnapshotFixture.CALLER.policyArn(name), SnapshotFixture.READ::equals)));
		try (ParallelCalls parallel = new ParallelCalls(threads)) {
			return new SnapshotReader(reads, parallel).read(SnapshotFixture.CALLER,
					new SnapshotRequest(purpose, names, policies, Map.of(), Set.of(), names));
		}
	}

	private void inlinePolicy(String role) {
		this.account.iam
			.putRolePolicy((put) -> put.roleName(role).policyName("own").policyDocument(SnapshotFixture.READ));
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			if (!latch.await(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("It waited");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
