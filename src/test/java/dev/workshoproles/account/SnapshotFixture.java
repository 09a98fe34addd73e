package dev.workshoproles.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

import dev.workshoproles.account.InterceptedIam.Interceptor;
import dev.workshoproles.account.SnapshotRequest.Purpose;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.policy.PolicyDocument;

/**
 * Reads snapshots of a sandbox with two roles and two policies in mind.
 */
final class SnapshotFixture implements AutoCloseable {

	static final String TRUST = PolicyDocument.trusting("lambda.amazonaws.com").json();

	static final String READ = document("sqs:ReceiveMessage");

	static final String WRITE = document("dynamodb:PutItem");

	static final Caller CALLER = new Caller(SandboxIam.ACCOUNT_ID, "aws", "arn:aws:iam::000000000000:user/ana");

	static final String READ_ARN = CALLER.policyArn("Read");

	static final String WRITE_ARN = CALLER.policyArn("Write");

	final IamClient iam = new SandboxIam();

	private final LastSeen lastSeen = new LastSeen();

	/** Policies of AWS that the reader is to have. */
	final Set<String> awsPolicies = new HashSet<>();

	private final Collection<String> operations = new ConcurrentLinkedQueue<>();

	private final ParallelCalls parallel = new ParallelCalls(16);

	static String document(String action) {
		return """
				{"Version": "2012-10-17",
				 "Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "*"}]}""".formatted(action);
	}

	/** Makes the roles and policies, each role with its policy. */
	SnapshotFixture complete() {
		role("Reader");
		role("Writer");
		attach("Reader", policy("Read", "/", READ));
		attach("Writer", policy("Write", "/", WRITE));
		return this;
	}

	/** Makes them all, and reads them as one that will read again. */
	void completeAndSeen(Purpose purpose) {
		complete();
		readAgain(purpose);
	}

	void role(String name) {
		this.iam.createRole((role) -> role.roleName(name).assumeRolePolicyDocument(TRUST));
	}

	String policy(String name, String path, String document) {
		return this.iam.createPolicy((policy) -> policy.policyName(name).path(path).policyDocument(document))
			.policy()
			.arn();
	}

	void attach(String role, String arn) {
		this.iam.attachRolePolicy((attach) -> attach.roleName(role).policyArn(arn));
	}

	/** As somebody else would. */
	void deleteReadersPolicy() {
		this.iam.detachRolePolicy((detach) -> detach.roleName("Reader").policyArn(READ_ARN));
		this.iam.deletePolicy((delete) -> delete.policyArn(READ_ARN));
	}

	void version(String arn, String document, boolean asDefault) {
		this.iam
			.createPolicyVersion((version) -> version.policyArn(arn).policyDocument(document).setAsDefault(asDefault));
	}

	Snapshot read(Purpose purpose, String... search) {
		return read(this.iam, purpose, search);
	}

	Snapshot read(Interceptor interceptor, Purpose purpose, String... search) {
		return read(InterceptedIam.of(this.iam, interceptor), purpose, search);
	}

	/** Reads as one that never saw the account, and notes which operations that took. */
	Snapshot read(IamClient client, Purpose purpose, String... search) {
		return read(client, new LastSeen(), purpose, search);
	}

	/** Reads as one that has read or written before. */
	Snapshot readAgain(Purpose purpose, String... search) {
		return read(this.iam, this.lastSeen, purpose, search);
	}

	Snapshot readAgain(Interceptor interceptor, Purpose purpose, String... search) {
		return read(InterceptedIam.of(this.iam, interceptor), this.lastSeen, purpose, search);
	}

	/** Writes as one that will read again. */
	AccountWrites writes() {
		return writes(this.iam);
	}

	AccountWrites writes(IamClient client) {
		IamAccess access = new IamAccess(client, client, () -> CALLER,
				new TargetDescription(TargetMode.SANDBOX, "us-east-1", null));
		return new AccountWrites(access, CALLER, new IamCalls(new SimpleMeterRegistry()), this.lastSeen);
	}

	private Snapshot read(IamClient client, LastSeen seen, Purpose purpose, String... search) {
		this.operations.clear();
		IamClient noting = InterceptedIam.of(client, (operation, request) -> note(operation, request));
		Map<String, PolicyDocument> policies = new HashMap<>();
		policies.put("Read", PolicyDocument.parse(READ));
		policies.put("Write", PolicyDocument.parse(WRITE));
		Map<String, List<String>> managedByAws = new HashMap<>();
		this.awsPolicies.forEach((arn) -> managedByAws.put(arn, List.of("Reader")));
		return new SnapshotReader(new IamReads(noting, new IamCalls(new SimpleMeterRegistry()), seen), this.parallel)
			.read(CALLER,
					new SnapshotRequest(purpose, List.of("Reader", "Writer"), policies, managedByAws, Set.of(search)));
	}

	private SdkRequest note(String operation, SdkRequest request) {
		this.operations.add(operation);
		return request;
	}

	/** The operations of the last read, as often as they were asked. */
	List<String> operations() {
		return List.copyOf(this.operations);
	}

	static boolean isAboutReader(SdkRequest request) {
		return request.toString().contains("Reader") || request.toString().contains(READ_ARN);
	}

	static IamException missing() {
		return refused(NoSuchEntityException.builder(), 404, "NoSuchEntity");
	}

	static IamException denied() {
		return refused(IamException.builder(), 403, "AccessDenied");
	}

	private static IamException refused(IamException.Builder refusal, int status, String code) {
		return (IamException) refusal.statusCode(status)
			.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage("No.").build())
			.build();
	}

	@Override
	public void close() {
		this.parallel.close();
	}

}
