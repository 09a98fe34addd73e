/**
 * Evaluates the functions of a CloudFormation template, as far as its text alone allows.
 */
@NullMarked
package dev.workshoproles.blueprint.template.evaluation;

import org.jspecify.annotations.NullMarked;
