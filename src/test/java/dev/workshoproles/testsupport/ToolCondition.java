package dev.workshoproles.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

class ToolCondition implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getElement(), RequiresTool.class)
			.stream()
			.flatMap((required) -> Stream.of(required.value()))
			.map((tool) -> new Requirement("command " + tool, "REQUIRE_TOOLS", isThere(tool)).evaluate())
			.filter(ConditionEvaluationResult::isDisabled)
			.findFirst()
			.orElse(ConditionEvaluationResult.enabled("all commands found"));
	}

	static boolean isThere(String tool) {
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getenv("PATH"))
			.anyMatch((place) -> Files.isExecutable(Path.of(place, tool)));
	}

}
