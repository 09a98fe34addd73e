package dev.workshoproles.testsupport.iam;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * Does what a call in the query protocol asks, at an IAM that lives in this process. The
 * caller may not call what it does not know.
 */
final class QueryDispatcher {

	private static final String MODEL = "software.amazon.awssdk.services.iam.model.";

	private QueryDispatcher() {
	}

	static XmlAnswer dispatch(IamClient iam, QueryParameters parameters) {
		String action = parameters.action();
		try {
			Class<?> type = Class.forName(MODEL + action + "Request");
			SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(null);
			Method operation = IamClient.class.getMethod(Character.toLowerCase(action.charAt(0)) + action.substring(1),
					type);
			return XmlAnswer.of(action, (SdkPojo) operation.invoke(iam, parameters.into(builder)));
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof AwsServiceException refused) {
				return XmlAnswer.error(refused.statusCode(), refused.awsErrorDetails());
			}
			if (ex.getCause() instanceof UnsupportedOperationException) {
				return XmlAnswer.error(403, "AccessDenied",
						"User: " + XmlAnswer.PARTICIPANT + " is not authorized to perform: iam:" + action);
			}
			throw new IllegalStateException(action, ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(action, ex);
		}
	}

}
