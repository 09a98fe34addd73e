package dev.workshoproles.api;

import java.time.Instant;

import dev.workshoproles.problem.Texts;

/**
 * From when something can be used that was just made or changed, in a sentence.
 */
public final class UsableText {

	private UsableText() {
	}

	public static String from(Instant from, Texts texts) {
		return from.isAfter(Instant.now()) ? texts.say("usable.from", texts.time(from)) + ". " + texts.say("usable.why")
				: texts.say("usable.now");
	}

}
