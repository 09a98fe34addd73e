package dev.workshoproles.blueprint;

import java.util.Optional;

/**
 * Which variant of the policies somebody chose for an account, in place of the configured
 * one.
 */
@FunctionalInterface
public interface ScopeChoice {

	/**
	 * The variant that was chosen.
	 * @param accountId the account's twelve digits
	 * @return empty where nobody chose
	 */
	Optional<ResourceScope> in(String accountId);

}
