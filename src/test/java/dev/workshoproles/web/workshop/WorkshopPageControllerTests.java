package dev.workshoproles.web.workshop;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import dev.workshoproles.account.Account;
import dev.workshoproles.capture.CapturedWorkshops;
import dev.workshoproles.capture.RoleCapture;
import dev.workshoproles.runs.StoredChoices;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

@PageSlice
class WorkshopPageControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private StoredChoices choices;

	@Autowired
	private RoleCapture capture;

	@BeforeEach
	void signIn() {
		given(this.account.target()).willReturn(Given.TARGET);
		given(this.account.caller()).willReturn(Given.CALLER);
	}

	@ParameterizedTest
	@CsvSource({ "en,The queue of step 3", "vi,Hàng đợi" })
	void showsParametersWithTheirValues(String language, String description) {
		String page = new String(this.mvc.get()
			.uri("/workshop")
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(page).contains("queue-arn", description).doesNotContain("??");
	}

	@Test
	void aValueIsStoredForTheAccountAndAnEmptyOneForgotten() {
		assertThat(set("queue-arn", " arn:aws:sqs:us-east-1:210987654321:Orders "))
			.hasRedirectedUrl("/workshop#parameters");
		then(this.choices).should().choose(Given.CALLER, "queue-arn", "arn:aws:sqs:us-east-1:210987654321:Orders");
		assertThat(set("queue-arn", " ")).hasRedirectedUrl("/workshop#parameters");
		then(this.choices).should().choose(Given.CALLER, "queue-arn", null);
		assertThat(set("table", "x")).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "${Acount}|&#39;${Acount}&#39; is unknown; did you mean ${Account}?",
					"${Region|has no closing brace", "${aws:username}|works in policy documents only",
					"<QUEUE_ARN>|only stands for something else" })
	void aValueThatAWorkshopFileCouldNotHaveIsNotStored(String value, String mistake) {
		assertThat(set("queue-arn", value)).hasStatus(422)
			.bodyText()
			.contains("This value was not saved", mistake, "aria-invalid=\"true\"",
					"aria-describedby=\"wrong-0 about-0\"", "value=\"" + HtmlUtils.htmlEscape(value) + "\"");
		then(this.choices).should(never()).choose(any(), anyString(), any());
	}

	@Test
	void aValueThatIsTooLongIsNotStored() {
		assertThat(set("queue-arn", "q".repeat(2_048))).hasRedirectedUrl("/workshop#parameters");
		assertThat(set("queue-arn", "q".repeat(2_049))).hasStatus(422)
			.bodyText()
			.contains("It has more than 2,048 characters.");
		then(this.choices).should(times(1)).choose(any(), anyString(), any());
	}

	@Test
	void aCaptureThatOmitsSomethingSaysSoFirst() {
		given(this.capture.capture(List.of("Nobody", "Else"))).willReturn(CapturedWorkshops.without("Nobody"));
		assertThat(capture("Nobody,\n Else", false)).hasStatusOk()
			.hasContentTypeCompatibleWith("text/html")
			.bodyText()
			.contains("There is no role Nobody in the account.", "despiteOmissions");
		assertThat(capture("Nobody,\n Else", true)).hasStatusOk()
			.hasContentType("application/zip")
			.headers()
			.hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workshop.zip\"");
	}

	private MvcTestResult set(String name, String value) {
		return this.mvc.post().uri("/workshop/parameters/" + name).param("value", value).exchange();
	}

	private MvcTestResult capture(String roles, boolean despiteOmissions) {
		return this.mvc.post()
			.uri("/workshop/capture")
			.param("roles", roles)
			.param("despiteOmissions", String.valueOf(despiteOmissions))
			.exchange();
	}

}
