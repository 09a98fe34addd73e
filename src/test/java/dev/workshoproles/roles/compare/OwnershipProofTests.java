package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.account.snapshot.ObservedEntity;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What proves ownership: tags, or where there must not be any the record and the path.
 */
class OwnershipProofTests {

	private static final String OWN = "/lab/workshop-roles-console/";

	private static final String MINE = Lab.CALLER.arn();

	private static final Entry BY_ME = new Entry("lab", MINE);

	private static final Entry BY_CLASSMATE = new Entry("lab", "arn:aws:iam::123456789012:user/classmate");

	@Test
	void whereThingsAreTaggedOnlyTagsTell() {
		OwnershipProof proof = OwnershipProof.of(Lab.WORKSHOP, Lab.CALLER, Map.of("ANPA1", BY_ME));
		assertThat(proof).isEqualTo(new OwnershipTags("lab", Lab.CALLER));
		assertThat(proof.of(policy("ANPA1", "/", Map.of()))).isEqualTo(Ownership.FOREIGN);
		assertThat(proof.of(policy("ANPA2", "/", Lab.OURS))).isEqualTo(Ownership.CONSOLE);
		assertThat(proof.isByOthers(policy("ANPA2", "/", Lab.CLASSMATES))).isTrue();
		assertThat(proof.tagsWith(Map.of("team", "it"))).containsAllEntriesOf(Lab.OURS).containsEntry("team", "it");
	}

	@Test
	void withoutTagsTheUniqueIdTellsAndNothingElse() {
		OwnershipProof proof = untagged("/lab/", Map.of("ANPA1", BY_ME));
		assertThat(proof.of(policy("ANPA1", "/lab/", Map.of()))).isEqualTo(Ownership.CONSOLE);
		assertThat(proof.of(policy("ANPA1", "/", Map.of()))).as("wherever it is").isEqualTo(Ownership.CONSOLE);
		assertThat(proof.of(policy("ANPA2", "/lab/", Map.of()))).as("recreated by hand under the same name")
			.isEqualTo(Ownership.FOREIGN);
		assertThat(proof.of(policy("", "/lab/", Map.of()))).as("an emulator gives no id").isEqualTo(Ownership.FOREIGN);
		assertThat(proof.of(policy("ANPA2", "/lab/", Lab.OURS))).as("tags are not asked").isEqualTo(Ownership.FOREIGN);
		assertThat(proof.tags()).isEmpty();
		assertThat(proof.tagsWith(Map.of())).isEmpty();
		assertThat(proof.description()).isEqualTo(new OwnershipTags("lab", Lab.CALLER).description());
	}

	@Test
	void anotherWorkshopsEntryIsNotThisOnesUnderAnyPath() {
		OwnershipProof proof = untagged(OWN, Map.of("ANPA1", new Entry("another", MINE)));
		assertThat(proof.of(policy("ANPA1", OWN, Map.of()))).isEqualTo(Ownership.FOREIGN);
	}

	@Test
	void theRecordTellsTheCreator() {
		OwnershipProof proof = untagged(null, Map.of("ANPA1", BY_ME, "ANPA2", BY_CLASSMATE));
		assertThat(proof.creator(policy("ANPA1", "/", Map.of()))).contains(MINE);
		assertThat(proof.isByOthers(policy("ANPA1", "/", Map.of()))).isFalse();
		assertThat(proof.creator(policy("ANPA2", "/", Map.of()))).contains(BY_CLASSMATE.creator());
		assertThat(proof.isByOthers(policy("ANPA2", "/", Map.of()))).isTrue();
		assertThat(proof.creator(policy("ANPA3", "/", Map.of()))).isEmpty();
	}

	/** Only a path of the organisation's, and only one that nobody uses by accident. */
	@ParameterizedTest
	@CsvSource({ OWN + "," + OWN + ",CONSOLE", "/workshop-roles-console/,/workshop-roles-console/,CONSOLE",
			OWN + ",/lab/,FOREIGN", OWN + ",/,FOREIGN", OWN + "," + OWN + "deeper/,FOREIGN", "/lab/,/lab/,FOREIGN",
			"/my-workshop-roles-console/,/my-workshop-roles-console/,FOREIGN",
			"/Workshop-Roles-Console/,/Workshop-Roles-Console/,FOREIGN", ",/workshop-roles-console/,FOREIGN" })
	void aPathWithTheConsolesOwnSegmentTellsWithoutAnyRecord(String demanded, String path, Ownership ownership) {
		OwnershipProof proof = untagged(demanded, Map.of());
		ObservedEntity policy = policy("ANPA1", path, Map.of());
		assertThat(policy.path()).isEqualTo(path);
		assertThat(proof.of(policy)).isEqualTo(ownership);
		assertThat(proof.creator(policy)).isEmpty();
		assertThat(proof.isByOthers(policy)).as("as without a creator tag").isFalse();
		assertThat(proof.of(new ObservedInstanceProfile("P", "arn:aws:iam::123456789012:instance-profile" + path + "P",
				"AIPA1", path, List.of(), Map.of())))
			.isEqualTo(ownership);
	}

	@Test
	void noPathTellsWhereThingsAreTagged() {
		Workshop tagged = new OrganizationRules(null, OWN, Map.of()).appliedTo(Lab.WORKSHOP);
		assertThat(OwnershipProof.of(tagged, Lab.CALLER, Map.of()).of(policy("ANPA1", OWN, Map.of())))
			.isEqualTo(Ownership.FOREIGN);
	}

	private static OwnershipProof untagged(String path, Map<String, Entry> recorded) {
		Workshop workshop = new OrganizationRules(null, path, Map.of(), false).appliedTo(Lab.WORKSHOP);
		return OwnershipProof.of(workshop.at(Lab.CALLER.location(Workshop.DEFAULT_REGION)), Lab.CALLER, recorded);
	}

	private static ObservedPolicy policy(String id, String path, Map<String, String> tags) {
		return new ObservedPolicy("P", "arn:aws:iam::123456789012:policy" + path + "P", id, tags, null, "{}", List.of(),
				List.of());
	}

}
