package dev.workshoproles.api.roles;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.roles.RoleSimulation;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy;
import dev.workshoproles.roles.effective.EffectivePermission;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.roles.effective.NeededPermission;
import dev.workshoproles.roles.plan.UnknownRoleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice
class EffectiveControllerTests {

	private static final LocalizedText REASON = new LocalizedText(Map.of("en", "Reads orders.", "vi", "Đọc đơn hàng."));

	private static final LocalizedText ORIGIN = new LocalizedText(
			Map.of("en", "the queue’s policy", "vi", "chính sách của hàng đợi"));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RoleSimulation simulation;

	@Test
	void tellsWhatARoleMayDo() {
		given(this.simulation.of("Reader")).willReturn(new EffectivePermissions("Reader", Status.READY, Samples.NOW,
				List.of(new EffectivePermission(need("sqs:ReceiveMessage", REASON, null), DecidedBy.IDENTITY_POLICY,
						List.of("Read"), List.of()),
						new EffectivePermission(need("sqs:DeleteMessage", LocalizedText.EMPTY, null),
								DecidedBy.MISSING_CONTEXT, List.of(), List.of("aws:SourceIp")),
						new EffectivePermission(need("sqs:SendMessage", LocalizedText.EMPTY, ORIGIN),
								DecidedBy.RESOURCE_POLICY, List.of(), List.of())),
				2, null));
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader/effective").header("Accept-Language", "vi")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{
								"role": "Reader", "status": "READY", "checkedAt": "2026-11-24T08:15:30Z",
								"allowed": 1, "denied": 0, "unknown": 1,
								"results": [{
									"action": "sqs:ReceiveMessage", "resource": "*", "decision": "ALLOWED", "by": "IDENTITY_POLICY",
									"policies": ["Read"], "missingContext": [], "reason": "Đọc đơn hàng.",
									"message": "Một chính sách của vai trò cho phép."
								}, {
									"action": "sqs:DeleteMessage", "resource": "*", "decision": "UNKNOWN", "by": "MISSING_CONTEXT",
									"policies": [], "missingContext": ["aws:SourceIp"],
									"message": "Điều này tùy vào những giá trị chỉ có trong yêu cầu thật."
								}, {
									"action": "sqs:SendMessage", "resource": "*", "decision": "UNKNOWN", "by": "RESOURCE_POLICY",
									"policies": [], "missingContext": [],
									"message": "Đến từ nơi khác: chính sách của hàng đợi. Không có gì đã biết về vai trò ngăn cản điều đó."
								}],
								"omitted": 2
							}""");
	}

	@Test
	void tellsWhyItDoesNotKnow() {
		given(this.simulation.of("Reader"))
			.willReturn(new EffectivePermissions("Reader", Status.UNKNOWN, Samples.NOW, List.of(), 0, Samples.DENIED));
		assertThat(this.mvc.get().uri("/api/v1/roles/Reader/effective")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.error.permission")
			.isEqualTo("iam:GetRole");
	}

	@Test
	void knowsNoOtherRoles() {
		given(this.simulation.of("Admin")).willThrow(new UnknownRoleException("Admin"));
		assertThat(this.mvc.get().uri("/api/v1/roles/Admin/effective")).hasStatus(404)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:workshop-roles:problem:unknown-role");
	}

	private static NeededPermission need(String action, LocalizedText reason, @Nullable LocalizedText origin) {
		return new NeededPermission(action, "*", Map.of(), null, reason, origin);
	}

}
