package dev.workshoproles.web.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.workshoproles.api.classroom.RecordView;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.ClassRecord;
import dev.workshoproles.classroom.work.SeatRecord;
import dev.workshoproles.classroom.work.SeatRecord.Failure;
import dev.workshoproles.classroom.work.SeatRecord.Thing;
import dev.workshoproles.classroom.work.SeatWork;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.web.classroom.SeatGroup.Link;

import static org.assertj.core.api.Assertions.assertThat;

class ActPageTests {

	private static final Untouched IN_USE = Untouched.of(ResourceType.POLICY, "s2-Read", Untouched.Reason.IN_USE,
			List.of("user/=cmd"));

	@Test
	void estimatesHowLongItTakesOnceThereIsSomethingToGoBy() {
		ClassAct act = GivenClass.act(ActKind.CREATE, 12, 0, 3, 0);
		List<SeatWork> work = List.of(GivenClass.work(1, WorkState.DONE, null),
				GivenClass.work(2, WorkState.DONE, null), GivenClass.work(3, WorkState.DONE, null));
		ActPage page = running(act, work, GivenClass.NOW.plusSeconds(30));
		assertThat(page.heading()).isEqualTo("Creating roles: 3 of 15 seats done");
		assertThat(page).extracting(ActPage::rate, ActPage::minutesLeft).containsExactly(6L, 2L);
		assertThat(running(act, work, GivenClass.NOW.plusSeconds(1)).rate()).isNull();
		assertThat(running(act, work.subList(0, 2), GivenClass.NOW.plusSeconds(30)).rate()).isNull();
	}

	@Test
	void groupsWhatFailedByItsCauseTheMostFrequentFirst() {
		ClassAct act = GivenClass.act(ActKind.CREATE, 0, 0, 0, 3);
		ActPage page = running(act,
				List.of(GivenClass.work(1, WorkState.FAILED,
						new WorkCause(WorkCause.Reason.DRIFTED, null, List.of(), List.of())),
						GivenClass.work(2, WorkState.FAILED, GivenClass.denied(), "r1", "r2"),
						GivenClass.work(3, WorkState.FAILED, GivenClass.denied())),
				GivenClass.NOW);
		assertThat(page.heading()).isEqualTo("Roles created at 0 of 3 seats");
		assertThat(page.causes()).extracting(SeatGroup::count).containsExactly(2, 1);
		assertThat(page.causes().get(0).seats()).containsExactly(new Link("seat-2", "r2"), new Link("seat-3", null));
		assertThat(page.failedNames()).isEqualTo("seat-1 seat-2 seat-3");
	}

	@Test
	void saysWhatWasRemovedAndWhatWasLeft() {
		ActPage page = ActPage.of(record().act(), List.of(), record(), GivenClass.NOW, GivenClass.english());
		assertThat(page.heading()).isEqualTo("Roles removed at 2 seats");
		assertThat(page.result()).isEqualTo("2 roles removed.");
		assertThat(page.left()).singleElement()
			.satisfies((group) -> assertThat(group.seats()).extracting(Link::seat).containsExactly("seat-2"));
	}

	@Test
	void theRecordIsATableWithALineForEachSeat() {
		String csv = RecordView.of(record(), new Texts(GivenClass.messages(), Locale.ENGLISH)).csv();
		List<String> lines = csv.lines().toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(0))
			.isEqualTo("seat,prefix,account,state,startedAt,endedAt,made,changed,removed,left,failures,cause");
		assertThat(lines.get(1)).startsWith("seat-1,s1-,123456789012,DONE,2026-11-28T08:15:30Z,,,,ROLE s1-Reader,");
		assertThat(lines.get(2)).contains("s2-Read", "user/=cmd");
	}

	private static ClassRecord record() {
		return new ClassRecord("Serverless workshop", GivenClass.act(ActKind.REMOVE, 0, 0, 2, 0),
				List.of(seat(1, List.of()), seat(2, List.of(IN_USE))));
	}

	private static SeatRecord seat(int number, List<Untouched> left) {
		return new SeatRecord("seat-" + number, "s" + number + "-", "123456789012", WorkState.DONE, GivenClass.NOW,
				null, List.of(), List.of(), List.of(new Thing(ResourceType.ROLE, "s" + number + "-Reader")), left,
				List.of(new Failure("DeletePolicy s1-Read", GivenClass.DENIED)), null);
	}

	private static ActPage running(ClassAct act, List<SeatWork> work, Instant now) {
		return ActPage.of(act, work, null, now, GivenClass.english());
	}

}
