/**
 * Reads CloudFormation templates, in YAML or JSON, into one tree in which each value
 * knows its line.
 */
@NullMarked
package dev.workshoproles.blueprint.template.source;

import org.jspecify.annotations.NullMarked;
