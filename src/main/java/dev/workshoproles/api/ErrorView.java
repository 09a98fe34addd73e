package dev.workshoproles.api;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountError;

/**
 * Why a call to the account failed.
 */
record ErrorView(String code, String operation, @Nullable String permission, String message, String advice) {

	static @Nullable ErrorView of(@Nullable AccountError error, Texts texts) {
		if (error == null) {
			return null;
		}
		return new ErrorView(error.code(), error.operation(), error.permission(), texts.say(error),
				texts.say(error.advice()));
	}

}
