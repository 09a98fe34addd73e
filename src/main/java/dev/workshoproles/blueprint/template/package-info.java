/**
 * Makes a workshop of a CloudFormation template.
 */
@NullMarked
package dev.workshoproles.blueprint.template;

import org.jspecify.annotations.NullMarked;
