package dev.workshoproles.web.practise;

import dev.workshoproles.web.check.CheckStep.Result;

/**
 * Something to delete at the end.
 *
 * @param title its type and name
 * @param there whether it is in the account
 * @param commands delete it
 */
public record CleanUp(String title, boolean there, String commands) {

	/**
	 * How it is marked in the list of what is to be done.
	 */
	public Result mark() {
		return this.there ? Result.TODO : Result.RIGHT;
	}

}
