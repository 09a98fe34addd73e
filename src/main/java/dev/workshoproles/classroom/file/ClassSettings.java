package dev.workshoproles.classroom.file;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.WorkshopTrial;

/**
 * What is configured beside a class.
 *
 * @param ofOneSeat the names of settings that are set, but which a class does not have
 * @param sandbox whether the account is the sandbox
 * @param trial the errors that the workshop has with a prefix
 */
public record ClassSettings(List<String> ofOneSeat, boolean sandbox, Function<String, List<WorkshopProblem>> trial) {

	public ClassSettings {
		ofOneSeat = List.copyOf(ofOneSeat);
	}

	/**
	 * Reads the settings.
	 * @param environment has the console's properties
	 * @return the settings
	 */
	public static ClassSettings of(Environment environment) {
		List<String> ofOneSeat = Stream.of("console.name-prefix", "console.sandbox.drill")
			.filter((name) -> StringUtils.hasText(environment.getProperty(name)))
			.toList();
		TargetMode target = Binder.get(environment).bind("console.target", TargetMode.class).orElse(TargetMode.SANDBOX);
		return new ClassSettings(ofOneSeat, target == TargetMode.SANDBOX, WorkshopTrial.of(environment)::problems);
	}

}
