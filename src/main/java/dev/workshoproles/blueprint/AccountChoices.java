package dev.workshoproles.blueprint;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen for an account on the console's pages. It overrides the configuration.
 */
@FunctionalInterface
public interface AccountChoices {

	/**
	 * The choices for an account.
	 * @param accountId the account's twelve digits
	 * @return {@link Choices#NONE} if nobody has chosen anything
	 */
	Choices in(String accountId);

	/**
	 * The choices for one account.
	 *
	 * @param resources the variant of the policies, null if not chosen
	 * @param parameters the values of the workshop's parameters by name
	 */
	record Choices(@Nullable ResourceScope resources, Map<String, String> parameters) {

		/** Nothing is chosen. */
		public static final Choices NONE = new Choices(null, Map.of());

		public Choices {
			parameters = Map.copyOf(parameters);
		}

		/**
		 * Applies the choices. Values of parameters that the workshop does not have are
		 * ignored.
		 * @param workshop the workshop as configured
		 * @return the workshop as chosen
		 */
		public Workshop appliedTo(Workshop workshop) {
			Workshop chosen = this.parameters.isEmpty() ? workshop : workshop.with(this.parameters);
			return (this.resources != null) ? chosen.with(this.resources) : chosen;
		}

	}

}
