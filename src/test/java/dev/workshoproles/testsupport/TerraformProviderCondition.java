package dev.workshoproles.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has Terraform fetch the provider: nothing less tells whether it can be had.
 */
class TerraformProviderCondition implements ExecutionCondition {

	private static final String MODULE = """
			terraform {
			  required_providers {
			    aws = {
			      source = "hashicorp/aws"
			    }
			  }
			}
			""";

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return new Requirement("Terraform with its provider for AWS", "REQUIRE_TERRAFORM",
				ToolCondition.isThere("terraform") && canBeHad())
			.evaluate();
	}

	private static boolean canBeHad() {
		try {
			// Two test JVMs may ask at once.
			Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "terraform-provider");
			Files.writeString(folder.resolve("provider.tf"), MODULE);
			return Command.in(folder).attempt("terraform", "init", "-no-color").code() == 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
