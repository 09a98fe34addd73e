package dev.workshoproles.testsupport.iam;

/**
 * What goes over the wire.
 *
 * @param answer what is said
 * @param drops whether the connection is closed instead
 * @param cutShort whether it is closed in the middle
 */
record Reply(XmlAnswer answer, boolean drops, boolean cutShort) {

	/** The connection is closed without an answer. */
	static final Reply NONE = new Reply(XmlAnswer.error(500, "", ""), true, false);

	static Reply of(XmlAnswer answer) {
		return new Reply(answer, false, false);
	}

}
