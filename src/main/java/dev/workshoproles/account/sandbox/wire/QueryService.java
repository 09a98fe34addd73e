package dev.workshoproles.account.sandbox.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * A service and its operations. Those that the sandbox's implementation overrides are the
 * ones it has.
 */
final class QueryService {

	private static final String REQUEST = "Request";

	/** AWS Identity and Access Management. */
	static final QueryService IAM = new QueryService("2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/",
			IamClient.class, SandboxIam.class);

	/** AWS Security Token Service. */
	static final QueryService STS = new QueryService("2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/",
			StsClient.class, SandboxSts.class);

	private final String version;

	private final String namespace;

	private final Set<String> all;

	private final Map<String, Operation> implemented;

	private QueryService(String version, String namespace, Class<?> client, Class<?> implementation) {
		this.version = version;
		this.namespace = namespace;
		this.all = operations(client).map((method) -> action(method)).collect(Collectors.toUnmodifiableSet());
		this.implemented = operations(implementation).filter((method) -> method.getDeclaringClass() != client)
			.collect(Collectors.toUnmodifiableMap(QueryService::action,
					(method) -> Operation.of(client, method.getName(), method.getParameterTypes()[0]),
					(one, same) -> one));
	}

	/** The service of a version of an API, null if there is none. */
	static @Nullable QueryService of(String version) {
		return Stream.of(IAM, STS).filter((each) -> each.version.equals(version)).findFirst().orElse(null);
	}

	String namespace() {
		return this.namespace;
	}

	/** The names of the operations that the sandbox has. */
	Set<String> implemented() {
		return this.implemented.keySet();
	}

	/**
	 * Carries out a call.
	 * @param client an implementation of the service's client
	 */
	SdkPojo call(Object client, QueryParameters parameters) {
		String action = parameters.action();
		Operation operation = this.implemented.get(action);
		if (operation == null) {
			throw this.all.contains(action) ? WireErrors.notImplemented(action)
					: WireErrors.invalidAction(action, this.version);
		}
		return operation.call(client, parameters);
	}

	/**
	 * The methods that take one request; paginators take one, too, and return no answer.
	 */
	private static Stream<Method> operations(Class<?> client) {
		return Arrays.stream(client.getMethods())
			.filter((method) -> method.getParameterCount() == 1
					&& AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
					&& SdkPojo.class.isAssignableFrom(method.getReturnType()));
	}

	private static String action(Method method) {
		String request = method.getParameterTypes()[0].getSimpleName();
		return request.substring(0, request.length() - REQUEST.length());
	}

	/**
	 * An operation of a service's client.
	 *
	 * @param builder makes a builder of its request
	 * @param method the client's method
	 */
	private record Operation(Method builder, Method method) {

		static Operation of(Class<?> client, String name, Class<?> request) {
			try {
				return new Operation(request.getMethod("builder"), client.getMethod(name, request));
			}
			catch (NoSuchMethodException ex) {
				throw new IllegalStateException("Every request of the SDK has a builder", ex);
			}
		}

		SdkPojo call(Object client, QueryParameters parameters) {
			try {
				return (SdkPojo) this.method.invoke(client, parameters.into((SdkPojo) this.builder.invoke(null)));
			}
			catch (InvocationTargetException ex) {
				if (ex.getCause() instanceof RuntimeException refusal) {
					throw refusal;
				}
				throw new IllegalStateException(this.method.getName(), ex.getCause());
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException(this.method.getName(), ex);
			}
		}

	}

}
