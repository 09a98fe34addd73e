package dev.workshoproles.testsupport.iam;

import dev.workshoproles.account.sandbox.wire.QueryAnswer;

/**
 * What goes over the wire.
 *
 * @param answer what is said
 * @param drops whether the connection is closed instead
 * @param cutShort whether it is closed in the middle
 */
record Reply(QueryAnswer answer, boolean drops, boolean cutShort) {

	/** The connection is closed without an answer. */
	static final Reply NONE = new Reply(QueryAnswer.error(500, "", ""), true, false);

	static Reply of(QueryAnswer answer) {
		return new Reply(answer, false, false);
	}

}
