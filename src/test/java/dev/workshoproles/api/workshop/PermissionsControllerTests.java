package dev.workshoproles.api.workshop;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.PermissionReport;
import dev.workshoproles.permissions.PermissionReport.Entry;
import dev.workshoproles.permissions.PermissionReports;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice(PermissionsController.class)
class PermissionsControllerTests {

	private static final PolicyDocument POLICY = PolicyDocument.parse("""
			{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:GetRole","Resource":"*"}}""");

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private PermissionReports reports;

	@Test
	void givesAPolicyForEachUseAndWhatIsMissing() {
		given(this.reports.report())
			.willReturn(new PermissionReport("123456789012", List.of(new Entry(ConsoleUse.READ_ONLY, POLICY, List.of()),
					new Entry(ConsoleUse.APPLY, POLICY, List.of("iam:CreateRole", "iam:TagRole")))));
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
			.willReturn(new PermissionReport(null, List.of(new Entry(ConsoleUse.REMOVE, POLICY, null))));
		assertThat(this.mvc.get().uri("/api/v1/permissions")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"policies": [{"use": "remove", "document": {"Version": "2012-10-17", "Statement":
					[{"Effect": "Allow", "Action": ["iam:GetRole"], "Resource": ["*"]}]}}]}""");
	}

}
