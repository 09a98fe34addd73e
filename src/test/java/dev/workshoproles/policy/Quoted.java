package dev.workshoproles.policy;

/**
 * JSON with apostrophes for quotation marks, so that tests can be read.
 */
public final class Quoted {

	private Quoted() {
	}

	public static String json(String apostrophes) {
		return apostrophes.replace('\'', '"');
	}

	/**
	 * A document with one statement.
	 */
	public static String statement(String elements) {
		return json("{'Version':'2012-10-17','Statement':[{" + elements + "}]}");
	}

	/**
	 * A document with one statement that lacks what is given.
	 */
	public static String allow(String elements) {
		return statement("'Effect':'Allow'," + elements);
	}

	public static String condition(String condition) {
		return allow("'Action':'sqs:SendMessage','Resource':'*','Condition':" + condition);
	}

}
