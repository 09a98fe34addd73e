package dev.workshoproles.classroom.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.classroom.work.WorkCause.Reason;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.runs.execution.IdempotencyKeyReusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Acts for a class in the sandbox, on the embedded database.
 */
class ClassActsTests {

	private static final ActRequest CREATE = ActRequest.forAll(ActKind.CREATE);

	private static final ActRequest REMOVE = ActRequest.forAll(ActKind.REMOVE);

	private static final String OTHER = "arn:aws:iam::aws:policy/AdministratorAccess";

	private static final SandboxIam IAM = new SandboxIam();

	@TempDir
	private static Path folder;

	private static ClassUnderTest classroom;

	@BeforeAll
	static void open() throws IOException {
		classroom = ClassUnderTest.inSandbox(IAM, ClassUnderTest.file(folder, 4),
				"--console.data-dir=" + folder.resolve("data"));
	}

	@AfterAll
	static void close() {
		classroom.close();
	}

	@AfterEach
	void removeAll() {
		IAM.listRoles()
			.roles()
			.stream()
			.map(Role::roleName)
			.filter((name) -> name.contains("Lambda"))
			.forEach((role) -> {
				if (IAM.listAttachedRolePolicies((list) -> list.roleName(role)).toString().contains(OTHER)) {
					IAM.detachRolePolicy((detach) -> detach.roleName(role).policyArn(OTHER));
				}
			});
		assertThat(classroom.act(REMOVE).state()).isEqualTo(ClassAct.State.DONE);
		assertThat(IAM.listRoles().roles()).isEmpty();
	}

	@Test
	void createsAndRemovesForAllAndRecordsIt() {
		ClassPlan plan = classroom.acts().plan(CREATE);
		assertThat(plan.created(ResourceType.ROLE)).isEqualTo(12);
		assertThat(plan.count(Outlook.ALL)).isEqualTo(4);
		ClassAct created = classroom.act(CREATE);
		assertThat(created.state()).as(() -> classroom.acts().work(created.id()).toString())
			.isEqualTo(ClassAct.State.DONE);
		assertThat(created.progress()).isEqualTo(new ActProgress(0, 0, 4, 0));
		assertThat(created.endedAt()).isAfterOrEqualTo(created.startedAt());
		assertThat(prefixes()).containsExactly("s01-", "s02-", "s03-", "s04-");
		assertThat(IAM.listRoles().roles()).hasSize(12);
		ClassRecord record = classroom.acts().record(created.id()).orElseThrow();
		assertThat(record.title()).isEqualTo("A class");
		assertThat(record.made(ResourceType.ROLE)).isEqualTo(plan.created(ResourceType.ROLE));
		assertThat(record.made(ResourceType.POLICY)).isEqualTo(plan.created(ResourceType.POLICY));
		assertThat(classroom.acts().plan(CREATE).count(Outlook.NOTHING)).isEqualTo(4);
		ClassPlan removal = classroom.acts().plan(REMOVE);
		ClassAct removed = classroom.act(REMOVE);
		assertThat(classroom.acts().record(removed.id()).orElseThrow().removed(ResourceType.ROLE)).isEqualTo(12);
		assertThat(removal.removed(ResourceType.ROLE)).isEqualTo(12);
		assertThat(classroom.acts().list(0, 2)).extracting(ClassAct::id).containsExactly(removed.id(), created.id());
		assertThat(classroom.acts().latest()).hasSize(4)
			.allSatisfy((seat, work) -> assertThat(work.act()).isEqualTo(removed.id()));
	}

	@Test
	void actsForSomeSeatsOnly() {
		classroom.act(new ActRequest(ActKind.CREATE, List.of("seat-03", "seat-02", "seat-03"), false));
		assertThat(prefixes()).containsExactly("s02-", "s03-");
		assertThatExceptionOfType(UnknownSeatException.class)
			.isThrownBy(() -> classroom.acts().start(new ActRequest(ActKind.CREATE, List.of("seat-9"), false), null));
	}

