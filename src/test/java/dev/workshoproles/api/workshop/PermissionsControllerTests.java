package dev.workshoproles.api.workshop;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.permissions.ConsolePolicies;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.PermissionReport;
import dev.workshoproles.permissions.PermissionReport.Entry;
import dev.workshoproles.permissions.PermissionReports;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice
class PermissionsControllerTests {

	private static final PolicyDocument POLICY = PolicyDocument.parse("""
			{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:GetRole","Resource":"*"}}""");

	private static final ConsolePolicies ONE = new ConsolePolicies(List.of(POLICY), List.of());

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PermissionReports reports;

	@Test
	void givesAPolicyForEachUseAndWhatIsMissing() {
		given(this.reports.report())
			.willReturn(new PermissionReport("123456789012", List.of(new Entry(ConsoleUse.READ_ONLY, ONE, List.of()),
					new Entry(ConsoleUse.APPLY, ONE, List.of("iam:CreateRole", "iam:TagRole")))));
		assertThat(this.mvc.get().uri("/api/v1/permissions")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"accountId": "123456789012", "policies": [
					{"use": "read-only", "missing": [], "document": {"Version": "2012-10-17", "Statement":
						[{"Effect": "Allow", "Action": ["iam:GetRole"], "Resource": ["*"]}]}},
					{"use": "apply", "missing": ["iam:CreateRole", "iam:TagRole"], "document": {"Version": "2012-10-17",
						"Statement": [{"Effect": "Allow", "Action": ["iam:GetRole"], "Resource": ["*"]}]}}]}""");
	}

	@Test
	void leavesOutWhatNobodyKnows() {
		given(this.reports.report())
			.willReturn(new PermissionReport(null, List.of(new Entry(ConsoleUse.REMOVE, ONE, null))));
		assertThat(this.mvc.get().uri("/api/v1/permissions")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"policies": [{"use": "remove", "document": {"Version": "2012-10-17", "Statement":
					[{"Effect": "Allow", "Action": ["iam:GetRole"], "Resource": ["*"]}]}}]}""");
	}

	@Test
	void givesSeveralPoliciesForAUseThatTakesThem() {
		given(this.reports.report()).willReturn(new PermissionReport(null, List.of(new Entry(ConsoleUse.REMOVE,
				new ConsolePolicies(List.of(POLICY, POLICY), List.of("arn:aws:iam::*:role/Lab-*")), null))));
		assertThat(this.mvc.get().uri("/api/v1/permissions")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"policies": [
					{"use": "remove", "part": 1, "parts": 2, "patterns": ["arn:aws:iam::*:role/Lab-*"],
					"document": {"Version": "2012-10-17", "Statement":
						[{"Effect": "Allow", "Action": ["iam:GetRole"], "Resource": ["*"]}]}},
					{"use": "remove", "part": 2, "parts": 2, "patterns": ["arn:aws:iam::*:role/Lab-*"],
					"document": {"Version": "2012-10-17", "Statement":
						[{"Effect": "Allow", "Action": ["iam:GetRole"], "Resource": ["*"]}]}}]}""");
	}

}
