package dev.workshoproles.account.sandbox.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

import org.springframework.util.StringUtils;

/**
 * A service and its operations, those of the SDK's client. An implementation throws
 * {@link UnsupportedOperationException} for those that it does not have.
 */
final class QueryService {

	/** AWS Identity and Access Management. */
	static final QueryService IAM = new QueryService("2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/",
			IamClient.class);

	/** AWS Security Token Service. */
	static final QueryService STS = new QueryService("2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/",
			StsClient.class);

	private final String version;

	private final String namespace;

	private final Map<String, Operation> operations;

	private QueryService(String version, String namespace, Class<?> client) {
		this.version = version;
		this.namespace = namespace;
		this.operations = operations(client).collect(Collectors.toUnmodifiableMap(QueryService::action, Operation::of));
	}

	/** The service of a version of an API, null if there is none. */
	static @Nullable QueryService of(String version) {
		return Stream.of(IAM, STS).filter((each) -> each.version.equals(version)).findFirst().orElse(null);
	}

	String namespace() {
		return this.namespace;
	}

	/**
	 * Carries out a call.
	 * @param client an implementation of the service's client
	 */
	SdkPojo call(Object client, QueryParameters parameters) {
		String action = parameters.action();
		Operation operation = this.operations.get(action);
		if (operation == null) {
			throw WireErrors.invalidAction(action, this.version);
		}
		try {
			return operation.call(client, parameters);
		}
		catch (UnsupportedOperationException ex) {
			throw WireErrors.notImplemented(action);
		}
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
		return StringUtils.capitalize(method.getName());
	}

	/**
	 * An operation of a service's client.
	 *
	 * @param builder makes a builder of its request
	 * @param method the client's method
	 */
	private record Operation(Method builder, Method method) {

		static Operation of(Method method) {
			try {
				return new Operation(method.getParameterTypes()[0].getMethod("builder"), method);
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
