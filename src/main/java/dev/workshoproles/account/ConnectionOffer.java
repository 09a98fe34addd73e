package dev.workshoproles.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.Caller;

/**
 * Credentials that AWS has accepted and nobody has decided to use yet.
 *
 * @param id names them once
 * @param profile the profile that they are of, null if they were pasted
 * @param caller whose they are
 * @param expiry when they end, null if unknown
 */
public record ConnectionOffer(String id, @Nullable String profile, Caller caller, @Nullable Instant expiry) {
}
