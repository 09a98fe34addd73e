package dev.workshoproles.roles.carryout;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;

/**
 * Follows a plan while it is carried out. Steps run side by side, so the methods are
 * called from several threads.
 */
@NamedInterface("carryout")
public interface Progress {

	/**
	 * A round begins.
	 * @param plan what is left to do, by a fresh read of the account
	 */
	void planned(Plan plan);

	/**
	 * A step is about to overwrite or delete a document. What is thrown here keeps the
	 * step from being done.
	 * @param step the step
	 * @param document the document as IAM holds it
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
	 * A step's call failed. It may have been done all the same, and it may be tried
	 * again.
	 * @param step the step
	 * @param error why
	 */
	void failed(Step step, AccountError error);

	/**
	 * Whether further steps may be started.
	 * @return false once the process is asked to stop
	 */
	boolean mayGoOn();

}