	@Test
	void aKeyStartsOneAct() {
		ClassAct first = classroom.acts().start(CREATE, "key-1");
		assertThat(classroom.acts().start(CREATE, "key-1").id()).isEqualTo(first.id());
		assertThatExceptionOfType(IdempotencyKeyReusedException.class)
			.isThrownBy(() -> classroom.acts().start(REMOVE, "key-1"));
		classroom.await(first.id());
		assertThat(classroom.acts().start(CREATE, "key-1").id()).isEqualTo(first.id());
	}

	@Test
	void leavesWhatHasDriftedAndSaysSo() {
		classroom.act(CREATE);
		String role = IAM.listRoles()
			.roles()
			.stream()
			.map(Role::roleName)
			.filter((name) -> name.startsWith("s02-Lambda"))
			.findFirst()
			.orElseThrow();
		IAM.attachRolePolicy((attach) -> attach.roleName(role).policyArn(OTHER));
		assertThat(classroom.acts().plan(CREATE).count(Outlook.REVIEW)).isOne();
		ClassAct again = classroom.act(CREATE);
		assertThat(again.progress()).isEqualTo(new ActProgress(0, 0, 3, 1));
		assertThat(classroom.acts().causes(again.id())).singleElement().satisfies((group) -> {
			assertThat(group.cause().reason()).isEqualTo(Reason.DRIFTED);
			assertThat(group.seats()).containsExactly("seat-02");
		});
		assertThat(IAM.listAttachedRolePolicies((list) -> list.roleName(role)).toString()).contains(OTHER);
		assertThat(classroom.act(new ActRequest(ActKind.CREATE, List.of("seat-02"), true)).state())
			.isEqualTo(ClassAct.State.DONE);
		assertThat(IAM.listAttachedRolePolicies((list) -> list.roleName(role)).toString()).doesNotContain(OTHER);
	}

	@Test
	void somebodyElsesRoleIsInTheWayOfItsSeatOnly() {
		String name = "s04-Lambda-SQS-DynamoDB";
		IAM.createRole((create) -> create.roleName(name).assumeRolePolicyDocument("""
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
				"Action":"sts:AssumeRole"}]}"""));
		try {
			ClassAct act = classroom.act(CREATE);
			assertThat(act.progress()).isEqualTo(new ActProgress(0, 0, 3, 1));
			CauseGroup group = classroom.acts().causes(act.id()).get(0);
			assertThat(group.seats()).containsExactly("seat-04");
			assertThat(group.cause().reason()).isEqualTo(Reason.BLOCKED);
			assertThat(classroom.acts().record(act.id()).orElseThrow().seats().get(3).left()).singleElement()
				.satisfies((left) -> assertThat(left.name()).isEqualTo(name));
			assertThat(classroom.acts().work(act.id()).get(3).runs()).isEmpty();
		}
		finally {
			IAM.deleteRole((delete) -> delete.roleName(name));
		}
	}

	@Test
	void tellsThoseWhoWatchOfChangesAndOthersNot() {
		ClassChanges changes = classroom.console().context().getBean(ClassChanges.class);
		AtomicInteger told = new AtomicInteger();
		AtomicInteger gone = new AtomicInteger();
		Runnable end = changes.watch(told::incrementAndGet);
		changes.watch(gone::incrementAndGet).run();
		classroom.act(new ActRequest(ActKind.CREATE, List.of("seat-01"), false));
		Awaitility.await().atMost(ClassUnderTest.FOREVER).until(() -> told.get() > 0);
		end.run();
		assertThat(gone).hasValue(0);
	}

	@Test
	void measuresTheLastAct() {
		classroom.act(new ActRequest(ActKind.CREATE, List.of("seat-01", "seat-02"), false));
		MeterRegistry meters = classroom.console().context().getBean(MeterRegistry.class);
		assertThat(meters.get("console.class.act.seats").tag("state", "done").gauge().value()).isEqualTo(2);
		assertThat(meters.get("console.class.act.seats").tag("state", "waiting").gauge().value()).isZero();
		assertThat(meters.get("console.class.work").tag("kind", "create").tag("outcome", "done").timer().count())
			.isGreaterThanOrEqualTo(2);
	}

	private static Set<String> prefixes() {
		Set<String> prefixes = new TreeSet<>();
		IAM.listRoles().roles().forEach((role) -> prefixes.add(role.roleName().substring(0, 4)));
		return prefixes;
	}

}
