package dev.workshoproles.account;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.IamResponse;
import software.amazon.awssdk.utils.builder.Buildable;

import dev.workshoproles.account.calls.CallRateLimiter;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.calls.IamInterception;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.account.target.TargetMode;

/**
 * A write to IAM in the words of its API, which every tool for AWS shares.
 *
 * @param operation such as {@code AttachRolePolicy}
 * @param parameters the values by name, such as {@code RoleName}, in the API's order:
 * texts, numbers, truth values, and lists and maps of them
 */
public record IamCall(String operation, Map<String, Object> parameters) {

	/**
	 * Finds out which calls somebody makes, without making any.
	 * @param writes makes them
	 * @return in order; parameters without a value or with an empty one are left out
	 */
	public static List<IamCall> of(Consumer<AccountWrites> writes) {
		Recording recording = new Recording();
		Caller caller = new Caller("", "aws", "");
		IamClient iam = recording.client();
		IamAccess access = new IamAccess(iam, iam, () -> caller,
				new TargetDescription(TargetMode.SANDBOX, "", null, false));
		writes.accept(new AccountWrites(access, caller,
				new IamCalls(new SimpleMeterRegistry(), new CallRateLimiter(), () -> null), new LastSeen(),
				OwnershipRegister.NONE));
		return List.copyOf(recording.calls);
	}

	/** Answers every call with an empty response. */
	private static final class Recording extends IamInterception {

		private final List<IamCall> calls = new ArrayList<>();

		@Override
		protected IamResponse operation(Method operation, IamRequest request) throws ReflectiveOperationException {
			String name = operation.getName();
			this.calls
				.add(new IamCall(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), members(request)));
			SdkPojo response = (SdkPojo) operation.getReturnType().getMethod("builder").invoke(null);
			return (IamResponse) ((Buildable) response).build();
		}

		private static Map<String, Object> members(SdkPojo pojo) {
			Map<String, Object> members = new LinkedHashMap<>();
			for (SdkField<?> field : pojo.sdkFields()) {
				Object value = value(field.getValueOrDefault(pojo));
				if (value != null && !value.equals("") && !value.equals(List.of())) {
					members.put(field.memberName(), value);
				}
			}
			return members;
		}

		private static @Nullable Object value(@Nullable Object value) {
			if (value instanceof SdkPojo pojo) {
				return members(pojo);
			}
			return (value instanceof List<?> list) ? list.stream().map(Recording::value).toList() : value;
		}

	}

}
