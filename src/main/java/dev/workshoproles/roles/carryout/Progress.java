package dev.workshoproles.roles.carryout;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;

/**
 * Is notified while a plan is carried out. Steps run concurrently, so the methods are
 * called from several threads.
 */
@NamedInterface("carryout")
public interface Progress {

	/**
	 * A round begins.
	 * @param plan the remaining steps, as of a fresh read
	 */
	void planned(Plan plan);

	/**
	 * A step is about to overwrite or delete a document. An exception prevents the step.
	 * @param step the step
	 * @param document the document as in IAM
	 */
	void keep(Step step, String document);

	/**
	 * A step's call is about to be made.
	 * @param step the step
	 */
	void started(Step step);

	/**
	 * IAM confirmed a step.
	 * @param step the step
	 */
	void succeeded(Step step);

	/**
	 * A step's call failed. It may have had an effect nevertheless, and it may be
	 * retried.
	 * @param step the step
	 * @param error the reason
	 */
	void failed(Step step, AccountError error);

	/**
	 * Whether further steps may be started.
	 * @return false once the process is stopping
	 */
	boolean mayGoOn();

}
