package dev.workshoproles.account.target;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceLocation;

/**
 * The IAM that the console works on, and as whom.
 *
 * @param mode sandbox or AWS
 * @param caller who calls, null when that could not be found out
 * @param region the Region that decides the partition's IAM endpoint, and in which the
 * workshop's resources are
 * @param endpoint the endpoint when it is not AWS's own, else null
 * @param problem why the caller is not known, null when it is
 * @param regionFromWorkshop whether no Region was chosen, so that it is the workshop's
 * own
 */
public record Target(TargetMode mode, @Nullable Caller caller, String region, @Nullable URI endpoint,
		@Nullable AccountError problem, boolean regionFromWorkshop) {

	/**
	 * Where the workshop's resources are on this target.
	 * @return the place; its partition and account are placeholders while nobody knows
	 * who calls
	 */
	public ResourceLocation location() {
		Caller known = this.caller;
		return (known != null) ? known.location(this.region) : new ResourceLocation(
				ResourceLocation.UNKNOWN.partition(), ResourceLocation.UNKNOWN.accountId(), this.region);
	}

}
