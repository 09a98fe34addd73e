package dev.workshoproles.roles.carryout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;

/**
 * Notes what it is shown of a run.
 */
final class Following implements Progress {

	final List<String> events = new CopyOnWriteArrayList<>();

	volatile boolean mayGoOn = true;

	volatile boolean keeps = true;

	@Override
	public void planned(Plan plan) {
		this.events.add("planned " + plan.steps().size());
	}

	@Override
	public void keep(Step step, String document) {
		if (!this.keeps) {
			throw new IllegalStateException("The disk is full");
		}
		this.events.add("kept " + step.id());
	}

	@Override
	public void started(Step step) {
		this.events.add("started " + step.id());
	}

	@Override
	public void succeeded(Step step) {
		this.events.add("succeeded " + step.id());
	}

	@Override
	public void failed(Step step, AccountError error) {
		this.events.add("failed " + step.id() + " " + error.code());
	}

	@Override
	public boolean mayGoOn() {
		return this.mayGoOn;
	}

}
