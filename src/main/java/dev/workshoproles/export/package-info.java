/**
 * Exports a blueprint for other tools: AWS CLI, CloudFormation, Terraform.
 */
@NullMarked
package dev.workshoproles.export;

import org.jspecify.annotations.NullMarked;
