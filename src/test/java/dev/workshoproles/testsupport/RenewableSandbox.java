package dev.workshoproles.testsupport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * A sandbox for a console that many tests share: each begins with an empty account.
 */
public final class RenewableSandbox {

	private final IamClient client = (IamClient) Proxy.newProxyInstance(getClass().getClassLoader(),
			new Class<?>[] { IamClient.class }, (proxy, method, arguments) -> {
				try {
					return method.invoke(this.iam(), arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getTargetException();
				}
			});

	private volatile SandboxIam iam = new SandboxIam();

	/** What the console calls, whichever account there is. */
	public IamClient client() {
		return this.client;
	}

	/** The account as it is now. */
	public SandboxIam iam() {
		return this.iam;
	}

	/** Has an empty account take the place of this one. */
	public void renew() {
		this.iam = new SandboxIam();
	}

}
