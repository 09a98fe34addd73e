package dev.workshoproles.account.target;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceLocation;

/**
 * The IAM that the console uses, and its caller.
 *
 * @param mode sandbox or AWS
 * @param caller the caller, null if unknown
 * @param region the Region of the workshop's resources, which also determines the
 * partition's IAM endpoint
 * @param endpoint the endpoint if it is not AWS's own, otherwise null
 * @param problem why the caller is unknown, null if it is known
 * @param regionFromWorkshop whether none is configured, so that it is the workshop's own
 * Region
 */
public record Target(TargetMode mode, @Nullable Caller caller, String region, @Nullable URI endpoint,
		@Nullable AccountError problem, boolean regionFromWorkshop) {

	/**
	 * The location of the workshop's resources on this target.
	 * @return the location, with placeholders for partition and account while the caller
	 * is unknown
	 */
	public ResourceLocation location() {
		Caller known = this.caller;
		return (known != null) ? known.location(this.region) : new ResourceLocation(
				ResourceLocation.UNKNOWN.partition(), ResourceLocation.UNKNOWN.accountId(), this.region);
	}

}
