/**
 * The normal forms of a statement's elements, and wildcard patterns.
 */
@NullMarked
package dev.workshoproles.policy.form;

import org.jspecify.annotations.NullMarked;
