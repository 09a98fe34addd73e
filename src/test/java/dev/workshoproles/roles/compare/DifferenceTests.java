package dev.workshoproles.roles.compare;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.policy.meaning.Reach;
import dev.workshoproles.roles.Lab;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTests {

	@ParameterizedTest
	@CsvSource({ "POLICY_CHANGED,a:*,a:b,MORE,The policy Read allows more than the lab needs.",
			"POLICY_CHANGED,a:b,a:*,LESS,The policy Read allows less than the workshop’s.",
			"POLICY_CHANGED,a:b,a:c,OTHER,The policy Read differs from the workshop’s.",
			"POLICY_CHANGED,\"},a:c,OTHER,The policy Read differs from the workshop’s.",
			"TRUST_POLICY_CHANGED,a:*,a:b,MORE,The trust policy of Read lets others use the role too." })
	void saysHowFarADocumentReaches(DifferenceKind kind, String actual, String expected, Reach reach, String sentence) {
		Difference difference = new Difference(kind, "path", "Read", Lab.allowing(expected), Lab.allowing(actual));
		assertThat(difference.reach()).isEqualTo(reach);
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		assertThat(messages.getMessage(difference, Locale.ENGLISH)).isEqualTo(sentence);
	}

}
