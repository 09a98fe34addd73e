package dev.workshoproles.web;

import dev.workshoproles.account.calls.AccountError;

/**
 * The text of an error.
 *
 * @param sentence what happened
 * @param advice what to do about it
 * @param detail the message from AWS in English; empty if there is none
 */
public record ErrorText(String sentence, String advice, String detail) {

	public static ErrorText of(AccountError error, Sentences sentences) {
		return new ErrorText(sentences.of(error), sentences.of(error.advice()), error.detail());
	}

}
