package dev.workshoproles.export;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.IamCall;
import dev.workshoproles.account.NewPolicy;
import dev.workshoproles.account.NewRole;

import static org.assertj.core.api.Assertions.assertThat;

class SnippetTests {

	private static final String DOCUMENT = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";

	private static final IamCall POLICY = call("-It", "/", "", DOCUMENT, Map.of());

	private static final IamCall NASTY = call("Store", "/lab/", "It's \"made\" for $(id) \\ `id`\n{é}",
			DOCUMENT.replace("s3:*", "it's"), Map.of("team", "Lớp = 1"));

	@Test
	void aCommandIsTakenByBashAsItStands() {
		assertThat(Snippet.CLI.of(POLICY)).isEqualTo("""
				aws iam create-policy --policy-name=-It --policy-document '{
				  "Version": "2012-10-17",
				  "Statement": [
				    {
				      "Effect": "Allow",
				      "Action": "s3:*",
				      "Resource": "*"
				    }
				  ]
				}'""");
		assertThat(Snippet.CLI.of(NASTY)).startsWith("aws iam create-policy --policy-name Store --path /lab/ ")
			.contains("\"Action\": \"it'\\''s\"", " --description 'It'\\''s \"made\" for $(id) \\ `id`\n{é}'",
					" --tags '[{\"Key\":\"team\",\"Value\":\"Lớp = 1\"}]'");
	}

	@Test
	void aCallIsTakenByPythonAsItStands() {
		assertThat(Snippet.BOTO3.of(POLICY)).isEqualTo("""
				iam.create_policy(
				    PolicyName="-It",
				    PolicyDocument=\"""{
				  "Version": "2012-10-17",
				  "Statement": [
				    {
				      "Effect": "Allow",
				      "Action": "s3:*",
				      "Resource": "*"
				    }
				  ]
				}\""",
				)""");
		assertThat(Snippet.BOTO3.of(NASTY)).contains(
				"    Description=\"It's \\\"made\\\" for $(id) \\\\ `id`\\n{é}\",\n",
				"    Tags=[{\"Key\": \"team\", \"Value\": \"Lớp = 1\"}],\n");
	}

	@Test
	void numbersAndTruthValuesAreThoseOfTheTool() {
		IamCall role = IamCall
			.of((account) -> account
				.createRole(new NewRole("Server", null, DOCUMENT, "", 7200, "arn:aws:iam::aws:x", Map.of())))
			.get(0);
		assertThat(Snippet.CLI.of(role))
			.endsWith(" --max-session-duration 7200 --permissions-boundary arn:aws:iam::aws:x");
		assertThat(Snippet.BOTO3.of(role)).contains("    MaxSessionDuration=7200,\n");
		IamCall version = IamCall.of((account) -> account.createPolicyVersion("arn", DOCUMENT)).get(0);
		assertThat(Snippet.CLI.of(version)).startsWith("aws iam create-policy-version --policy-arn arn ")
			.endsWith(" --set-as-default");
		assertThat(Snippet.BOTO3.of(version)).endsWith("    SetAsDefault=True,\n)");
	}

	@Test
	void callsAreRecordedInOrderAndWithTheirParameters() {
		List<IamCall> calls = IamCall.of((account) -> {
			account.attachRolePolicy("Server", "arn");
			account.addRoleToInstanceProfile("Server", "Servers");
			account.deleteRole("Server");
		});
		assertThat(calls).containsExactly(
				new IamCall("AttachRolePolicy", Map.of("RoleName", "Server", "PolicyArn", "arn")),
				new IamCall("AddRoleToInstanceProfile", Map.of("InstanceProfileName", "Servers", "RoleName", "Server")),
				new IamCall("DeleteRole", Map.of("RoleName", "Server")));
		assertThat(Snippet.CLI.of(calls.get(1)))
			.isEqualTo("aws iam add-role-to-instance-profile --instance-profile-name Servers --role-name Server");
	}

	private static IamCall call(String name, String path, String description, String document,
			Map<String, String> tags) {
		return IamCall.of((account) -> account.createPolicy(new NewPolicy(name, path, document, description, tags)))
			.get(0);
	}

}
