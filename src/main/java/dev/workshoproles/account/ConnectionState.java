package dev.workshoproles.account;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Caller;

/**
 * What AWS says of the credentials in use, asked anew.
 *
 * @param caller whose they are, null if there are none that AWS accepts
 * @param problem why not, null if it does
 */
public record ConnectionState(@Nullable Caller caller, @Nullable AccountError problem) {
}
