package dev.workshoproles.access.signin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class OnTokenConditionTests {

	@ParameterizedTest
	@CsvSource({ "console.target=sandbox,false", "console.class=,false", "console.token=x,true",
			"console.target=aws,true", "console.class=class.yaml,true" })
	void aClassNeedsATokenInTheSandboxToo(String property, boolean needed) {
		new ApplicationContextRunner().withUserConfiguration(Guarded.class)
			.withPropertyValues(property)
			.run((context) -> assertThat(context.getBeansOfType(Guarded.class)).hasSize(needed ? 1 : 0));
	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(OnTokenCondition.class)
	static class Guarded {

	}

}
