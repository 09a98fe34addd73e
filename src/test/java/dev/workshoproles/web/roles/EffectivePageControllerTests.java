package dev.workshoproles.web.roles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.RoleSimulation;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy;
import dev.workshoproles.roles.effective.EffectivePermission;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.roles.effective.NeededPermission;
import dev.workshoproles.roles.plan.UnknownRoleException;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@PageSlice
class EffectivePageControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private RoleService roles;

	@Autowired
	private RoleSimulation simulation;

	@BeforeEach
	void aReadyRole() {
		given(this.account.target()).willReturn(Given.TARGET);
		given(this.roles.status("Reader")).willReturn(Given.role(Status.READY, Ownership.CONSOLE));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
	}

	@Test
	void saysWhatARoleMayDoWhatItLacksFirst() {
		answer(Status.READY, null, DecidedBy.IDENTITY_POLICY, DecidedBy.RESOURCE_POLICY, DecidedBy.BOUNDARY);
		String page = page("/roles/Reader/effective", "en");
		assertThat(page).contains("1 of 2 permissions work, 1 is denied.", "Why it is needed.", "<code>Read</code>",
				"Comes from elsewhere: the queue’s policy.", "Check again", "<h1 id=\"name-Reader\"");
		assertThat(page.lastIndexOf("badge-DENIED")).isLessThan(page.indexOf("<code>sqs:Action2</code>"));
		assertThat(page.indexOf("<code>sqs:Action2</code>")).isLessThan(page.indexOf("<code>sqs:Action0</code>"));
	}

	@Test
	void saysThatAllWork() {
		answer(Status.READY, null, DecidedBy.IDENTITY_POLICY, DecidedBy.IDENTITY_POLICY);
		assertThat(page("/roles/Reader/effective", "en")).contains("All 2 permissions that the lab needs of it work.");
		assertThat(page("/effective", "vi")).contains("Cả 2 quyền mà bài thực hành cần ở vai trò này đều dùng được.",
				"/roles/Reader");
	}

	@Test
	void saysWhyItDoesNotKnow() {
		answer(Status.READY, Given.DENIED, DecidedBy.NOT_SIMULATED);
		assertThat(page("/roles/Reader/effective", "en")).contains("could not be asked", "iam:GetRole",
				"The policy to ask for: iam:GetRole", "role/Reader&quot;");
		answer(Status.MISSING, null);
		assertThat(page("/roles/Reader/effective", "en")).contains("The role does not exist");
	}

	@Test
	void givesARunsPageItsPart() {
		answer(Status.READY, null, DecidedBy.IDENTITY_POLICY);
		assertThat(this.mvc.get().uri("/effective?role=Reader").header("X-Part", "1")).hasStatusOk()
			.bodyText()
			.startsWith("<section")
			.contains("The one permission", "/roles/Reader/effective")
			.doesNotContain("<html");
		then(this.roles).should().status(Duration.ofSeconds(30));
	}

	@Test
	void leavesOutWhatIsNotAskedFor() {
		given(this.simulation.of(List.of())).willReturn(List.of());
		assertThat(this.mvc.get().uri("/effective?role=Other")).hasStatusOk().bodyText().doesNotContain("name-Reader");
	}

	@Test
	void knowsNoOtherRoles() {
		given(this.roles.status("Admin")).willThrow(new UnknownRoleException("Admin"));
		assertThat(this.mvc.get().uri("/roles/Admin/effective")).hasStatus(404);
	}

	private void answer(Status status, @Nullable AccountError error, DecidedBy... reasons) {
		List<EffectivePermission> permissions = new ArrayList<>();
		for (DecidedBy by : reasons) {
			permissions.add(
					new EffectivePermission(
							new NeededPermission("sqs:Action" + permissions.size(), "*", Map.of(), "Read",
									LocalizedText.english("Why it is needed."),
									(by == DecidedBy.RESOURCE_POLICY) ? LocalizedText.english("the queue’s policy")
											: null),
							by, (by == DecidedBy.IDENTITY_POLICY) ? List.of("Read") : List.of(), List.of()));
		}
		given(this.simulation.of(anyList()))
			.willReturn(List.of(new EffectivePermissions("Reader", status, Instant.EPOCH, permissions, 0, error)));
	}

	private String page(String path, String language) {
		return new String(this.mvc.get()
			.uri(path)
			.header("Accept-Language", language)
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
