package dev.workshoproles.runs;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * The writes that brought an account about, to bring about any number like it.
 */
final class PreparedAccount {

	private final List<Write> writes = new CopyOnWriteArrayList<>();

	/** A client whose writes are remembered. */
	IamClient watching(SandboxIam account) {
		return InterceptedIam.of(account, (operation, request) -> {
			if (!operation.startsWith("Get") && !operation.startsWith("List")) {
				this.writes.add(new Write(operation, request));
			}
			return request;
		});
	}

	/** Makes the same writes in another account. */
	void repeat(SandboxIam account) {
		this.writes.forEach((write) -> write.repeat(account));
	}

	private record Write(String operation, SdkRequest request) {

		void repeat(SandboxIam account) {
			String method = Character.toLowerCase(this.operation.charAt(0)) + this.operation.substring(1);
			try {
				IamClient.class.getMethod(method, this.request.getClass()).invoke(account, this.request);
			}
			catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
