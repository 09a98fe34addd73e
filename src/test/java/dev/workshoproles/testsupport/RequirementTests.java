package dev.workshoproles.testsupport;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RequirementTests {

	@TempDir
	private Path notes;

	@Test
	void runsTheTestWhereTheMachineHasIt() {
		assertThat(requirement(true).evaluate(true, this.notes).isDisabled()).isFalse();
		assertThat(this.notes).isEmptyDirectory();
	}

	@Test
	void skipsTheTestElsewhereAndLeavesANote() {
		assertThat(requirement(false).evaluate(false, this.notes).isDisabled()).isTrue();
		assertThat(this.notes.resolve("tea-pot")).content().contains("no tea pot on this machine");
	}

	@Test
	void failsTheTestWhereSkippingIsForbidden() {
		assertThatIllegalStateException().isThrownBy(() -> requirement(false).evaluate(true, this.notes))
			.withMessageContaining("no tea pot on this machine");
	}

	private static Requirement requirement(boolean present) {
		return new Requirement("tea pot", "REQUIRE_TEAPOT", present);
	}

}
