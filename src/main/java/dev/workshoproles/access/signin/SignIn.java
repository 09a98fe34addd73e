package dev.workshoproles.access.signin;

/**
 * The ways to show that one holds the token.
 *
 * @param token the token itself
 * @param cookie what a browser gets for it
 * @param code what the address shown at start carries in its place
 */
public record SignIn(AccessToken token, SignInCookie cookie, SignInCode code) {
}
