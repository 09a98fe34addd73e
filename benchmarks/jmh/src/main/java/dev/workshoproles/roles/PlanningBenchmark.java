package dev.workshoproles.roles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Planner;

/**
 * Measures comparison and planning for all roles of a workshop, without calls to IAM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlanningBenchmark {

	private static final PlanRequest APPLY = new PlanRequest(Action.APPLY, List.of(), false, false);

	private static final String OTHER = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","sqs:*"],"Resource":"*"}]}""";

	private static final String OTHER_TRUST = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
			"Action":"sts:AssumeRole"}]}""";

	/** The status of all roles in the account. */
	public enum InitialStatus {

		MISSING, READY, DRIFTED

	}

	@Param({ "3", "30", "300" })
	private int roles;

	@Param
	private InitialStatus status;

	private Workshop workshop;

	private Snapshot snapshot;

	@Setup
	public void read() {
		this.workshop = workshop();
		SandboxIam iam = new SandboxIam();
		if (this.status != InitialStatus.MISSING) {
			this.workshop.customerPolicies().forEach((policy) -> create(iam, policy));
			this.workshop.roles().forEach((role) -> create(iam, role));
		}
		try (AccountUnderTest account = AccountUnderTest.inProcess(iam, 16)) {
			Caller caller = account.account().caller();
			this.snapshot = account.account()
				.read(caller,
						new SnapshotRequest(Purpose.APPLY,
								this.workshop.roles().stream().map(RoleBlueprint::name).toList(),
								this.workshop.customerPolicies()
									.stream()
									.collect(Collectors.toMap(CustomerPolicy::name, (policy) -> policy.document()::isEquivalentTo)),
								Map.of(),
								Set.of()));
		}
	}

	@Benchmark
	public List<RoleState> compare() {
		RoleComparison comparison = RoleComparison.of(this.workshop, this.snapshot);
		return this.workshop.roles().stream().map(comparison::compare).toList();
	}

	@Benchmark
	public Plan plan() {
		return Planner.of(this.workshop, APPLY).plan(this.snapshot);
	}

	private void create(SandboxIam iam, CustomerPolicy policy) {
		String document = (this.status == InitialStatus.READY) ? policy.document().json() : OTHER;
		iam.createPolicy((create) -> create.policyName(policy.name()).policyDocument(document));
	}

	private void create(SandboxIam iam, RoleBlueprint role) {
		String trust = (this.status == InitialStatus.READY) ? role.trustPolicy().json() : OTHER_TRUST;
		iam.createRole((create) -> create.roleName(role.name()).assumeRolePolicyDocument(trust));
		role.policies()
			.forEach((policy) -> iam.attachRolePolicy((attach) -> attach.roleName(role.name())
				.policyArn(policy.arn("aws", SandboxIam.ACCOUNT_ID))));
	}

	/** A workshop with copies of the shipped roles. */
	private Workshop workshop() {
		List<RoleBlueprint> shipped = ShippedWorkshop.load("").roles();
		return new Workshop("benchmark", new LocalizedText(Map.of("en", "Benchmark")), "",
				IntStream.range(0, this.roles).mapToObj((i) -> copy(shipped.get(i % 3), "-" + i)).toList(),
				List.of(), Workshop.DEFAULT_REGION, ResourceScope.WIDE);
	}

	private static RoleBlueprint copy(RoleBlueprint role, String suffix) {
		return new RoleBlueprint(role.name() + suffix, role.trustedService(), role.purpose(),
				role.policies()
					.stream()
					.map((policy) -> (policy instanceof CustomerPolicy own)
							? new CustomerPolicy(own.name() + suffix, own.document(), own.reasons(),
									own.wide(), own.limits())
							: policy)
					.toList());
	}

}
