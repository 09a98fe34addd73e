package dev.workshoproles.roles;

import java.util.List;
import java.util.Map;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.OwnershipTags;

/**
 * A workshop of two roles for tests: Reader has the policy Read and one that AWS manages,
 * Writer has Read and Write.
 */
public final class Lab {

	public static final Caller CALLER = new Caller("123456789012", "aws", "arn:aws:iam::123456789012:user/participant");

	static final CustomerPolicy READ = policy("Read", "sqs:ReceiveMessage");

	static final CustomerPolicy WRITE = policy("Write", "dynamodb:PutItem");

	public static final AwsPolicy LOGS = new AwsPolicy("Logs", "/service-role/", Map.of());

	public static final String LOGS_ARN = "arn:aws:iam::aws:policy/service-role/Logs";

	public static final RoleBlueprint READER = TestRoles.trusting("Reader", "lambda.amazonaws.com", text("reads"),
			List.of(READ, LOGS));

	public static final RoleBlueprint WRITER = TestRoles.trusting("Writer", "lambda.amazonaws.com", text("writes"),
			List.of(READ, WRITE));

	public static final Workshop WORKSHOP = new Workshop("lab", text("Lab"), "", List.of(), List.of(READER, WRITER),
			List.of(), List.of(), Workshop.DEFAULT_REGION, ResourceScope.WIDE);

	public static final Map<String, String> OURS = new OwnershipTags("lab", CALLER).tags();

	public static final Map<String, String> NOBODYS = Map.of();

	public static final Map<String, String> CLASSMATES = Map.of(OwnershipTags.OWNER, "lab", OwnershipTags.CREATOR,
			"arn:aws:iam::123456789012:user/classmate");

	private Lab() {
	}

	public static String arn(String policy) {
		return "arn:aws:iam::123456789012:policy/" + policy;
	}

	public static String allowing(String action) {
		return """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"*"}]}"""
			.formatted(action);
	}

	private static CustomerPolicy policy(String name, String action) {
		return TestPolicies.wide(name, PolicyDocument.parse(allowing(action)), Map.of());
	}

	private static LocalizedText text(String english) {
		return new LocalizedText(Map.of("en", english));
	}

}
