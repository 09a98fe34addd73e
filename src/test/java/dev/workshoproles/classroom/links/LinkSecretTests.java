package dev.workshoproles.classroom.links;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LinkSecretTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "fifteen-letters" })
	void aShortSecretIsRefusedWithoutBeingTold(String secret) {
		assertThatExceptionOfType(InvalidClassSecretException.class).isThrownBy(() -> LinkSecret.of(secret))
			.withMessage("console.class-secret needs at least 16 characters");
		assertThat(LinkSecret.of("sixteen--letters").key("seat-1", 0)).hasSize(26);
	}

	@ParameterizedTest
	@ValueSource(strings = { "01abz9", " 01ABZ9 ", "o1-ab-z9", "OLab z9", "0Iabz9" })
	void aKeyIsKnownHoweverItIsTyped(String typed) {
		assertThat(SeatLinks.meant(typed)).isEqualTo("01abz9");
	}

	@Test
	void theSecretIsInNoLog() {
		assertThat(new LinkProperties("secret-0123456789").toString()).doesNotContain("0123456789");
	}

}
