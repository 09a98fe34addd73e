package dev.workshoproles.access.signin;

/**
 * The ways to prove possession of the token.
 *
 * @param token the token itself
 * @param cookie the cookie of a signed-in browser
 * @param code the one-time code in the address logged at startup
 */
public record SignIn(AccessToken token, SignInCookie cookie, SignInCode code) {
}
