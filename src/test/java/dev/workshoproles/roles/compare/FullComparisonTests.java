package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.FullLab;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;

import static org.assertj.core.api.Assertions.assertThat;

class FullComparisonTests {

	@Test
	void whatIsAsTheBlueprintWantsItIsReadyWhoeverMadeIt() {
		assertThat(compare(FullLab.ready(Lab.OURS)).status()).isEqualTo(Status.READY);
		assertThat(compare(FullLab.ready(Lab.OURS)).differences()).isEmpty();
		assertThat(compare(FullLab.ready(Lab.NOBODYS)).status()).isEqualTo(Status.READY);
	}

	@Test
	void whatTheBlueprintLeavesOpenIsNoDrift() {
		RoleState role = RoleComparison
			.of(FullLab.leavingOpen(), FullLab.with((server) -> FullLab.inline(server, Map.of())).snapshot(), Map.of())
			.compare(FullLab.leavingOpen().roles().get(0));
		assertThat(role.differences()).extracting(Difference::kind)
			.containsExactly(DifferenceKind.EXTRA_ATTACHED_POLICY, DifferenceKind.PERMISSIONS_BOUNDARY,
					DifferenceKind.PATH, DifferenceKind.MAX_SESSION);
	}

	@Test
	void aMissingInlinePolicyIsDrift() {
		isDrift(FullLab.with((role) -> FullLab.inline(role, Map.of("keys", FullLab.KEYS))),
				DifferenceKind.INLINE_POLICY_MISSING, "inlinePolicies/logs", "logs", normalized(FullLab.LOGS), null);
	}

	@Test
	void aChangedInlinePolicyIsDrift() {
		Difference difference = only(FullLab
			.with((role) -> FullLab.inline(role, Map.of("keys", FullLab.KEYS, "logs", Lab.allowing("logs:*")))));
		assertThat(difference.kind()).isEqualTo(DifferenceKind.INLINE_POLICY_CHANGED);
		assertThat(difference.path()).isEqualTo("inlinePolicies/logs/document");
		assertThat(difference.getCodes()).startsWith("difference.INLINE_POLICY_CHANGED.MORE");
	}

	@Test
	void anInlinePolicyInOtherWordsIsNoDrift() {
		String said = """
				{"Statement":{"Sid":"x","Effect":"Allow","Resource":["*"],"Action":["LOGS:putLogEvents"]},
				"Version":"2012-10-17"}""";
		assertThat(compare(FullLab.with((role) -> FullLab.inline(role, Map.of("keys", FullLab.KEYS, "logs", said))))
			.status()).isEqualTo(Status.READY);
	}

	@Test
	void onlyAnInlinePolicyThatTheBlueprintDoesNotHaveIsExtra() {
		isDrift(FullLab.with((role) -> FullLab.inline(role,
				Map.of("keys", FullLab.KEYS, "logs", FullLab.LOGS, "mine", Lab.allowing("a:b")))),
				DifferenceKind.INLINE_POLICY, "inlinePolicies/mine", "mine", null, normalized(Lab.allowing("a:b")));
	}

	@Test
	void aMissingBoundaryIsDriftAndSoIsAnother() {
		isDrift(FullLab.with((role) -> FullLab.boundary(role, null)), DifferenceKind.PERMISSIONS_BOUNDARY_MISSING,
				"permissionsBoundary", FullLab.BOUND_ARN, FullLab.BOUND_ARN, null);
		isDrift(FullLab.with((role) -> FullLab.boundary(role, "arn:other")),
				DifferenceKind.PERMISSIONS_BOUNDARY_CHANGED, "permissionsBoundary", FullLab.BOUND_ARN,
				FullLab.BOUND_ARN, "arn:other");
	}

	@Test
	void aChangedDocumentOfTheBoundaryIsDrift() {
		Difference difference = only(FullLab.ready(Lab.OURS).policy("Bound", Lab.allowing("s3:*"), Lab.OURS));
		assertThat(difference.kind()).isEqualTo(DifferenceKind.POLICY_CHANGED);
		assertThat(difference.path()).isEqualTo("policies/Bound/document");
	}

