/**
 * IAM over HTTP for tests: the query protocol and XML in front of the sandbox's rules,
 * with faults on demand.
 */
@NullMarked
package dev.workshoproles.testsupport.iam;

import org.jspecify.annotations.NullMarked;
