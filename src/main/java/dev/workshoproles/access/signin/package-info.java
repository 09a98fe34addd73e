/**
 * The token, and how a browser comes to be signed in with it.
 */
@NullMarked
package dev.workshoproles.access.signin;

import org.jspecify.annotations.NullMarked;
