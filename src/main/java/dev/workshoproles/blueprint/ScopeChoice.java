package dev.workshoproles.blueprint;

import java.util.Optional;

/**
 * The variant of the policies chosen for an account, which overrides the configured one.
 */
@FunctionalInterface
public interface ScopeChoice {

	/**
	 * The chosen variant.
	 * @param accountId the account's twelve digits
	 * @return empty if nobody has chosen one
	 */
	Optional<ResourceScope> in(String accountId);

}
