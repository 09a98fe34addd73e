package dev.workshoproles.target;

import java.util.List;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;

import dev.workshoproles.account.InterceptedIam;

/**
 * An account whose organisation lets nothing be tagged: it refuses each request that has
 * tags, be they none, and each operation on tags, in AWS's words.
 */
final class UntaggedDemands {

	private UntaggedDemands() {
	}

	static IamClient of(IamClient iam) {
		return InterceptedIam.of(iam, UntaggedDemands::admitted);
	}

	private static SdkRequest admitted(String operation, SdkRequest request) {
		if (operation.matches("(Tag|Untag).*|List.*Tags")) {
			throw denied(operation);
		}
		request.getValueForField("Tags", List.class)
			.filter((tags) -> !(tags instanceof SdkAutoConstructList))
			.ifPresent((tags) -> {
				throw denied(operation.replace("Create", "Tag"));
			});
		return request;
	}

	private static IamException denied(String operation) {
		return InterceptedIam.denied("iam:" + operation, "*", OrganizationDemands.REASON);
	}

}
