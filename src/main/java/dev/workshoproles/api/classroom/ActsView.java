package dev.workshoproles.api.classroom;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActKindName;
import dev.workshoproles.api.Paths;
import dev.workshoproles.classroom.work.ActProgress;
import dev.workshoproles.classroom.work.ClassAct;

/**
 * A page of the acts of the class, newest first.
 */
record ActsView(int page, int size, List<Entry> acts) {

	/** An act without its seats. */
	record Entry(String id, ActKindName kind, boolean repair, ClassAct.State state, Instant startedAt,
			@Nullable Instant endedAt, Progress progress, String href) {

		static Entry of(ClassAct act) {
			return new Entry(act.id(), ActKindName.of(act.request().kind()), act.request().repair(), act.state(),
					act.startedAt(), act.endedAt(), Progress.of(act.progress()), Paths.act(act.id()));
		}

	}

	/** At how many seats an act has got how far. */
	record Progress(int seats, int waiting, int running, int done, int failed) {

		static Progress of(ActProgress progress) {
			return new Progress(progress.total(), progress.waiting(), progress.running(), progress.done(),
					progress.failed());
		}

	}

}
