package dev.workshoproles.account.calls;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.IamResponse;

/**
 * A place that all operations of an IAM client go through. The client's other methods,
 * such as paginators, lead to its operations.
 */
public abstract class IamInterception implements InvocationHandler {

	/**
	 * The client whose operations go through here.
	 * @return a client
	 */
	public IamClient client() {
		return (IamClient) Proxy.newProxyInstance(IamClient.class.getClassLoader(), new Class<?>[] { IamClient.class },
				this);
	}

	/**
	 * Carries out an operation.
	 * @param operation the method of {@link IamClient}
	 * @param request its only argument
	 * @return the response
	 * @throws Throwable as the client's method does
	 */
	protected abstract IamResponse operation(Method operation, IamRequest request) throws Throwable;

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (arguments != null && arguments.length == 1 && arguments[0] instanceof IamRequest request
				&& IamResponse.class.isAssignableFrom(method.getReturnType())) {
			return operation(method, request);
		}
		if (method.isDefault()) {
			return InvocationHandler.invokeDefault(proxy, method, arguments);
		}
		return switch (method.getName()) {
			case "serviceName" -> IamClient.SERVICE_NAME;
			case "equals" -> arguments != null && proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			case "toString" -> getClass().getSimpleName();
			default -> null;
		};
	}

	/**
	 * Has another client carry out an operation.
	 * @param iam the other client
	 * @param operation the operation
	 * @param request its argument
	 * @return the response
	 * @throws Throwable as the client's method does
	 */
	protected static IamResponse forward(IamClient iam, Method operation, IamRequest request) throws Throwable {
		try {
			return (IamResponse) operation.invoke(iam, request);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
