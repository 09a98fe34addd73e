package dev.workshoproles.account;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.TestIamCalls;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.reading.SnapshotReader;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.account.snapshot.SnapshotRequest.WantedPolicy;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With the workshop grow the calls of each step, and not the steps; what else is in the
 * account costs nothing.
 */
class SnapshotGrowthTests {

	private final SandboxIam iam = new SandboxIam();

	private final LastSeen lastSeen = new LastSeen();

	private final List<String> operations = new CopyOnWriteArrayList<>();

	@ParameterizedTest
	@ValueSource(ints = { 3, 30, 300 })
	void readsWhatIsMissingInOneStepAndWhatIsThereInTwoAndLaterInOne(int roles) {
		read(roles, Purpose.APPLY, new Waves(2 * roles));
		make("Lab", roles);
		read(roles, Purpose.STATUS, new Waves(2 * roles, 3 * roles));
		read(roles, Purpose.APPLY, new Waves(5 * roles));
		read(roles, Purpose.REMOVE, new Waves(7 * roles, roles));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 400 })
	void asksForNothingElseInTheAccount(int others) {
		make("Other", others);
		make("Lab", 3);
		read(3, Purpose.APPLY, new Waves(6, 9));
		assertThat(Collections.frequency(this.operations, "ListPolicies")).isZero();
		assertThat(Collections.frequency(this.operations, "ListRoles")).isZero();
	}

	private void read(int roles, Purpose purpose, Waves waves) {
		IamClient counted = InterceptedIam.of(InterceptedIam.of(this.iam, waves), (operation, request) -> {
			this.operations.add(operation);
			return request;
		});
		Map<String, WantedPolicy> policies = names("Lab", roles).stream()
			.collect(Collectors.toMap(Function.identity(),
					(name) -> new WantedPolicy(SnapshotFixture.CALLER.policyArn(name),
							PolicyDocument.parse(SnapshotFixture.READ)::isEquivalentTo)));
		try (ParallelCalls parallel = new ParallelCalls(8 * roles)) {
			IamReads reads = new IamReads(counted, TestIamCalls.create(), this.lastSeen);
			new SnapshotReader(reads, parallel).read(SnapshotFixture.CALLER,
					new SnapshotRequest(purpose, names("Lab", roles), policies, Map.of(), List.of(), Set.of()));
		}
		assertThat(waves.areDone()).isTrue();
	}

	private void make(String name, int roles) {
		names(name, roles).forEach((one) -> {
			String arn = this.iam.createPolicy((policy) -> policy.policyName(one).policyDocument(SnapshotFixture.READ))
				.policy()
				.arn();
			this.iam.createRole((role) -> role.roleName(one).assumeRolePolicyDocument(SnapshotFixture.TRUST));
			this.iam.attachRolePolicy((attach) -> attach.roleName(one).policyArn(arn));
		});
	}

	private static List<String> names(String name, int number) {
		return IntStream.range(0, number).mapToObj((i) -> name + "-" + i).toList();
	}

}
