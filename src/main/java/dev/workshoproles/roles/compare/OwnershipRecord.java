package dev.workshoproles.roles.compare;

import java.util.Map;

import dev.workshoproles.account.OwnershipRegister;
import dev.workshoproles.account.calls.Caller;

/**
 * The record of what the console created or adopted in accounts where nothing may be
 * tagged, shared by all consoles with the same database. What it does not hold is not the
 * console's, whatever its name: nothing else is ever changed or deleted.
 */
public interface OwnershipRecord {

	/** Holds and keeps nothing: tags tell what is the console's. */
	OwnershipRecord NONE = new OwnershipRecord() {

		@Override
		public Map<String, Entry> entries(String accountId) {
			return Map.of();
		}

		@Override
		public OwnershipRegister register(Caller caller, String workshopId) {
			return OwnershipRegister.NONE;
		}

	};

	/**
	 * What the record holds of an account.
	 * @param accountId the account's twelve digits
	 * @return the entries by the unique id of a role, policy or instance profile
	 */
	Map<String, Entry> entries(String accountId);

	/**
	 * The register that keeps what is done for a caller.
	 * @param caller for whom things become the console's
	 * @param workshopId the workshop that they are of
	 * @return the register, which stores each change at once
	 */
	OwnershipRegister register(Caller caller, String workshopId);

	/**
	 * Whose something is.
	 *
	 * @param workshopId the workshop that it is of
	 * @param creator the ARN of the identity for whom the console created or adopted it
	 */
	record Entry(String workshopId, String creator) {
	}

}
