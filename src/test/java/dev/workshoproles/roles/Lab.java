package dev.workshoproles.roles;

import java.util.List;
import java.util.Map;

import dev.workshoproles.account.Caller;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

/**
 * A workshop of two roles for tests: Reader has the policy Read and one that AWS manages,
 * Writer has Read and Write.
 */
final class Lab {

	static final Caller CALLER = new Caller("123456789012", "aws", "arn:aws:iam::123456789012:user/participant");

	static final CustomerPolicy READ = policy("Read", "sqs:ReceiveMessage");

	static final CustomerPolicy WRITE = policy("Write", "dynamodb:PutItem");

	static final AwsPolicy LOGS = new AwsPolicy("Logs", "/service-role/", Map.of());

	static final String LOGS_ARN = "arn:aws:iam::aws:policy/service-role/Logs";

	static final RoleBlueprint READER = new RoleBlueprint("Reader", "lambda.amazonaws.com", text("reads"),
			List.of(READ, LOGS));

	static final RoleBlueprint WRITER = new RoleBlueprint("Writer", "lambda.amazonaws.com", text("writes"),
			List.of(READ, WRITE));

	static final Workshop WORKSHOP = new Workshop("lab", text("Lab"), "", List.of(READER, WRITER));

	static final Map<String, String> OURS = new OwnershipTags("lab", CALLER).tags();

	static final Map<String, String> NOBODYS = Map.of();

	static final Map<String, String> CLASSMATES = Map.of(OwnershipTags.OWNER, "lab", OwnershipTags.CREATOR,
			"arn:aws:iam::123456789012:user/classmate");

	private Lab() {
	}

	static String arn(String policy) {
		return "arn:aws:iam::123456789012:policy/" + policy;
	}

	static String allowing(String action) {
		return """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"*"}]}"""
			.formatted(action);
	}

	private static CustomerPolicy policy(String name, String action) {
		return new CustomerPolicy(name, PolicyDocument.parse(allowing(action)), Map.of());
	}

	private static LocalizedText text(String english) {
		return new LocalizedText(Map.of("en", english));
	}

}
