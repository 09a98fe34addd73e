package dev.workshoproles.web.connect;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.Connection;
import dev.workshoproles.account.ConnectionOffer;
import dev.workshoproles.account.ConnectionState;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.credentials.CredentialsFinding;
import dev.workshoproles.account.credentials.ProfileOption;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * What credentials there are and what else the visitor can use.
 *
 * @param caller whose credentials are in use, null if there are none that AWS accepts
 * @param problem why not, null if it does
 * @param offer what waits for a decision, null if nothing does
 * @param forgettable whether somebody pasted credentials or chose a profile
 * @param chosen the chosen profile, null if none is
 * @param profiles the profiles to choose from
 * @param findings what was looked for
 */
record ConnectPage(@Nullable Caller caller, @Nullable ErrorText problem, @Nullable ConnectionOffer offer,
		boolean forgettable, @Nullable String chosen, List<ProfileOption> profiles, List<CredentialsFinding> findings) {

	static ConnectPage of(Connection connection, Sentences sentences) {
		ConnectionState state = connection.state();
		AccountError problem = state.problem();
		String chosen = connection.chosenProfile();
		return new ConnectPage(state.caller(), (problem != null) ? ErrorText.of(problem, sentences) : null,
				connection.offer().orElse(null), chosen != null || connection.pasted().isPresent(), chosen,
				connection.profiles(), connection.findings());
	}

}
