package dev.workshoproles.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

@RunningConsole
class PermissionsPageTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "en, To create and repair", "vi, Để tạo và sửa" })
	void showsAPolicyForEachUse(String language, String heading) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/permissions"))
			.header("Accept-Language", language)
			.build();
		HttpResponse<String> page = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("<html lang=\"" + language + "\"", heading,
				"&quot;arn:aws:iam::000000000000:role/Lambda-SQS-DynamoDB&quot;", "&quot;iam:AttachRolePolicy&quot;",
				"&quot;iam:DeleteRole&quot;");
		assertThat(page.body()).doesNotContain("??");
	}

	@ParameterizedTest
	@CsvSource({ "READ_ONLY, read-only, iam:GetRole", "APPLY, apply, iam:CreateRole",
			"REMOVE, remove, iam:DeleteRole" })
	void handsEachPolicyOverAsAFile(String use, String name, String action) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/permissions/" + use + ".json"))
			.build();
		HttpResponse<String> file = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		assertThat(file.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"workshop-roles-console-" + name + ".json\"");
		assertThat(file.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/json"));
		assertThat(PolicyDocument.parse(file.body()).actions()).contains(action);
	}

}
