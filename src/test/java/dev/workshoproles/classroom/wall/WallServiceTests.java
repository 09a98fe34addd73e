package dev.workshoproles.classroom.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.Console;
import dev.workshoproles.runs.RunsDatabase;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seat.AssumedRole;

import static org.assertj.core.api.Assertions.assertThat;

class WallServiceTests {

	private static final AccountError UNREACHABLE = new AccountError(Kind.UNREACHABLE, "NoAnswer", "AssumeRole", null,
			"");

	private final SandboxIam sandbox = new SandboxIam(new Quotas(5_000, 5_000, 5_000, 10));

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

	private final AccountUnderTest account = AccountUnderTest.inProcess(counted(this.sandbox), 4);

	private final RunsDatabase database = RunsDatabase.inMemory();

	private final List<AutoCloseable> open = new ArrayList<>(List.of(this.account));

	private final Map<Seat, Workshop> workshops = new ConcurrentHashMap<>();

	private Instant now = Instant.parse("2030-01-01T00:00:00Z");

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable one : this.open) {
			one.close();
		}
	}

	private IamClient counted(IamClient iam) {
		return InterceptedIam.of(iam, (operation, request) -> {
			this.calls.add(operation);
			this.readers.add(Thread.currentThread());
			return request;
		});
	}

	@Test
	void followsRunsWithoutReadingTheAccountAgain() {
		List<Seat> seats = seats(3);
		WallService service = service(seats);
		assertThat(states(service.look())).containsOnly(SeatState.NOT_CREATED);
		assertThat(service.look().seats().get(0)).extracting(WallSeat::lastRun, WallSeat::since).containsOnlyNulls();
		console(seats.get(1)).run(Action.APPLY, false);
		this.calls.clear();
		this.now = this.now.plusSeconds(2);
		Wall wall = service.look();
		assertThat(states(wall)).containsExactly(SeatState.NOT_CREATED, SeatState.READY, SeatState.NOT_CREATED);
		assertThat(wall.count(SeatState.READY)).isOne();
		WallSeat ready = wall.seats().get(1);
		assertThat(ready.ready()).isEqualTo(ready.roles()).isPositive();
		assertThat(ready.lastRun().request().action()).isEqualTo(Action.APPLY);
		assertThat(ready.since()).isEqualTo(ready.lastRun().endedAt());
		console(seats.get(1)).run(Action.REMOVE, false);
		this.now = this.now.plusSeconds(2);
		assertThat(states(service.look())).containsOnly(SeatState.NOT_CREATED);
		assertThat(this.calls).doesNotContain("GetAccountAuthorizationDetails");
	}

	@Test
	void readsAgainWhatARunThatFailedHasDone() {
		List<Seat> seats = seats(2);
		WallService service = service(seats);
		service.look();
		AccountUnderTest full = AccountUnderTest.inProcess(InterceptedIam.of(this.sandbox, (operation, request) -> {
			if (operation.equals("AttachRolePolicy")) {
				throw IamErrors.accessDenied("no");
			}
			return request;
		}), 4);
		this.open.add(full);
		console(seats.get(0), full).run(Action.APPLY, false);
		this.now = this.now.plusSeconds(4);
		WallSeat failed = service.look().seats().get(0);
		assertThat(failed.state()).isEqualTo(SeatState.FAILED);
		assertThat(failed.since()).isEqualTo(failed.lastRun().endedAt());
		assertThat(failed.error()).isNull();
	}

	@Test
	void followsARunWithoutWaitingForTheNextReading() {
		List<Seat> seats = seats(2);
		WallService service = service(seats);
		service.look();
		List<Wall> meanwhile = new ArrayList<>();
		Set<Thread> lookers = ConcurrentHashMap.newKeySet();
		AccountUnderTest watched = AccountUnderTest.inProcess(InterceptedIam.of(this.sandbox, (operation, request) -> {
			if (operation.equals("CreateRole") && meanwhile.isEmpty()) {
				this.now = this.now.plusSeconds(2);
				meanwhile.add(service.look());
				this.now = this.now.plusSeconds(11);
				this.calls.clear();
				this.readers.clear();
				meanwhile.add(service.look());
				lookers.add(Thread.currentThread());
			}
			return request;
		}), 1);
		this.open.add(watched);
		console(seats.get(0), watched).run(Action.APPLY, false);
		assertThat(meanwhile).hasSize(2)
			.allSatisfy((wall) -> assertThat(states(wall)).containsExactly(SeatState.RUNNING, SeatState.NOT_CREATED));
		Awaitility.await().until(() -> this.calls.contains("GetAccountAuthorizationDetails"));
		assertThat(this.readers).isNotEmpty().doesNotContainAnyElementsOf(lookers);
	}

	@Test
	void seesWhatOthersHaveChangedTenSecondsLater() {
		List<Seat> seats = seats(2);
		WallService service = service(seats);
		service.look();
		fill(workshop(seats.get(1)));
		this.now = this.now.plusSeconds(9);
		assertThat(states(service.look())).containsOnly(SeatState.NOT_CREATED);
		assertThat(states(service.look(Duration.ZERO))).containsExactly(SeatState.NOT_CREATED, SeatState.READY);
		this.now = this.now.plusSeconds(2);
		Wall later = service.look();
		assertThat(states(later)).containsExactly(SeatState.NOT_CREATED, SeatState.READY);
		assertThat(later.seats().get(1).since()).isEqualTo(this.now.minusSeconds(2));
		RoleBlueprint role = workshop(seats.get(1)).roles().get(0);
		this.sandbox.detachRolePolicy((detach) -> detach.roleName(role.name())
			.policyArn(this.sandbox.listAttachedRolePolicies((list) -> list.roleName(role.name()))
				.attachedPolicies()
				.get(0)
				.policyArn()));
		assertThat(service.look(Duration.ZERO).seats().get(1)).extracting(WallSeat::state, WallSeat::ready)
			.containsExactly(SeatState.DRIFTED, workshop(seats.get(1)).roles().size() - 1);
	}

	@Test
	void isSharedByAllWhoLook() {
		WallService service = service(seats(2));
		assertThat(service.countAtLastLook(SeatState.NOT_CREATED)).isNaN();
		Wall first = service.look();
		assertThat(service.countAtLastLook(SeatState.NOT_CREATED)).isEqualTo(2);
		assertThat(service.countAtLastLook(SeatState.READY)).isZero();
		assertThat(service.look()).isSameAs(first);
		this.now = this.now.plusSeconds(2);
		assertThat(service.look()).isNotSameAs(first);
		assertThat(this.calls).containsOnlyOnce("GetAccountAuthorizationDetails");
	}

	@Test
	void tellsOnlyTheSeatsOfAnAccountThatCannotBeRead() {
		List<Seat> seats = new ArrayList<>(seats(2));
		seats.add(1, new Seat("away", "away-", new AssumedRole("arn:aws:iam::222222222222:role/Lab", null)));
		AccountUnderTest away = AccountUnderTest.inProcess(this.sandbox, 4, () -> {
			throw new AccountException(UNREACHABLE, null);
		});
		this.open.add(away);
		WallService service = new WallService(seats,
				(seat) -> (seat.role() != null) ? away.account() : this.account.account(), this::workshop,
				this.database.records(), this.account.parallel(), () -> this.now);
		Wall wall = service.look();
		assertThat(states(wall)).containsExactly(SeatState.NOT_CREATED, SeatState.UNREADABLE, SeatState.NOT_CREATED);
		assertThat(wall.seats()).extracting(WallSeat::error).containsExactly(null, UNREACHABLE, null);
		assertThat(wall.seats()).extracting(WallSeat::accountId).element(1).isNull();
	}

	@Test
	void saysWhichPermissionIsMissing() {
		AccountUnderTest narrow = AccountUnderTest.inProcess(InterceptedIam.of(this.sandbox, (operation, request) -> {
			throw IamErrors.accessDenied("no");
		}), 4);
		this.open.add(narrow);
		WallSeat seat = new WallService(seats(1), (same) -> narrow.account(), this::workshop, this.database.records(),
				this.account.parallel(), () -> this.now)
			.look()
			.seats()
			.get(0);
		assertThat(seat.state()).isEqualTo(SeatState.UNREADABLE);
		assertThat(seat.error().permission()).isEqualTo("iam:GetAccountAuthorizationDetails");
		assertThat(seat.accountId()).isEqualTo(SandboxIam.ACCOUNT_ID);
	}

	@Test
	void readsThreeHundredSeatsInTenCalls() {
		List<Seat> seats = seats(300);
		seats.forEach((seat) -> fill(workshop(seat)));
		WallService service = service(seats);
		assertThat(states(service.look())).hasSize(300).containsOnly(SeatState.READY);
		assertThat(this.calls).containsOnly("GetAccountAuthorizationDetails").hasSizeLessThanOrEqualTo(10);
	}

	/** Twelve writes, and what all seats share. */
	@Test
	void aSeatIsCreatedInFewCallsMoreThanItsWrites() {
		List<Seat> seats = seats(3);
		WallService service = service(seats);
		assertThat(sharing(service, seats.get(0)).run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		this.now = this.now.plusSeconds(11);
		this.calls.clear();
		assertThat(sharing(service, seats.get(2)).run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.calls).as("and a reading for all others too").hasSize(14);
		this.calls.clear();
		assertThat(sharing(service, seats.get(1)).run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.calls).filteredOn((call) -> call.startsWith("Get") || call.startsWith("List"))
			.containsExactly("GetAccountAuthorizationDetails");
		assertThat(this.calls).hasSize(13);
		assertThat(sharing(service, seats.get(1)).roles.status().roles()).allSatisfy((role) -> {
			assertThat(role.status()).isEqualTo(Status.READY);
			assertThat(role.ownership()).isEqualTo(Ownership.CONSOLE);
		});
	}

	@Test
	void aSeatReadsByItselfWhatOthersDoNotShare() {
		List<Seat> seats = seats(2);
		WallService service = service(seats);
		assertThat(sharing(service, seats.get(1)).run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		RoleBlueprint role = workshop(seats.get(1)).roles().get(0);
		this.sandbox.putRolePolicy((put) -> put.roleName(role.name()).policyName("more").policyDocument("""
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}"""));
		Run repair = sharing(service, seats.get(1)).run(Action.APPLY, false);
		assertThat(repair.state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(repair.steps()).hasSize(1);
	}

	/** What is to be deleted is read by itself, and that it is gone with all others. */
	@Test
	void aSeatIsSeenToBeGoneByWhatAllShare() {
		List<Seat> seats = seats(2);
		WallService service = service(seats);
		seats.forEach((seat) -> sharing(service, seat).run(Action.APPLY, false));
		this.calls.clear();
		assertThat(sharing(service, seats.get(1)).run(Action.REMOVE, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.calls).endsWith("GetAccountAuthorizationDetails")
			.containsOnlyOnce("GetAccountAuthorizationDetails")
			.contains("ListEntitiesForPolicy");
		String first = workshop(seats.get(0)).roles().get(0).name();
		assertThat(this.sandbox.listRoles().roles()).extracting((role) -> role.roleName())
			.contains(first)
			.allMatch((name) -> name.startsWith("s1-"));
	}

	@Test
	void whatOthersMadeIsLeftAndSeen() {
		List<Seat> seats = seats(1);
		WallService service = service(seats);
		fill(workshop(seats.get(0)));
		Run run = sharing(service, seats.get(0)).run(Action.REMOVE, false);
		assertThat(run.left()).isNotEmpty();
		assertThat(states(service.look())).containsExactly(SeatState.READY);
	}

	/**
	 * Whoever may not read the whole account reads the seat's roles, as without a class.
	 */
	@Test
	void aSeatIsCreatedWithoutThePermissionToReadAll() {
		List<Seat> seats = seats(1);
		AccountUnderTest narrow = AccountUnderTest.inProcess(InterceptedIam.of(this.sandbox, (operation, request) -> {
			this.calls.add(operation);
			if (operation.equals("GetAccountAuthorizationDetails")) {
				throw IamErrors.accessDenied("no");
			}
			return request;
		}), 4);
		WallService service = service(seats);
		Console console = Console.ofSeat(workshop(seats.get(0)), narrow, this.database,
				service.of(seats.get(0), narrow.account()));
		this.open.add(console);
		assertThat(console.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.calls).contains("GetRole", "GetPolicyVersion");
	}

	private Console sharing(WallService service, Seat seat) {
		AccountUnderTest by = AccountUnderTest.inProcess(counted(this.sandbox), 4);
		Console console = Console.ofSeat(workshop(seat), by, this.database, service.of(seat, by.account()));
		this.open.add(console);
		return console;
	}

	private static List<SeatState> states(Wall wall) {
		return wall.seats().stream().map(WallSeat::state).toList();
	}

	private WallService service(List<Seat> seats) {
		return new WallService(seats, (seat) -> this.account.account(), this::workshop, this.database.records(),
				this.account.parallel(), () -> this.now);
	}

	private static List<Seat> seats(int number) {
		return IntStream.rangeClosed(1, number)
			.mapToObj((seat) -> new Seat("seat-" + seat, "s" + seat + "-", null))
			.toList();
	}

	private Workshop workshop(Seat seat) {
		return this.workshops.computeIfAbsent(seat, (first) -> ShippedWorkshop.load(first.namePrefix()));
	}

	private Console console(Seat seat) {
		return console(seat, AccountUnderTest.inProcess(counted(this.sandbox), 4));
	}

	private Console console(Seat seat, AccountUnderTest by) {
		Console console = new Console(workshop(seat), by, this.database);
		this.open.add(console);
		return console;
	}

	/** Creates all of a workshop by hand. */
	private void fill(Workshop workshop) {
		Workshop here = workshop.at(this.account.account().location(this.account.account().caller()));
		here.customerPolicies()
			.forEach((policy) -> this.sandbox.createPolicy((create) -> create.policyName(policy.name())
				.path(policy.path())
				.policyDocument(policy.document().json())));
		here.roles().forEach((role) -> {
			this.sandbox.createRole(
					(create) -> create.roleName(role.name()).assumeRolePolicyDocument(role.trustPolicy().json()));
			role.policies()
				.forEach((policy) -> this.sandbox.attachRolePolicy(
						(attach) -> attach.roleName(role.name()).policyArn(policy.arn("aws", SandboxIam.ACCOUNT_ID))));
		});
	}

}
