package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;

class SeverityTests {

	private static final LocalizedText TEXT = new LocalizedText(Map.of("en", "text", "vi", "text"));

	private static final PolicyDocument NEEDED = PolicyDocument.parse(statement("'Allow'", "'sqs:ReceiveMessage'"));

	private static final RoleBlueprint ROLE = TestRoles.trusting("Reader", "lambda.amazonaws.com", TEXT,
			List.of(TestPolicies.wide("Read", NEEDED, Map.of("sqs:ReceiveMessage", TEXT))));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			// The same service, and somebody else besides.
			"'Principal':{'Service':['lambda.amazonaws.com','ec2.amazonaws.com']},'Action':'sts:AssumeRole' | DANGEROUS",
			"'Principal':'*','Action':'sts:AssumeRole' | DANGEROUS",
			"'Principal':{'Service':'lambda.amazonaws.com'},'Action':['sts:AssumeRole','sts:TagSession'] | DANGEROUS",
			// Another service in its place.
			"'Principal':{'Service':'ec2.amazonaws.com'},'Action':'sts:AssumeRole' | DANGEROUS",
			// The same service under a condition.
			"'Principal':{'Service':'lambda.amazonaws.com'},'Action':'sts:AssumeRole','Condition':{'StringEquals':{'aws:SourceAccount':'1'}} | BREAKS_LAB" })
	void aTrustPolicyIsDangerousUnlessItOnlyTrustsLess(String statement, Severity severity) {
		String trust = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
				+ statement.strip().replace('\'', '"') + "}]}";
		assertThat(severity(DifferenceKind.TRUST_POLICY_CHANGED, ROLE.trustPolicy().json(), trust)).isEqualTo(severity);
	}

	@Test
	void aTrustPolicyThatDeniesIsTakenForTheWorst() {
		String trust = """
				{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}]}""";
		assertThat(severity(DifferenceKind.TRUST_POLICY_CHANGED, ROLE.trustPolicy().json(), trust))
			.isEqualTo(Severity.DANGEROUS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "['sqs:ReceiveMessage','s3:GetObject'] | DANGEROUS",
			"'s3:GetObject' | DANGEROUS", "['sqs:ReceiveMessage','sqs:DeleteMessage'] | BREAKS_LAB" })
	void aPolicyIsDangerousUnlessItOnlyAllowsLess(String actions, Severity severity) {
		String wanted = (severity == Severity.BREAKS_LAB)
				? statement("'Allow'", "['sqs:ReceiveMessage','sqs:DeleteMessage','sqs:GetQueueUrl']")
				: statement("'Allow'", "'sqs:ReceiveMessage'");
		assertThat(severity(DifferenceKind.POLICY_CHANGED, wanted, statement("'Allow'", actions.strip())))
			.isEqualTo(severity);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "'Allow' | 'sqs:ReceiveMessage' | HARMLESS",
			"'Allow' | 's3:*' | DANGEROUS", "'Deny' | 'sqs:ReceiveMessage' | BREAKS_LAB" })
	void anInlinePolicyIsHarmlessIfTheRoleMayDoThatAnyway(String effect, String actions, Severity severity) {
		assertThat(severity(DifferenceKind.INLINE_POLICY, null, statement(effect.strip(), actions.strip())))
			.isEqualTo(severity);
	}

	@Test
	void anInlinePolicyThatCannotBeReadIsTakenForTheWorst() {
		assertThat(severity(DifferenceKind.INLINE_POLICY, null, "no policy")).isEqualTo(Severity.DANGEROUS);
	}

	@ParameterizedTest
	@EnumSource(names = { "SESSION_DURATION_CHANGED", "DESCRIPTION_CHANGED" }, mode = EnumSource.Mode.EXCLUDE)
	void whatIsNoDriftIsHarmless(DifferenceKind kind) {
		Severity severity = severity(kind, null, null);
		assertThat(kind.isDrift() ? severity != Severity.HARMLESS : severity == Severity.HARMLESS).isTrue();
	}

	@Test
	void theLabWorksWithAnyDescriptionAndALongerSession() {
		assertThat(severity(DifferenceKind.DESCRIPTION_CHANGED, "one", "other")).isEqualTo(Severity.HARMLESS);
		assertThat(severity(DifferenceKind.SESSION_DURATION_CHANGED, "3600", "43200")).isEqualTo(Severity.HARMLESS);
		assertThat(severity(DifferenceKind.SESSION_DURATION_CHANGED, "43200", "3600")).isEqualTo(Severity.BREAKS_LAB);
	}

	@ParameterizedTest
	@CsvSource({ "POLICY_MISSING,Deny", "POLICY_DETACHED,Deny", "INLINE_POLICY_MISSING,Deny", "POLICY_MISSING,Allow",
			"POLICY_DETACHED,Allow", "INLINE_POLICY_MISSING,Allow" })
	void aRoleWithoutAPolicyThatDeniesMayDoMore(DifferenceKind kind, String effect) {
		PolicyDocument document = PolicyDocument.parse(statement("'" + effect + "'", "'s3:*'"));
		RoleBlueprint role = new RoleBlueprint("Reader", ROLE.trustPolicy(), TEXT,
				List.of(TestPolicies.wide("Bound", document, Map.of())), Map.of("Bound", document), RoleOptions.NONE);
		assertThat(Severity.of(new Difference(kind, "path", "Bound", null, null), role))
			.isEqualTo(effect.equals("Deny") ? Severity.DANGEROUS : Severity.BREAKS_LAB);
	}

	@Test
	void aChangedInlinePolicyIsDangerousUnlessItOnlyAllowsLess() {
		String both = statement("'Allow'", "['sqs:ReceiveMessage','sqs:DeleteMessage']");
		String one = statement("'Allow'", "'sqs:ReceiveMessage'");
		assertThat(severity(DifferenceKind.INLINE_POLICY_CHANGED, one, both)).isEqualTo(Severity.DANGEROUS);
		assertThat(severity(DifferenceKind.INLINE_POLICY_CHANGED, both, one)).isEqualTo(Severity.BREAKS_LAB);
	}

	@Test
	void withoutItsBoundaryARoleMayDoMoreAndWithAnotherLess() {
		assertThat(severity(DifferenceKind.PERMISSIONS_BOUNDARY_MISSING, "arn", null)).isEqualTo(Severity.DANGEROUS);
		assertThat(severity(DifferenceKind.PERMISSIONS_BOUNDARY_CHANGED, "arn", "x")).isEqualTo(Severity.BREAKS_LAB);
	}

	@Test
	void aRoleIsAsBadAsItsWorstDifference() {
		Difference detached = new Difference(DifferenceKind.POLICY_DETACHED, "policies/Read", "Read", "arn", null);
		Difference extra = new Difference(DifferenceKind.EXTRA_ATTACHED_POLICY, "policies/x", "x", null, "x");
		Difference path = new Difference(DifferenceKind.PATH, "path", "/x/", "/", "/x/");
		assertThat(role(Status.DRIFTED, path, detached, extra).severity()).isEqualTo(Severity.DANGEROUS);
		assertThat(role(Status.DRIFTED, path, detached).severity()).isEqualTo(Severity.BREAKS_LAB);
		assertThat(role(Status.READY, path).severity()).isNull();
	}

	private static RoleState role(Status status, Difference... differences) {
		return new RoleState(ROLE, "arn:aws:iam::123456789012:role/Reader", status, Ownership.CONSOLE, null, false,
				null, null, new RoleResources(List.of(), null, null), List.of(differences), null);
	}

	private static Severity severity(DifferenceKind kind, @Nullable String expected, @Nullable String actual) {
		return Severity.of(new Difference(kind, "path", "subject", expected, actual), ROLE);
	}

	private static String statement(String effect, String actions) {
		return ("{'Version':'2012-10-17','Statement':[{'Effect':" + effect + ",'Action':" + actions
				+ ",'Resource':'*'}]}")
			.replace('\'', '"');
	}

}
