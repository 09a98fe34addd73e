package dev.workshoproles.roles.compare;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.roles.Lab;

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
	void aNewSessionOwnsWhatItsIdentityCreated() {
		OwnershipTags before = tags("assumed-role/Participant/aws-sdk-java-1795693286483");
		OwnershipTags after = tags("assumed-role/Participant/aws-sdk-java-1795699999999");
		assertThat(after.isByOthers(before.tags())).isFalse();
		assertThat(after.tags()).containsEntry(OwnershipTags.CREATOR,
				"arn:aws:sts::123456789012:assumed-role/Participant");
		assertThat(tags("assumed-role/Participant/ana@example.org").isByOthers(before.tags())).isTrue();
		assertThat(tags("assumed-role/Teacher/aws-sdk-java-1795693286483").isByOthers(before.tags())).isTrue();
	}

	@Test
	void whatWasTaggedWithAWholeSessionIsRecognised() {
		Map<String, String> madeUp = tagged("assumed-role/Participant/aws-sdk-java-1795693286483");
		assertThat(tags("assumed-role/Participant/botocore-session-1795693286").isByOthers(madeUp)).isFalse();
		Map<String, String> chosen = tagged("assumed-role/Participant/ana@example.org");
		assertThat(tags("assumed-role/Participant/ana@example.org").isByOthers(chosen)).isFalse();
		assertThat(tags("assumed-role/Participant/ben@example.org").isByOthers(chosen)).isTrue();
	}

	private static Map<String, String> tagged(String creator) {
		return Map.of(OwnershipTags.OWNER, "lab", OwnershipTags.CREATOR, "arn:aws:sts::123456789012:" + creator);
	}

	private static OwnershipTags tags(String session) {
		return new OwnershipTags("lab", new Caller("123456789012", "aws", "arn:aws:sts::123456789012:" + session));
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
