package dev.workshoproles.web.classroom;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.Wall;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest.Deed;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.SeatWork;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.web.classroom.SeatGroup.Link;

import static dev.workshoproles.classroom.wall.SeatState.DRIFTED;
import static dev.workshoproles.classroom.wall.SeatState.FAILED;
import static dev.workshoproles.classroom.wall.SeatState.NOT_CREATED;
import static dev.workshoproles.classroom.wall.SeatState.READY;
import static dev.workshoproles.classroom.wall.SeatState.RUNNING;
import static dev.workshoproles.classroom.wall.SeatState.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

class WallPageTests {

	@Test
	void saysHowAllSeatsAre() {
		assertThat(page(READY, READY).sentence()).isEqualTo("All roles are ready at all 2 seats.");
		assertThat(page(NOT_CREATED, NOT_CREATED).sentence())
			.isEqualTo("No roles have been created yet at any of the 2 seats.");
		assertThat(page(READY, DRIFTED, NOT_CREATED, FAILED, FAILED, RUNNING).sentence())
			.isEqualTo("1 of 6 seats is ready; 2 failed, 1 drifted, 1 running, 1 not created.");
	}

	@Test
	void problemsComeFirstInTheBar() {
		WallPage page = page(READY, NOT_CREATED, DRIFTED, READY, FAILED);
		assertThat(page.counts()).containsExactly(Map.entry(FAILED, 1L), Map.entry(DRIFTED, 1L),
				Map.entry(NOT_CREATED, 1L), Map.entry(READY, 2L));
		assertThat(page.before(NOT_CREATED)).isEqualTo(2);
	}

	@Test
	void offersWhatIsToBeDoneNext() {
		assertThat(page(NOT_CREATED, READY, DRIFTED, NOT_CREATED))
			.extracting(WallPage::primary, WallPage::seatsOfPrimary)
			.containsExactly(Deed.CREATE, 2L);
		assertThat(page(READY, DRIFTED)).extracting(WallPage::primary, WallPage::seatsOfPrimary)
			.containsExactly(Deed.REPAIR, 1L);
		assertThat(page(READY, READY)).extracting(WallPage::primary, WallPage::isReady, WallPage::removable)
			.containsExactly(null, true, true);
		assertThat(page(NOT_CREATED).removable()).isFalse();
	}

	@Test
	void onceTheClassIsOverAllThatIsLeftIsToRemove() {
		WallPage page = page(GivenClass.wall(NOT_CREATED, READY, DRIFTED), true, List.of(), Map.of());
		assertThat(page).extracting(WallPage::primary, WallPage::seatsOfPrimary).containsExactly(Deed.REMOVE, 2L);
		assertThat(page(GivenClass.wall(NOT_CREATED), true, List.of(), Map.of()).primary()).isNull();
	}

	@Test
	void aRemovalThatFailedIsNoReasonToCreate() {
		RunSummary removal = GivenClass.run("r1", Action.REMOVE, RunState.FAILED, GivenClass.NOW);
		WallPage page = page(GivenClass.wall(GivenClass.wallSeat(1, FAILED, removal)), false, List.of(), Map.of());
		assertThat(page.primary()).isEqualTo(Deed.REMOVE);
	}

	@Test
	void whileAnActIsInProgressThereIsOnlyToWatch() {
		ClassAct act = GivenClass.act(ActKind.CREATE, 1, 1, 2, 0);
		WallPage page = page(GivenClass.wall(NOT_CREATED, RUNNING, READY, READY), false, List.of(act), Map.of());
		assertThat(page.sentence()).isEqualTo("Creating roles: 2 of 4 seats done");
		assertThat(page).extracting(WallPage::primary, WallPage::running).containsExactly(null, GivenClass.ACT);
	}

	@Test
	void saysOnceWhatIsWrongAtManySeats() {
		Map<String, SeatWork> latest = Map.of("seat-1", GivenClass.work(1, WorkState.FAILED, GivenClass.denied()),
				"seat-2", GivenClass.work(2, WorkState.FAILED, GivenClass.denied()));
		WallPage page = page(GivenClass.wall(NOT_CREATED, NOT_CREATED, DRIFTED, READY), false, List.of(), latest);
		assertThat(page.problems()).hasSize(2);
		assertThat(page.problems().get(0).seats()).extracting(Link::seat).containsExactly("seat-1", "seat-2");
		assertThat(page.problems().get(0).saying().sentences()).singleElement().asString().contains("iam:CreateRole");
		assertThat(page.problems().get(1).saying().sentences())
			.containsExactly("Roles differ from what the workshop needs, or some do not exist.");
	}

	@Test
	void aRunAfterTheActSaysMoreThanTheAct() {
		Instant later = GivenClass.NOW.plusSeconds(100);
		Wall wall = GivenClass
			.wall(GivenClass.wallSeat(1, FAILED, GivenClass.run("r9", Action.APPLY, RunState.FAILED, later)));
		WallPage page = page(wall, false, List.of(),
				Map.of("seat-1", GivenClass.work(1, WorkState.FAILED, GivenClass.denied(), "r1")));
		assertThat(page.problems()).singleElement()
			.extracting(SeatGroup::seats)
			.isEqualTo(List.of(new Link("seat-1", "r9")));
	}

	@Test
	void showsAFewOfTheSeatsWithAProblem() {
		SeatState[] states = new SeatState[30];
		Arrays.fill(states, DRIFTED);
		assertThat(page(states).problems()).singleElement()
			.extracting(SeatGroup::count, SeatGroup::more)
			.containsExactly(30, 6);
	}

	@Test
	void withoutCredentialsLeadsToThem() {
		assertThat(page(UNREADABLE, UNREADABLE).connect()).isTrue();
		assertThat(page(UNREADABLE, READY).connect()).isFalse();
	}

	@Test
	void findsSeatsByNameAndState() {
		WallPage page = page(READY, DRIFTED, DRIFTED);
		assertThat(page.found(null, null)).hasSize(3);
		assertThat(page.found(" Seat-2 ", null)).extracting(SeatTile::name).containsExactly("seat-2");
		assertThat(page.found("", DRIFTED)).extracting(SeatTile::name).containsExactly("seat-2", "seat-3");
		assertThat(page.found("seat-1", DRIFTED)).isEmpty();
	}

	private static WallPage page(SeatState... states) {
		return page(GivenClass.wall(states), false, List.of(), Map.of());
	}

	private static WallPage page(Wall wall, boolean over, List<ClassAct> acts, Map<String, SeatWork> latest) {
		return WallPage.of(GivenClass.classroom(wall.seats().size()), wall, over, acts, latest, GivenClass.english());
	}

}
