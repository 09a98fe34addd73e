/**
 * The page on which a visitor chooses the credentials of the account.
 */
@NullMarked
package dev.workshoproles.web.connect;

import org.jspecify.annotations.NullMarked;
