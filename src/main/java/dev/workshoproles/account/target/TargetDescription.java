package dev.workshoproles.account.target;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Caller;

/**
 * What is known about the target without calling it.
 */
public record TargetDescription(TargetMode mode, String region, @Nullable URI endpoint, boolean regionFromWorkshop) {

	public Target with(@Nullable Caller caller, @Nullable AccountError problem) {
		return new Target(this.mode, caller, this.region, this.endpoint, problem, this.regionFromWorkshop);
	}

}
