/**
 * Where the AWS SDK finds credentials, and why it finds none.
 */
@NullMarked
package dev.workshoproles.account.credentials;

import org.jspecify.annotations.NullMarked;
