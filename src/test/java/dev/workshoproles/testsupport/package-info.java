/**
 * What tests need of the machine: a Docker engine, a browser, LocalStack, PostgreSQL.
 */
@NullMarked
package dev.workshoproles.testsupport;

import org.jspecify.annotations.NullMarked;
