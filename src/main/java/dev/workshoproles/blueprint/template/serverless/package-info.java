/**
 * Makes the roles that the transform AWS::Serverless-2016-10-31 makes for functions and
 * state machines.
 */
@NullMarked
package dev.workshoproles.blueprint.template.serverless;

import org.jspecify.annotations.NullMarked;
