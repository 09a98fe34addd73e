package dev.workshoproles.classroom.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallPriority;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.WallSeat;
import dev.workshoproles.classroom.wall.WallService;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Plans for many seats without reading each: what a seat without roles, or with all of
 * them as they should be, needs is known from the wall. Only the others are read.
 */
final class SeatPlanning {

	/** How many seats are read at once. */
	private static final int AT_ONCE = 8;

	private final Seats seats;

	private final WallService wall;

	private final ObjectProvider<RoleService> roles;

	private final ObjectProvider<Account> accounts;

	SeatPlanning(Seats seats, WallService wall, ObjectProvider<RoleService> roles, ObjectProvider<Account> accounts) {
		this.seats = seats;
		this.wall = wall;
		this.roles = roles;
		this.accounts = accounts;
	}

	/** Plans for seats, each as if it were alone. */
	List<SeatPlan> plan(List<Seat> concerned, ActRequest request) {
		Map<Seat, WallSeat> known = this.wall.look(Duration.ZERO)
			.seats()
			.stream()
			.collect(Collectors.toMap(WallSeat::seat, (seat) -> seat));
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			return concerned.stream()
				.map((seat) -> CompletableFuture.supplyAsync(() -> plan(seat, request, known.get(seat)), threads))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}
		finally {
			threads.shutdown();
		}
	}

	private SeatPlan plan(Seat seat, ActRequest request, @Nullable WallSeat known) {
		try {
			return this.seats.at(seat, () -> planHere(seat.name(), request, (known != null) ? known.state() : null));
		}
		catch (AccountException ex) {
			return SeatPlan.unreadable(seat.name(), ex.error());
		}
	}

	private SeatPlan planHere(String seat, ActRequest request, @Nullable SeatState state) {
		boolean creates = request.kind() == ActKind.CREATE;
		if (state == (creates ? SeatState.READY : SeatState.NOT_CREATED)) {
			return SeatPlan.nothing(seat);
		}
		if (state == SeatState.NOT_CREATED) {
			return SeatPlan.of(seat, request, fromNothing());
		}
		if (state == SeatState.READY) {
			return SeatPlan.undoing(seat, fromNothing());
		}
		return SeatPlan.of(seat, request,
				CallPriority.background(() -> this.roles.getObject().plan(request.atSeat())));
	}

	private Plan fromNothing() {
		return this.roles.getObject()
			.planFromNothing(ActRequest.forAll(ActKind.CREATE).atSeat(), this.accounts.getObject().caller());
	}

}
