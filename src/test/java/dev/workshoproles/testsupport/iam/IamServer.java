package dev.workshoproles.testsupport.iam;

import java.net.URI;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import javax.net.ssl.SSLContext;

import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.sandbox.wire.QueryAnswer;
import dev.workshoproles.account.sandbox.wire.QueryParameters;
import dev.workshoproles.account.sandbox.wire.SandboxServices;
import dev.workshoproles.account.sandbox.wire.SandboxSession;
import dev.workshoproles.account.sandbox.wire.SandboxSessions;

/**
 * An IAM that speaks HTTP on the loopback address, strict as the sandbox, whose
 * operations fail as they are told.
 */
public final class IamServer implements AutoCloseable {

	private final Map<String, OperationFault> faults = new ConcurrentHashMap<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final List<String> signers = new CopyOnWriteArrayList<>();

	private volatile SandboxIam iam = new SandboxIam();

	private volatile SandboxSessions sessions = new SandboxSessions(InstantSource.system());

	private volatile SandboxServices services = new SandboxServices(this.iam, this.sessions);

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
		this.signers.clear();
		this.iam = new SandboxIam();
		this.sessions = new SandboxSessions(InstantSource.system());
		answerWith(UnaryOperator.identity());
	}

	/**
	 * Has calls answered by another IAM until it starts over.
	 * @param other stands before the account
	 */
	public void answerWith(UnaryOperator<IamClient> other) {
		this.services = new SandboxServices(other.apply(this.iam), this.sessions);
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
		this.sessions.add(accessKeyId, SandboxSession.of(arn));
	}

	/** Has a role that everybody of the account may assume. */
	public void addAssumableRole(String name) {
		this.iam.createRole((role) -> role.roleName(name).assumeRolePolicyDocument("""
				{"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
				 "Principal": {"AWS": "%s"}, "Action": "sts:AssumeRole"}]}""".formatted(SandboxIam.ACCOUNT_ID)));
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

	/** The caller may not call what the sandbox does not know. */
	private Reply perform(QueryParameters parameters, String accessKeyId) {
		QueryAnswer answer = this.services.answer(parameters, accessKeyId);
		boolean unknown = answer.status() == 501;
		return unknown ? OperationFault.DENIED.around(parameters.action(), () -> Reply.of(answer)) : Reply.of(answer);
	}

	@Override
	public void close() {
		this.server.close();
	}

}
