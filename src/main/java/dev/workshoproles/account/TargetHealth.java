package dev.workshoproles.account;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.target.Target;

/**
 * Reports whether the target can be used. At worst unknown, never down: without
 * credentials the console still serves to report that they are missing. Responds at once
 * with the last state, since STS may take longer than a probe waits.
 */
class TargetHealth implements HealthIndicator {

	private static final Duration MAX_AGE = Duration.ofSeconds(30);

	private final Account account;

	private final ParallelCalls calls;

	private final AtomicBoolean asking = new AtomicBoolean();

	private volatile Seen seen = new Seen(Instant.MIN, Health.unknown().build());

	TargetHealth(Account account, ParallelCalls calls) {
		this.account = account;
		this.calls = calls;
	}

	@Override
	public Health health() {
		Seen last = this.seen;
		if (last.isOld() && this.asking.compareAndSet(false, true)) {
			this.calls.execute(this::ask);
		}
		return last.health();
	}

	private void ask() {
		try {
			// Somebody else may have asked since this was found to be old.
			if (this.seen.isOld()) {
				this.seen = new Seen(Instant.now(), of(this.account.target()));
			}
		}
		finally {
			this.asking.set(false);
		}
	}

	private static Health of(Target target) {
		AccountError problem = target.problem();
		Health.Builder health = (problem != null) ? Health.status(Status.UNKNOWN).withDetail("problem", problem.kind())
				: Health.up();
		return health.withDetail("mode", target.mode()).withDetail("region", target.region()).build();
	}

	private record Seen(Instant at, Health health) {

		private boolean isOld() {
			return this.at.isBefore(Instant.now().minus(MAX_AGE));
		}

	}

}
