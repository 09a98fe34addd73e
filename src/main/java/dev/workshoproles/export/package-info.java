/**
 * A blueprint written down for other tools: AWS CLI, CloudFormation, Terraform, and for
 * IAM itself, as what the console must be allowed to carry it out.
 */
@NullMarked
package dev.workshoproles.export;

import org.jspecify.annotations.NullMarked;
