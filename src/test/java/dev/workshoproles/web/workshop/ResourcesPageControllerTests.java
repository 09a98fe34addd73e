package dev.workshoproles.web.workshop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.InOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.runs.StoredChoices;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.web.DiffLine;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;
import dev.workshoproles.web.Sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.inOrder;

@PageSlice
class ResourcesPageControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private StoredChoices scopes;

	@Autowired
	private RunService runs;

	@Autowired
	private Sentences sentences;

	@ParameterizedTest
	@CsvSource({ "en,The workshop does not specify which resources this policy is for",
			"vi,Workshop không nêu chính sách này dành cho tài nguyên nào" })
	void saysSoOfAPolicyThatCannotBeNarrowed(String language, String text) {
		given(this.account.target()).willReturn(Given.TARGET);
		assertThat(page(language)).contains("Read-Queue", text, "us-east-1", "name=\"scope\" value=\"NARROW\"")
			.doesNotContain("??", "narrow-0");
	}

	@Test
	void saysThatTheAccountIsNotKnown() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, null, "us-east-1", null, Given.EXPIRED, false));
		assertThat(page("en")).contains("${Partition}", "${Account}").doesNotContain("AWS_REGION");
	}

	@ParameterizedTest
	@CsvSource({ "AWS,true", "SANDBOX,false" })
	void saysHowToChooseARegionWhereOneCan(TargetMode mode, boolean advice) {
		given(this.account.target()).willReturn(new Target(mode, Given.CALLER, "us-east-1", null, null, true));
		assertThat(page("en")).contains("No Region is configured, so the ARNs use the lab’s own: us-east-1.");
		assertThat(page("en").contains("set AWS_REGION")).isEqualTo(advice);
	}

	@Test
	void showsEachPolicyInBothVariants() {
		for (ResourceScope scope : ResourceScope.values()) {
			ResourcesPage page = ResourcesPage.of(ShippedWorkshop.load("", scope), Given.TARGET, this.sentences);
			assertThat(page.scope()).isEqualTo(scope);
			assertThat(page.policies()).hasSize(4).allMatch(PolicyVariants::told);
			assertThat(text(page.policies().get(1).wide())).contains("\"*\"").doesNotContain("arn:");
			assertThat(text(page.policies().get(1).narrow()))
				.contains("\"arn:aws:sqs:us-east-1:123456789012:POC-Queue\"");
			assertThat(page.policies()).flatExtracting(PolicyVariants::staying)
				.extracting("action")
				.containsExactly("sns:ListTopics", "dynamodb:ListStreams");
			assertThat(page.managed()).containsExactly("AmazonAPIGatewayPushToCloudWatchLogs");
		}
	}

	@Test
	void tellsWhoseRegionItIs() {
		Workshop workshop = ShippedWorkshop.load("", ResourceScope.NARROW);
		Target target = new Target(TargetMode.AWS, null, workshop.region(), null, null, true);
		ResourcesPage page = ResourcesPage.of(workshop, target, this.sentences);
		assertThat(page.regionFromWorkshop()).isTrue();
		assertThat(page.known()).isFalse();
		assertThat(text(page.policies().get(1).narrow()))
			.contains("arn:${Partition}:sqs:us-east-1:${Account}:POC-Queue");
	}

	@ParameterizedTest
	@EnumSource
	void theSwitchIsAChoiceAndThePlanForIt(ResourceScope scope) {
		given(this.account.target()).willReturn(Given.TARGET);
		given(this.account.caller()).willReturn(Given.CALLER);
		given(this.runs.plan(Given.APPLY)).willReturn(Given.plan(Given.APPLY));
		assertThat(this.mvc.post().uri("/resources").param("scope", scope.name()))
			.hasRedirectedUrl("/plans/" + Given.ID);
		InOrder order = inOrder(this.scopes, this.runs);
		order.verify(this.scopes).choose(Given.CALLER, scope);
		order.verify(this.runs).plan(Given.APPLY);
	}

	@Test
	void nobodyCanSwitchForAnAccountThatIsNotKnown() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, null, "us-east-1", null, Given.EXPIRED, false));
		assertThat(page("en")).doesNotContain("name=\"scope\"");
		given(this.account.caller()).willThrow(new AccountException(Given.EXPIRED, new IllegalStateException()));
		assertThat(this.mvc.post().uri("/resources").param("scope", "NARROW")).hasStatus(503);
		then(this.scopes).shouldHaveNoInteractions();
	}

	private static String text(List<DiffLine> lines) {
		return lines.stream().map(DiffLine::text).collect(Collectors.joining("\n"));
	}

	private String page(String language) {
		byte[] page = this.mvc.get()
			.uri("/resources")
			.header("Accept-Language", language)
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		return new String(page, StandardCharsets.UTF_8);
	}

}
