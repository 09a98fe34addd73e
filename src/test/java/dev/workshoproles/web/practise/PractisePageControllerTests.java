package dev.workshoproles.web.practise;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.practice.ByHand;
import dev.workshoproles.practice.Drill;
import dev.workshoproles.practice.Drills;
import dev.workshoproles.practice.Effect;
import dev.workshoproles.practice.Mistake;
import dev.workshoproles.practice.NoSuchDrillException;
import dev.workshoproles.practice.Round;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

@PageSlice
class PractisePageControllerTests {

	private static final Instant START = Instant.parse("2026-11-24T08:15:30Z");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private RoleService roles;

	@Autowired
	private Drills drills;

	@BeforeEach
	void inTheSandbox() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.SANDBOX, Given.CALLER, "us-east-1", null, null, false));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.MISSING, Ownership.NONE)));
		given(this.drills.byHand()).willReturn(new ByHand(Given.WORKSHOP, Given.CALLER));
		given(this.drills.offered()).willReturn(Map.of(Drill.WRONG_SERVICE, List.of("Reader")));
	}

	@Test
	void hasEachStepAsCommands() {
		String page = page("/practise");
		assertThat(page).contains("export AWS_ENDPOINT_URL=http://localhost/sandbox",
				"aws iam create-policy --policy-name Read-Queue --policy-document &#39;{",
				"aws iam create-role --role-name Reader --assume-role-policy-document &#39;{",
				"aws iam attach-role-policy --role-name Reader --policy-arn arn:aws:iam::123456789012:policy/Read-Queue",
				"$env:AWS_ENDPOINT_URL", "To do")
			.doesNotContain("workshop-roles-console-creator", "??", "delete-role");
		then(this.drills).should().seen(any());
	}

	@Test
	void hasThemAsCallsOfBoto3Too() {
		assertThat(page("/practise?tool=boto3"))
			.contains("import boto3", "iam.create_policy(", "iam.attach_role_policy(\n    RoleName=&quot;Reader&quot;")
			.doesNotContain("aws iam create", "PowerShell");
	}

	@Test
	void hasTheCommandsThatCleanUpOnceThereIsSomething() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.FOREIGN)));
		assertThat(page("/practise")).contains("3 of 3 steps are right", "aws iam delete-role --role-name Reader",
				"aws iam delete-policy --policy-arn arn:aws:iam::123456789012:policy/Read-Queue", "In the account");
	}

	@Test
	void doesNotGiveAwayWhatIsToBeFound() {
		take(new Round(Drill.WRONG_SERVICE, "Reader", START, 2, null, null));
		assertThat(page("/practise?wrong="))
			.contains("One mistake was made", "That is not it, after 2 tries", "value=\"Reader\"",
					"value=\"NO_SUCH_ROLE\"")
			.doesNotContain("aws iam", "steps are right", "The trust policy names");
	}

	@Test
	void explainsWhatWasFoundAndHasItRepaired() {
		take(new Round(Drill.MADE_ANEW, "Reader", START, 1, START.plusSeconds(40), null));
		assertThat(page("/practise"))
			.contains("Right, on the first try, after 40 s", "A role was made again by hand",
					"name=\"adopt\" value=\"true\"", "action=\"/plans\"")
			.doesNotContain("/practise/solution", "One mistake was made");
	}

	@Test
	void saysWhatHasToBeDoneByHand() {
		Round round = new Round(Drill.OTHER_LETTER_CASE, "Reader", START, 3, START.plusSeconds(40), null);
		take(round);
		given(this.drills.mistake(round)).willReturn(Optional.of(new Mistake(Set.of("Reader"), null, List.of(),
				List.of(new RoleStep.DeleteRole("reader", "{}", Set.of())))));
		assertThat(page("/practise")).contains("on try 3", "aws iam delete-role --role-name reader",
				"/practise/solution");
	}

	@ParameterizedTest
	@CsvSource({ "en,Drills so far,65 s", "vi,Các bài tập đã làm,65 giây" })
	void showsWhatWasDone(String language, String heading, String seconds) {
		take(new Round(Drill.WRONG_SERVICE, "Reader", START, 1, START.plusSeconds(40), START.plusSeconds(65)));
		assertThat(this.mvc.get().uri("/practise").header("Accept-Language", language)).bodyText()
			.contains(heading, seconds)
			.doesNotContain("??");
	}

	@Test
	void staysUsableWhereTheAccountCannotBeRead() {
		given(this.roles.status(any(Duration.class))).willThrow(new AccountException(Given.DENIED, null));
		assertThat(page("/practise")).contains("iam:GetRole", "/practise/reset", "/practise/drills")
			.doesNotContain("steps are right");
	}

	@Test
	void formsLeadBackToThePage() {
		given(this.drills.answer("Reader", Effect.NOT_USABLE)).willReturn(true);
		assertThat(this.mvc.post().uri("/practise/drills").param("drill", "random"))
			.hasRedirectedUrl("/practise#drill");
		assertThat(this.mvc.post().uri("/practise/answer").param("role", "Reader").param("effect", "NOT_USABLE"))
			.hasRedirectedUrl("/practise#drill");
		assertThat(this.mvc.post().uri("/practise/answer").param("role", "Reader").param("effect", "NO_SUCH_ROLE"))
			.hasRedirectedUrl("/practise?wrong#drill");
		assertThat(this.mvc.post().uri("/practise/solution")).hasRedirectedUrl("/practise#drill");
		assertThat(this.mvc.post().uri("/practise/reset")).hasRedirectedUrl("/practise");
		then(this.drills).should().solve();
		then(this.drills).should().startOver();
		given(this.drills.start("none")).willThrow(mock(NoSuchDrillException.class));
		assertThat(this.mvc.post().uri("/practise/drills").param("drill", "none")).hasStatus(404);
		assertThat(this.mvc.post().uri("/practise/answer").param("role", "Reader").param("effect", "x")).hasStatus(400);
	}

	@Test
	void isNotThereOnARealAccount() {
		PractisePageController none = new PractisePageController(Optional.empty(), this.roles, mock());
		assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(none::startOver);
		assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> none.start("random"));
	}

	private void take(Round round) {
		given(this.drills.rounds()).willReturn(List.of(round));
	}

	private String page(String path) {
		try {
			return this.mvc.get().uri(path).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
