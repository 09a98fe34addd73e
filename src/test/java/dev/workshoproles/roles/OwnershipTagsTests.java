package dev.workshoproles.roles;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.Caller;

import static org.assertj.core.api.Assertions.assertThat;

class OwnershipTagsTests {

	@Test
	void onlyThisWorkshopsTagMakesAThingTheConsoles() {
		OwnershipTags tags = new OwnershipTags("lab", Lab.CALLER);
		assertThat(tags.of(tags.tags())).isEqualTo(Ownership.CONSOLE);
		assertThat(tags.of(Map.of())).isEqualTo(Ownership.FOREIGN);
		assertThat(tags.of(Map.of(OwnershipTags.OWNER, "another"))).isEqualTo(Ownership.FOREIGN);
		assertThat(tags.of(Map.of(OwnershipTags.CREATOR, Lab.CALLER.arn()))).isEqualTo(Ownership.FOREIGN);
	}

	@Test
	void whatHasNoCreatorIsNotByOthers() {
		OwnershipTags tags = new OwnershipTags("lab", Lab.CALLER);
		assertThat(tags.isByOthers(Map.of(OwnershipTags.OWNER, "lab"))).isFalse();
		assertThat(tags.isByOthers(tags.tags())).isFalse();
		assertThat(tags.isByOthers(Lab.CLASSMATES)).isTrue();
	}

	@Test
	void anArnThatNoTagMayHoldIsStillKnownAgain() {
		Caller odd = new Caller("123456789012", "aws", "arn:aws:iam::123456789012:user/a,b*" + "x".repeat(400));
		OwnershipTags tags = new OwnershipTags("lab", odd);
		String value = tags.tags().get(OwnershipTags.CREATOR);
		assertThat(value).hasSize(256).startsWith("arn:aws:iam::123456789012:user/a_b_");
		assertThat(tags.isByOthers(tags.tags())).isFalse();
	}

}
