package dev.workshoproles;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.workshoproles.account.AccountException;
import dev.workshoproles.roles.Action;
import dev.workshoproles.roles.PlanRequest;
import dev.workshoproles.roles.RoleService;

/**
 * Makes a plan for nobody, as soon as the console is there and without anybody waiting
 * for it: finding credentials, opening connections and loading the SDK's classes take
 * longer than all calls of the first click.
 */
@Component
@ConditionalOnProperty(name = "console.target", havingValue = "aws")
class WarmUp {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	private final RoleService roles;

	WarmUp(RoleService roles) {
		this.roles = roles;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		Thread thread = new Thread(this::plan, "warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	private void plan() {
		try {
			this.roles.plan(new PlanRequest(Action.APPLY, List.of(), false, false));
		}
		catch (AccountException ex) {
			// The pages say it too, with what to do.
			logger.info("The account cannot be read yet: {} {}", ex.error().operation(), ex.error().code());
		}
	}

}