	@Test
	void aBoundaryMadeByHandUnderAPathIsTheOneWanted() {
		String elsewhere = "arn:aws:iam::123456789012:policy/own/Bound";
		assertThat(compare(FullLab.with((role) -> FullLab.boundary(role, elsewhere))
			.policyAt("Bound", elsewhere, FullLab.BOUNDS, Lab.NOBODYS)).differences()).isEmpty();
	}

	@Test
	void aBoundaryThatCannotBeReadMakesTheRoleUnknown() {
		RoleState role = compare(FullLab.ready(Lab.OURS).unreadablePolicy("Bound"));
		assertThat(role.status()).isEqualTo(Status.UNKNOWN);
		assertThat(role.error()).isEqualTo(Given.DENIED);
	}

	@Test
	void anotherSessionDurationOrDescriptionIsDrift() {
		isDrift(FullLab.with((role) -> FullLab.settings(role, "Serves", 3600)), DifferenceKind.SESSION_DURATION_CHANGED,
				"maxSessionDuration", "3600", "7200", "3600");
		isDrift(FullLab.with((role) -> FullLab.settings(role, null, 7200)), DifferenceKind.DESCRIPTION_CHANGED,
				"description", "", "Serves", "");
	}

	@Test
	void aMissingTagIsDriftAndSoIsAnotherValueAndAnExtraOneIsNot() {
		isDrift(FullLab.with((role) -> FullLab.tags(role, Lab.OURS)), DifferenceKind.TAG_CHANGED, "tags/team", "Server",
				"team=lab", null);
		isDrift(FullLab.with((role) -> FullLab.tags(role, Map.of("team", "other", "extra", "tag"))),
				DifferenceKind.TAG_CHANGED, "tags/team", "Server", "team=lab", "team=other");
	}

	@Test
	void aTagOfAPolicyIsDriftOfTheRole() {
		isDrift(FullLab.ready(Lab.OURS).policyAt("Store", FullLab.STORE_ARN, FullLab.STORES, Lab.OURS),
				DifferenceKind.TAG_CHANGED, "policies/Store/tags/team", "Store", "team=lab", null);
	}

	@Test
	void anotherPathIsDrift() {
		isDrift(FullLab.with((role) -> FullLab.path(role, "/")), DifferenceKind.PATH_CHANGED, "path", "Server", "/lab/",
				"/");
		String elsewhere = Lab.arn("Store");
		Given given = FullLab.ready(Lab.OURS).policyAt("Store", elsewhere, FullLab.STORES, FullLab.tagged(Lab.OURS));
		assertThat(compare(given).differences())
			.contains(new Difference(DifferenceKind.PATH_CHANGED, "policies/Store/path", "Store", "/lab/", "/"));
	}

	@Test
	void aMissingInstanceProfileIsDriftAndSoIsOneWithoutTheRole() {
		isDrift(FullLab.ready(Lab.OURS).without("Servers"), DifferenceKind.INSTANCE_PROFILE_MISSING, "instanceProfile",
				"Servers", "Servers", null);
		isDrift(FullLab.ready(Lab.OURS).instanceProfile("Servers", Lab.OURS), DifferenceKind.NOT_IN_INSTANCE_PROFILE,
				"instanceProfile/roles", "Servers", "Server", null);
		isDrift(FullLab.ready(Lab.OURS).instanceProfile("Servers", Lab.OURS, "Other"),
				DifferenceKind.NOT_IN_INSTANCE_PROFILE, "instanceProfile/roles", "Servers", "Server", "Other");
	}

	@Test
	void anInstanceProfileInOtherLetterCaseIsNotTheOneWanted() {
		isDrift(FullLab.ready(Lab.OURS).storedInstanceProfile("Servers", "servers"),
				DifferenceKind.INSTANCE_PROFILE_MISSING, "instanceProfile", "Servers", "Servers", "servers");
	}

