package dev.workshoproles.testsupport.iam;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.IamResponse;
import software.amazon.awssdk.utils.StringUtils;

import dev.workshoproles.account.calls.IamInterception;
import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * An IAM that speaks HTTP on the loopback address, strict as the sandbox and faulty at
 * the call it is told.
 */
public final class IamOverHttp implements AutoCloseable {

	private volatile FaultyIam iam = new FaultyIam(new SandboxIam());

	private final QueryServer server = new QueryServer((body, signer) -> this.iam.answer(body), null);

	/** Where it listens. */
	public URI endpoint() {
		return this.server.endpoint();
	}

	/**
	 * The same IAM without a socket, which saves most of a call's time.
	 */
	public SdkHttpClient client() {
		return new QueryClient((body) -> this.iam.answer(body));
	}

	/**
	 * The way to this IAM without what takes most of a call's time, the SDK's protocol,
	 * which only calls that may go wrong go through.
	 * @param sdk a client of the SDK's for this IAM
	 */
	public IamClient shortened(IamClient sdk) {
		return new IamInterception() {

			@Override
			protected IamResponse operation(Method operation, IamRequest request) throws Throwable {
				IamClient next = IamOverHttp.this.iam.soundly(StringUtils.capitalize(operation.getName())).orElse(sdk);
				return forward(next, operation, request);
			}

		}.client();
	}

	/**
	 * Begins with another account, without faults.
	 * @param account what it holds
	 */
	public void serve(SandboxIam account) {
		this.iam = new FaultyIam(account);
	}

	/**
	 * Has one call go wrong.
	 * @param fault how
	 * @param call which, counted from 1 from now on, the caller's identity aside
	 * @param change what somebody else does, for {@link Fault#CHANGE_BETWEEN}
	 */
	public void fail(Fault fault, int call, Runnable change) {
		this.iam.arm(fault, call, change);
	}

	/** Whether the call has come that was to go wrong. */
	public boolean hasStruck() {
		return this.iam.hasStruck();
	}

	/** The operations called since the account was put in, in order. */
	public List<String> calls() {
		return this.iam.calls();
	}

	@Override
	public void close() {
		this.server.close();
	}

}
