package dev.workshoproles.runs.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Steps that earlier versions of the console stored are read, and stored as they were.
 */
class StoredStepsTests {

	/**
	 * By id, what it does, whether it loses a document, and the JSON as it was written.
	 */
	private static final String STORED = """
			CreateRole/R CREATE false {"operation":"CreateRole","role":"R","trustPolicy":"{\\"a\\":1}","description":"Made","tags":{"workshop":"lab"},"dependsOn":[]}
			UpdateAssumeRolePolicy/R CHANGE true {"operation":"UpdateAssumeRolePolicy","role":"R","actual":"{\\"a\\":1}","wanted":"{\\"a\\":2}","dependsOn":["TagRole/R"]}
			TagRole/R ADOPT false {"operation":"TagRole","role":"R","tags":{"workshop-roles-console":"lab"},"dependsOn":[]}
			TagRole/R CHANGE true {"operation":"TagRole","role":"R","tags":{"team":"lab"},"actual":"{\\"team\\":1}","dependsOn":[]}
			TagRole/R CHANGE false {"operation":"TagRole","role":"R","tags":{"team":"lab"},"dependsOn":[]}
			CreateRole/R CREATE false {"operation":"CreateRole","role":"R","trustPolicy":"{\\"a\\":1}","description":"Made","tags":{"workshop":"lab"},"path":"/lab/","maxSessionSeconds":7200,"permissionsBoundary":"arn:aws:iam::1:policy/P","dependsOn":[]}
			UpdateRole/R CHANGE true {"operation":"UpdateRole","role":"R","actual":{"description":null,"maxSessionSeconds":3600},"wanted":{"description":"Made","maxSessionSeconds":7200},"dependsOn":[]}
			PutRolePermissionsBoundary/R/arn:aws:iam::1:policy/P CHANGE false {"operation":"PutRolePermissionsBoundary","role":"R","policyArn":"arn:aws:iam::1:policy/P","actual":"arn:aws:iam::1:policy/Q","dependsOn":[]}
			DeleteRole/R DELETE true {"operation":"DeleteRole","role":"R","trustPolicy":"{\\"a\\":1}","dependsOn":["TagRole/R"]}
			AttachRolePolicy/R/arn:aws:iam::1:policy/P CREATE false {"operation":"AttachRolePolicy","role":"R","policyArn":"arn:aws:iam::1:policy/P","dependsOn":["TagRole/R"]}
			DetachRolePolicy/R/arn:aws:iam::1:policy/P DETACH false {"operation":"DetachRolePolicy","role":"R","policyArn":"arn:aws:iam::1:policy/P","dependsOn":["TagRole/R"]}
			DeleteRolePolicy/R/inline DELETE true {"operation":"DeleteRolePolicy","role":"R","policy":"inline","document":"{\\"a\\":1}","dependsOn":["TagRole/R"]}
			PutRolePolicy/R/inline CHANGE true {"operation":"PutRolePolicy","role":"R","policy":"inline","actual":"{\\"a\\":1}","wanted":"{\\"a\\":2}","dependsOn":["TagRole/R"]}
			RemoveRoleFromInstanceProfile/R/profile DETACH false {"operation":"RemoveRoleFromInstanceProfile","role":"R","instanceProfile":"profile","dependsOn":[]}
			CreatePolicy/P CREATE false {"operation":"CreatePolicy","policy":"P","document":"{\\"a\\":1}","description":"Made","tags":{"workshop":"lab"},"dependsOn":[]}
			CreatePolicyVersion/P CHANGE true {"operation":"CreatePolicyVersion","policy":"P","arn":"arn:aws:iam::1:policy/P","actual":"{\\"a\\":1}","wanted":"{\\"a\\":2}","dependsOn":["TagRole/R"]}
			DeletePolicyVersion/P/v1 DELETE true {"operation":"DeletePolicyVersion","policy":"P","arn":"arn:aws:iam::1:policy/P","version":"v1","document":"{\\"a\\":1}","dependsOn":["TagRole/R"]}
			TagPolicy/P ADOPT false {"operation":"TagPolicy","policy":"P","arn":"arn:aws:iam::1:policy/P","tags":{"workshop-roles-console":"lab"},"dependsOn":[]}
			TagPolicy/P CHANGE true {"operation":"TagPolicy","policy":"P","arn":"arn:aws:iam::1:policy/P","tags":{"team":"lab"},"actual":"{\\"team\\":1}","dependsOn":[]}
			CreatePolicy/P CREATE false {"operation":"CreatePolicy","policy":"P","document":"{\\"a\\":1}","description":"Made","tags":{"workshop":"lab"},"path":"/lab/","dependsOn":[]}
			CreateInstanceProfile/I CREATE false {"operation":"CreateInstanceProfile","instanceProfile":"I","tags":{"workshop":"lab"},"dependsOn":[]}
			CreateInstanceProfile/I CREATE false {"operation":"CreateInstanceProfile","instanceProfile":"I","tags":{"workshop":"lab"},"path":"/lab/","dependsOn":[]}
			TagInstanceProfile/I ADOPT false {"operation":"TagInstanceProfile","instanceProfile":"I","tags":{"workshop-roles-console":"lab"},"dependsOn":[]}
			TagInstanceProfile/I CHANGE true {"operation":"TagInstanceProfile","instanceProfile":"I","tags":{"team":"lab"},"actual":"{\\"team\\":1}","dependsOn":[]}
			AddRoleToInstanceProfile/R/I CREATE false {"operation":"AddRoleToInstanceProfile","role":"R","instanceProfile":"I","dependsOn":["CreateRole/R"]}
			AdoptRole/R ADOPT false {"operation":"AdoptRole","role":"R","arn":"arn:aws:iam::1:role/R","roleId":"AROA1","dependsOn":[]}
			AdoptPolicy/P ADOPT false {"operation":"AdoptPolicy","policy":"P","arn":"arn:aws:iam::1:policy/P","policyId":"ANPA1","dependsOn":[]}
			AdoptInstanceProfile/I ADOPT false {"operation":"AdoptInstanceProfile","instanceProfile":"I","arn":"arn:aws:iam::1:instance-profile/I","instanceProfileId":"AIPA1","dependsOn":[]}
			DeleteInstanceProfile/I DELETE false {"operation":"DeleteInstanceProfile","instanceProfile":"I","dependsOn":[]}
			DeletePolicy/P DELETE true {"operation":"DeletePolicy","policy":"P","arn":"arn:aws:iam::1:policy/P","document":"{\\"a\\":1}","dependsOn":["TagRole/R"]}
			""";

