package dev.workshoproles.account;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the target before it is asked anything.
 */
record TargetDescription(TargetMode mode, String region, @Nullable URI endpoint, boolean regionOfLab) {

	TargetDescription(TargetMode mode, String region, @Nullable URI endpoint) {
		this(mode, region, endpoint, false);
	}

	Target with(@Nullable Caller caller, @Nullable AccountError problem) {
		return new Target(this.mode, caller, this.region, this.endpoint, problem, this.regionOfLab);
	}

}
