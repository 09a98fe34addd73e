package dev.workshoproles.account;

import java.lang.reflect.Method;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.IamResponse;
import software.amazon.awssdk.utils.StringUtils;

import dev.workshoproles.account.calls.IamInterception;

/**
 * Stands before an IAM and sees each request that would go over the network: of a listing
 * each page.
 */
public final class InterceptedIam extends IamInterception {

	private final IamClient iam;

	private final Interceptor interceptor;

	private InterceptedIam(IamClient iam, Interceptor interceptor) {
		this.iam = iam;
		this.interceptor = interceptor;
	}

	/** Sees a request and may change it or throw instead of an answer. */
	public interface Interceptor {

		SdkRequest before(String operation, SdkRequest request);

	}

	/**
	 * A client whose requests are seen.
	 * @param iam answers them
	 * @param interceptor sees each first
	 */
	public static IamClient of(IamClient iam, Interceptor interceptor) {
		return new InterceptedIam(iam, interceptor).client();
	}

	/** A client of which each page of a listing has one item. */
	public static IamClient inPagesOfOne(IamClient iam) {
		return of(iam, (operation, request) -> operation.startsWith("List") ? withMaxItems(request, 1) : request);
	}

	private static SdkRequest withMaxItems(SdkRequest request, int items) {
		SdkRequest.Builder builder = request.toBuilder();
		request.sdkFields()
			.stream()
			.filter((field) -> field.memberName().equals("MaxItems"))
			.forEach((field) -> field.set(builder, items));
		return builder.build();
	}

	/** What an interceptor throws for a call that is not allowed, in AWS's words. */
	public static IamException denied(String action, String resource, String reason) {
		String message = "User: arn:aws:iam::000000000000:user/participant is not authorized to perform: " + action
				+ " on resource: " + resource + " " + reason;
		return (IamException) IamException.builder()
			.message(message)
			.statusCode(403)
			.awsErrorDetails(AwsErrorDetails.builder()
				.errorCode("AccessDenied")
				.errorMessage(message)
				.serviceName("Iam")
				.build())
			.build();
	}

	@Override
	protected IamResponse operation(Method operation, IamRequest request) throws Throwable {
		return forward(this.iam, operation,
				(IamRequest) this.interceptor.before(StringUtils.capitalize(operation.getName()), request));
	}

}
