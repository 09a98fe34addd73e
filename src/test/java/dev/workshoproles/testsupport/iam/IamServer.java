package dev.workshoproles.testsupport.iam;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import javax.net.ssl.SSLContext;

import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * An IAM that speaks HTTP on the loopback address, strict as the sandbox, whose
 * operations fail as they are told.
 */
public final class IamServer implements AutoCloseable {

	private final Map<String, OperationFault> faults = new ConcurrentHashMap<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final Map<String, String> arns = new ConcurrentHashMap<>();

	private final List<String> signers = new CopyOnWriteArrayList<>();

	private volatile SandboxIam iam = new SandboxIam();

	private volatile UnaryOperator<IamClient> before = UnaryOperator.identity();

	private final QueryServer server;

	/** Starts one that speaks HTTP. */
	public IamServer() {
		this.server = new QueryServer(this::answer, null);
	}

	/** Starts one that speaks HTTPS. */
	public IamServer(SSLContext tls) {
		this.server = new QueryServer(this::answer, tls);
	}

	/** Where it listens. */
	public URI endpoint() {
		return this.server.endpoint();
	}

	/** The account behind, reached past HTTP and past every fault. */
	public SandboxIam iam() {
		return this.iam;
	}

	/** Starts over with an empty account, no faults and nothing counted. */
	public void reset() {
		this.faults.clear();
		this.requests.clear();
		this.arns.clear();
		this.signers.clear();
		this.iam = new SandboxIam();
		this.before = UnaryOperator.identity();
	}

	/**
	 * Has calls answered by another IAM until it starts over.
	 * @param other stands before the account
	 */
	public void answerWith(UnaryOperator<IamClient> other) {
		this.before = other;
	}

	/**
	 * Makes an operation fail from now on.
	 * @param operation such as {@code CreateRole} or {@code GetCallerIdentity}; {@code *}
	 * for each that has no fault of its own
	 */
	public void fail(String operation, OperationFault fault) {
		this.faults.put(operation, fault);
	}

	/**
	 * Makes an access key another caller's.
	 * @param arn the caller's
	 */
	public void know(String accessKeyId, String arn) {
		this.arns.put(accessKeyId, arn);
	}

	/** The access keys that signed the requests, in order. */
	public List<String> signers() {
		return List.copyOf(this.signers);
	}

	/** Ends all faults. */
	public void mend() {
		this.faults.clear();
	}

	/** Forgets what was counted. */
	public void forget() {
		this.requests.clear();
		this.signers.clear();
	}

	/** The operations asked for, in order, repeated ones each time. */
	public List<String> requests() {
		return List.copyOf(this.requests);
	}

	/** How often an operation was asked for. */
	public int count(String operation) {
		return Collections.frequency(this.requests, operation);
	}

	private Reply answer(String body, String accessKeyId) {
		QueryParameters parameters = QueryParameters.parse(body);
		String operation = parameters.action();
		this.requests.add(operation);
		this.signers.add(accessKeyId);
		OperationFault fault = this.faults.getOrDefault(operation, this.faults.getOrDefault("*", OperationFault.NONE));
		return fault.around(operation, () -> perform(parameters, accessKeyId));
	}

	private Reply perform(QueryParameters parameters, String accessKeyId) {
		return Reply.of(switch (parameters.action()) {
			case "GetCallerIdentity" ->
				XmlAnswer.callerIdentity(this.arns.getOrDefault(accessKeyId, XmlAnswer.PARTICIPANT));
			case "AssumeRole" -> XmlAnswer.assumedRole(parameters.values().get("RoleArn"));
			default -> QueryDispatcher.dispatch(this.before.apply(this.iam), parameters);
		});
	}

	@Override
	public void close() {
		this.server.close();
	}

}
