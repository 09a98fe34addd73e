package dev.workshoproles.web.workshop;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.account.Account;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@PageSlice
class ReviewPageControllerTests {

	private static final String CHECK = "/workshop/check";

	private static final String CONVERT = "/workshop/convert";

	private static final String WORKSHOP = """
			id: orders
			title: Orders
			parameters: {queue-arn: {description: The queue of step 3}}
			roles:
			  - name: Reader
			    trust: lambda.amazonaws.com
			    policies: [AmazonS3ReadOnlyAccess]
			    tags: {queue: "${queue-arn}"}
			""";

	private static final String TEMPLATE = """
			Resources:
			  Reader:
			    Type: AWS::IAM::Role
			    Properties:
			      AssumeRolePolicyDocument:
			        Statement:
			          - {Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}
			  Everyone:
			    Type: AWS::IAM::Group
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@BeforeEach
	void signIn() {
		given(this.account.target()).willReturn(Given.TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "en,Errors: 2", "vi,Số lỗi: 2" })
	void showsAllErrorsByPlace(String language, String heading) {
		String wrong = WORKSHOP.replace("trust", "trus").replace("AmazonS3ReadOnlyAccess", "AmazonS3ReadOnlyAcces");
		assertThat(text(post(CHECK, "C:\\lab\\orders.yaml", wrong, language)))
			.contains(heading, "orders.yaml:6", "roles[0].trus", "did you mean &#39;trust&#39;?", "orders.yaml:7",
					"did you mean &#39;AmazonS3ReadOnlyAccess&#39;?")
			.doesNotContain("??", "C:\\lab");
	}

	@ParameterizedTest
	@CsvSource({ "en,No errors.,What it would make", "vi,Không có lỗi.,Những gì sẽ được tạo" })
	void showsWhatItWouldMakeAndWhatIsToBeSet(String language, String verdict, String made) {
		assertThat(text(post(CHECK, "orders.yaml", WORKSHOP, language)))
			.contains(verdict, made, "Reader", "AmazonS3ReadOnlyAccess", "The queue of step 3", "parameters.queue-arn",
					"has no value")
			.doesNotContain("??");
	}

	@Test
	void showsWhatOfATemplateIsNotCarriedOver() {
		assertThat(text(post(CHECK, "lab.yaml", TEMPLATE, "en"))).contains("not carried over", "lab.yaml:8",
				"Resources.Everyone", "What was assumed", "has no name of its own and is named Reader", "no policies");
	}

	@Test
	void givesTheWorkshopFileOfATemplate() {
		MvcTestResult answer = post(CONVERT, "lab.yaml", TEMPLATE, "en");
		assertThat(answer).hasStatusOk()
			.hasContentType("application/zip")
			.headers()
			.hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workshop.zip\"");
		assertThat(answer.getResponse().getContentAsByteArray()).startsWith('P', 'K');
	}

	@Test
	void saysWhyThereIsNoneOfSomethingElse() {
		assertThat(text(post(CONVERT, "orders.yaml", WORKSHOP, "en"))).contains("Errors: 1",
				"is a workshop file already");
		assertThat(text(post(CONVERT, "lab.yaml", "AWSTemplateFormatVersion: 2010-09-09", "en")))
			.contains("has no role that a workshop could have");
	}

	@Test
	void showsNothingThatAFileCouldMeanAsMarkup() {
		assertThat(text(post(CHECK, "<b>.yaml", "id: <i>x</i>", "en"))).doesNotContain("<b>.yaml", "<i>x</i>");
	}

	@Test
	void aPageThatIsLoadedAgainIsTheForm() {
		assertThat(this.mvc.get().uri(CHECK)).hasRedirectedUrl("/workshop#check");
	}

	private static String text(MvcTestResult answer) {
		assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/html");
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String path, String name, String content, String language) {
		return this.mvc.post()
			.uri(path)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.multipart()
			.file(new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8)))
			.exchange();
	}

}
