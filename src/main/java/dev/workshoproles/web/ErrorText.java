package dev.workshoproles.web;

import dev.workshoproles.account.calls.AccountError;

/**
 * An error in words.
 *
 * @param sentence what happened
 * @param advice what to do about it
 * @param detail what AWS said, in English; empty when it said nothing
 */
public record ErrorText(String sentence, String advice, String detail) {

	public static ErrorText of(AccountError error, Sentences sentences) {
		return new ErrorText(sentences.of(error), sentences.of(error.advice()), error.detail());
	}

}
