/**
 * The AWS SDK's clients for IAM and STS, configured by this machine's proxies,
 * certificates and settings.
 */
@NullMarked
package dev.workshoproles.account.aws;

import org.jspecify.annotations.NullMarked;
