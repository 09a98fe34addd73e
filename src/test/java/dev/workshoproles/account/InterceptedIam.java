package dev.workshoproles.account;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.IamRequest;

/**
 * Stands before an IAM and sees each request that would go over the network: of a listing
 * each page.
 *
 * @param iam the client
 * @param answering who answers a request for an operation
 * @param interceptor sees each request first
 */
public record InterceptedIam(IamClient iam, Function<String, IamClient> answering,
		Interceptor interceptor) implements InvocationHandler {

	/** Sees a request and may change it or throw instead of an answer. */
	public interface Interceptor {

		SdkRequest before(String operation, SdkRequest request);

	}

	public static IamClient of(IamClient iam, Interceptor interceptor) {
		return proxy(new InterceptedIam(iam, (operation) -> iam, interceptor));
	}

	/**
	 * A client of which not all requests are answered by the same IAM.
	 * @param answering who answers the next request for an operation, such as
	 * {@code GetRole}
	 */
	public static IamClient answeredBy(IamClient iam, Function<String, IamClient> answering) {
		return proxy(new InterceptedIam(iam, answering, (operation, request) -> request));
	}

	private static IamClient proxy(InterceptedIam handler) {
		return (IamClient) Proxy.newProxyInstance(IamClient.class.getClassLoader(), new Class<?>[] { IamClient.class },
				handler);
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
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		Optional<SdkRequest> request = request(method, arguments);
		try {
			if (request.isPresent()) {
				String operation = operation(method);
				return method.invoke(this.answering.apply(operation),
						this.interceptor.before(operation, request.get()));
			}
			// Consumers and paginators come back here with a request.
			return method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments)
					: method.invoke(this.iam, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private static Optional<SdkRequest> request(Method method, Object[] arguments) {
		boolean goesOut = arguments != null && arguments.length == 1 && arguments[0] instanceof IamRequest
				&& !method.getName().endsWith("Paginator");
		return goesOut ? Optional.of((IamRequest) arguments[0]) : Optional.empty();
	}

	private static String operation(Method method) {
		return Character.toUpperCase(method.getName().charAt(0)) + method.getName().substring(1);
	}

}
