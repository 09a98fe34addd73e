package dev.workshoproles.account.reading;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;

/**
 * Reads one instance profile, with its role and tags in one call.
 */
record InstanceProfileReading(IamReads reads, CallGroup calls, String name) {

	CompletableFuture<Observation<ObservedInstanceProfile>> observation() {
		CompletableFuture<Optional<InstanceProfile>> profile = this.calls
			.submit(() -> this.reads.instanceProfile(this.name));
		return Observations.of(() -> profile.join().map(InstanceProfileReading::observed), profile);
	}

	private static ObservedInstanceProfile observed(InstanceProfile found) {
		return new ObservedInstanceProfile(found.instanceProfileName(), found.arn(),
				Objects.requireNonNullElse(found.instanceProfileId(), ""), found.path(),
				found.roles().stream().map(Role::roleName).toList(), IamReads.tags(found.tags()));
	}

}
