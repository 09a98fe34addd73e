package dev.workshoproles.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs Terraform and its provider for AWS, installed or to be had from a
 * registry. Without them it is skipped, unless the environment variable
 * {@code REQUIRE_TERRAFORM} is {@code true}: then it fails.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TerraformProviderCondition.class)
public @interface RequiresTerraformProvider {

}
