/**
 * The REST API: roles, plans and runs as JSON.
 */
@NullMarked
package dev.workshoproles.api;

import org.jspecify.annotations.NullMarked;
