package dev.workshoproles.practice;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.account.SandboxUnderTest;
import dev.workshoproles.account.sandbox.SandboxAccount;
import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.runs.RunHistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

/** A console that starts with a broken account. */
class DrillAtStartTests {

	private final RunHistory runs = mock();

	@TempDir
	private Path folder;

	private Drills start(SandboxUnderTest sandbox, @Nullable String drill) {
		LocalWorkshop workshop = new LocalWorkshop(ShippedWorkshop.load(""), sandbox.console().account(),
				(id) -> Choices.NONE);
		return new PracticeConfiguration().drills(sandbox.sandbox(), workshop, OwnershipRecord.NONE, this.runs,
				new PracticeProperties(drill));
	}

	@Test
	void theMistakeIsThereFromTheStart() {
		try (SandboxUnderTest sandbox = SandboxUnderTest.inMemory()) {
			assertThat(start(sandbox, "deleted-role").current())
				.hasValueSatisfying((round) -> assertThat(round.drill()).isEqualTo(Drill.DELETED_ROLE));
			assertThat(sandbox.iam().listRoles().roles()).hasSize(2);
		}
	}

	@Test
	void withoutOneTheAccountIsAsItWas() {
		try (SandboxUnderTest sandbox = SandboxUnderTest.inMemory()) {
			assertThat(start(sandbox, null).current()).isEmpty();
			assertThat(sandbox.iam().listRoles().roles()).isEmpty();
		}
	}

	@Test
	void aDrillThatWasKeptGoesOn() throws IOException {
		Round first;
		try (SandboxAccount account = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT);
				SandboxUnderTest sandbox = SandboxUnderTest.of(account)) {
			Drills drills = start(sandbox, Drills.RANDOM);
			drills.answer("none", Effect.NO_SUCH_ROLE);
			first = drills.current().orElseThrow();
		}
		try (SandboxAccount account = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT);
				SandboxUnderTest sandbox = SandboxUnderTest.of(account)) {
			assertThat(start(sandbox, "wrong-service").rounds()).containsExactly(first);
			sandbox.sandbox().note("{\"of\": \"another release\"}");
			assertThat(start(sandbox, null).rounds()).isEmpty();
		}
	}

	@Test
	void aNameThatThereIsNotIsAnsweredWithAllThatThereAre() {
		try (SandboxUnderTest sandbox = SandboxUnderTest.inMemory()) {
			assertThatExceptionOfType(UnusableDrillException.class).isThrownBy(() -> start(sandbox, "other-path"))
				.withMessage("This workshop has no drill other-path.");
		}
	}

}