	private static String[] stored() {
		return STORED.split("\n");
	}

	@ParameterizedTest
	@MethodSource("stored")
	void areReadAndWrittenAsTheyWere(String line) {
		String[] parts = line.split(" ", 4);
		Step step = StoredJson.step(parts[3]);
		assertThat(step.id()).isEqualTo(parts[0]);
		assertThat(step.kind()).hasToString(parts[1]);
		assertThat(step.losesDocument()).isEqualTo(Boolean.parseBoolean(parts[2]));
		assertThat(StoredJson.writeStep(step)).isEqualTo(parts[3]);
	}

	@ParameterizedTest
	@MethodSource("stored")
	void sayWhatTheyOverwriteOrDelete(String line) {
		Step step = StoredJson.step(line.split(" ", 4)[3]);
		Map<String, String> documents = new TreeMap<>();
		if (step.before() != null) {
			documents.put("before", step.before());
		}
		if (step.after() != null) {
			documents.put("after", step.after().replaceAll("\\s", ""));
		}
		assertThat(documents).isEqualTo(switch (step.operation()) {
			case CREATE_ROLE, CREATE_POLICY -> Map.of("after", "{\"a\":1}");
			case UPDATE_ASSUME_ROLE_POLICY, CREATE_POLICY_VERSION, PUT_ROLE_POLICY ->
				Map.of("before", "{\"a\":1}", "after", "{\"a\":2}");
			case DELETE_ROLE, DELETE_ROLE_POLICY, DELETE_POLICY_VERSION, DELETE_POLICY -> Map.of("before", "{\"a\":1}");
			case ATTACH_ROLE_POLICY -> Map.of("after", step.subject());
			case DETACH_ROLE_POLICY -> Map.of("before", step.subject());
			case PUT_ROLE_PERMISSIONS_BOUNDARY -> Map.of("before", "arn:aws:iam::1:policy/Q", "after", step.subject());
			case UPDATE_ROLE -> Map.of("before", """
					{
					  "Description" : "",
					  "MaxSessionDuration" : 3600
					}""", "after", "{\"Description\":\"Made\",\"MaxSessionDuration\":7200}");
			case TAG_ROLE, TAG_POLICY,
					TAG_INSTANCE_PROFILE ->
				(step.kind() == StepKind.ADOPT) ? Map.of()
						: step.losesDocument() ? Map.of("before", "{\"team\":1}", "after", "{\"team\":\"lab\"}")
								: Map.of("after", "{\"team\":\"lab\"}");
			case ADOPT_ROLE, ADOPT_POLICY, ADOPT_INSTANCE_PROFILE -> Map.of();
			case ADD_ROLE_TO_INSTANCE_PROFILE, REMOVE_ROLE_FROM_INSTANCE_PROFILE, CREATE_INSTANCE_PROFILE,
					DELETE_INSTANCE_PROFILE ->
				Map.of();
		});
	}

	@Test
	void areOfEachOperation() {
		assertThat(Arrays.stream(stored()).map((line) -> StoredJson.step(line.split(" ", 4)[3]).operation()).distinct())
			.containsExactlyInAnyOrder(Operation.values());
		assertThat(Arrays.stream(Step.class.getPermittedSubclasses())
			.flatMap((type) -> Arrays.stream(type.getPermittedSubclasses()))).hasSameSizeAs(Operation.values());
	}

}
