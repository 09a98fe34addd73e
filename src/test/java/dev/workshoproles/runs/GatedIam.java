package dev.workshoproles.runs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * The sandbox behind a gate: no write passes before it is opened.
 */
final class GatedIam {

	final SandboxIam account = new SandboxIam();

	private final CountDownLatch gate = new CountDownLatch(1);

	private final CountDownLatch waiting = new CountDownLatch(1);

	IamClient client() {
		return (IamClient) Proxy.newProxyInstance(IamClient.class.getClassLoader(), new Class<?>[] { IamClient.class },
				(proxy, method, arguments) -> {
					if (isWrite(method.getName())) {
						this.waiting.countDown();
						this.gate.await(20, TimeUnit.SECONDS);
					}
					try {
						return method.invoke(this.account, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	private static boolean isWrite(String operation) {
		return !operation.startsWith("get") && !operation.startsWith("list");
	}

	void awaitWrite() throws InterruptedException {
		this.waiting.await(20, TimeUnit.SECONDS);
	}

	void open() {
		this.gate.countDown();
	}

}