	@Test
	void theKeysOfARolesTagsHaveNoLetterCaseAndThoseOfAPolicysDo() {
		assertThat(compare(FullLab.with((role) -> FullLab.tags(role, Map.of("TEAM", "lab")))).differences()).isEmpty();
		isDrift(FullLab.with((role) -> FullLab.tags(role, Map.of("TEAM", "other"))), DifferenceKind.TAG_CHANGED,
				"tags/team", "Server", "team=lab", "team=other");
		isDrift(FullLab.ready(Lab.OURS).policyAt("Store", FullLab.STORE_ARN, FullLab.STORES, Map.of("TEAM", "lab")),
				DifferenceKind.TAG_CHANGED, "policies/Store/tags/team", "Store", "team=lab", null);
	}

	@Test
	void anInstanceProfileThatCannotBeReadMakesTheRoleUnknown() {
		assertThat(compare(FullLab.ready(Lab.OURS).unreadableInstanceProfile("Servers")).status())
			.isEqualTo(Status.UNKNOWN);
	}

	@Test
	void ofAMissingRoleOnlyThePoliciesThatExistDiffer() {
		assertThat(compare(Given.nothing()).differences()).isEmpty();
		assertThat(compare(FullLab.policies(Lab.OURS).policy("Bound", Lab.allowing("s3:*"), Lab.OURS)).differences())
			.extracting(Difference::kind)
			.containsExactly(DifferenceKind.POLICY_CHANGED);
	}

	@ParameterizedTest
	@EnumSource(names = { "INLINE_POLICY_MISSING", "INLINE_POLICY_CHANGED", "PERMISSIONS_BOUNDARY_MISSING",
			"PERMISSIONS_BOUNDARY_CHANGED", "INSTANCE_PROFILE_MISSING", "NOT_IN_INSTANCE_PROFILE",
			"SESSION_DURATION_CHANGED", "DESCRIPTION_CHANGED", "TAG_CHANGED", "PATH_CHANGED" })
	void allOfTheseAreDrift(DifferenceKind kind) {
		assertThat(kind.isDrift()).isTrue();
	}

	@Test
	void theBlueprintsInlinePoliciesAreNeeded() {
		LeastPrivilege privilege = compare(FullLab.ready(Lab.OURS)).leastPrivilege();
		assertThat(privilege).isNotNull();
		assertThat(privilege.excesses()).extracting(LeastPrivilege.Excess::kind)
			.containsExactly(LeastPrivilege.Kind.UNKNOWN_NEED);
		assertThat(privilege.excesses().get(0).subjects()).containsExactly("kms:Decrypt", "logs:PutLogEvents");
	}

	@Test
	void aChangedInlinePolicyCountsAsItIs() {
		Given given = FullLab.with((role) -> FullLab.inline(role, Map.of("logs", Lab.allowing("logs:Delete"))));
		LeastPrivilege privilege = compare(given).leastPrivilege();
		assertThat(privilege).isNotNull();
		assertThat(privilege.excesses())
			.contains(new LeastPrivilege.Excess(LeastPrivilege.Kind.EXTRA_ACTION, List.of("logs:Delete")));
		assertThat(privilege.excesses()).flatExtracting(LeastPrivilege.Excess::subjects)
			.doesNotContain("kms:Decrypt", "logs:PutLogEvents");
	}

	@Test
	void anExtraInlinePolicyThatAllowsWhatABlueprintsDoesIsHarmless() {
		Given given = FullLab.with((role) -> FullLab.inline(role,
				Map.of("keys", FullLab.KEYS, "logs", FullLab.LOGS, "twice", FullLab.LOGS)));
		assertThat(compare(given).severity()).isEqualTo(Severity.HARMLESS);
	}

	private static String normalized(String json) {
		return PolicyDocument.normalize(json);
	}

	private static void isDrift(Given given, DifferenceKind kind, String path, String subject,
			@Nullable String expected, @Nullable String actual) {
		assertThat(only(given)).isEqualTo(new Difference(kind, path, subject, expected, actual));
		assertThat(compare(given).status()).isEqualTo(Status.DRIFTED);
	}

	private static Difference only(Given given) {
		List<Difference> differences = compare(given).differences();
		assertThat(differences).hasSize(1);
		return differences.get(0);
	}

	private static RoleState compare(Given given) {
		RoleBlueprint server = FullLab.SERVER;
		return RoleComparison.of(FullLab.WORKSHOP, given.snapshot(), Map.of()).compare(server);
	}

}
