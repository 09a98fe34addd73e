package dev.workshoproles.web.classroom;

import java.util.List;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.UntouchedText;
import dev.workshoproles.web.classroom.SeatGroup.Saying;

/**
 * Says why something could not be done at a seat.
 */
final class CauseText {

	private CauseText() {
	}

	static Saying of(WorkCause cause, Sentences sentences) {
		AccountError error = cause.error();
		if (error != null) {
			return of(error, sentences);
		}
		if (!cause.blocked().isEmpty()) {
			return of(UntouchedText.blocked(cause.blocked(), sentences));
		}
		return new Saying(List.of(sentences.of("class.cause." + cause.reason(), String.join(", ", cause.details()))),
				sentences.of("class.cause." + cause.reason() + ".advice"), "");
	}

	static Saying of(AccountError error, Sentences sentences) {
		ErrorText text = ErrorText.of(error, sentences);
		return new Saying(List.of(text.sentence()), text.advice(), text.detail());
	}

	/** Of the first seat, whose names stand for those of the others. */
	static Saying of(List<UntouchedText> texts) {
		return new Saying(texts.stream().flatMap((text) -> text.sentences().stream()).toList(),
				String.join(" ", texts.stream().map(UntouchedText::advice).distinct().toList()), "");
	}

	/** What seats where something is untouched for the same reasons have in common. */
	static List<Untouched.Reason> likeness(List<Untouched> untouched) {
		return untouched.stream().map(Untouched::reason).distinct().sorted().toList();
	}

	/** What is said of an error, without AWS's message. */
	static List<Object> likeness(AccountError error) {
		return List.of(error.kind(), error.code(), error.operation(), error.names());
	}

}
