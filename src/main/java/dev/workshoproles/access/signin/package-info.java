/**
 * The token, and how a browser is signed in with it.
 */
@NullMarked
package dev.workshoproles.access.signin;

import org.jspecify.annotations.NullMarked;
