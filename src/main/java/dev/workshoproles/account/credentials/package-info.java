/**
 * The AWS SDK's search for credentials, and why it finds none.
 */
@NullMarked
package dev.workshoproles.account.credentials;

import org.jspecify.annotations.NullMarked;
