package dev.workshoproles.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

import dev.workshoproles.account.InterceptedIam.Interceptor;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.TestIamCalls;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.reading.SnapshotReader;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.account.snapshot.SnapshotRequest.WantedPolicy;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.policy.PolicyDocument;

/**
 * Reads snapshots of a sandbox with two roles and two policies in mind.
 */
public final class SnapshotFixture implements AutoCloseable {

	public static final String TRUST = PolicyDocument.trusting("lambda.amazonaws.com").json();

	public static final String READ = document("sqs:ReceiveMessage");

	public static final String WRITE = document("dynamodb:PutItem");

	public static final Caller CALLER = new Caller(SandboxIam.ACCOUNT_ID, "aws", "arn:aws:iam::000000000000:user/ana");

	public static final String READ_ARN = CALLER.policyArn("Read");

	public static final String WRITE_ARN = CALLER.policyArn("Write");

	public final IamClient iam = new SandboxIam();

	private final LastSeen lastSeen = new LastSeen();

	/** Policies that the reader is to have and the console does not create. */
	public final Set<String> requiredPolicies = new HashSet<>();

	private final Map<String, WantedPolicy> policies = new HashMap<>(
			Map.of("Read", new WantedPolicy(READ_ARN, PolicyDocument.parse(READ)::isEquivalentTo), "Write",
					new WantedPolicy(WRITE_ARN, PolicyDocument.parse(WRITE)::isEquivalentTo)));

	/** The instance profiles that are to be read. */
	public final Set<String> instanceProfiles = new HashSet<>();

	private final Collection<String> operations = new ConcurrentLinkedQueue<>();

	private final ParallelCalls parallel = new ParallelCalls(16);

	public static String document(String action) {
		return """
				{"Version": "2012-10-17",
				 "Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "*"}]}""".formatted(action);
	}

	public static NewRole newRole(String name) {
		return new NewRole(name, null, TRUST, "", null, null, Map.of());
	}

	public static NewPolicy newPolicy(String name) {
		return new NewPolicy(name, "/", READ, "", Map.of());
	}

	/** Makes the roles and policies, each role with its policy. */
	public SnapshotFixture complete() {
		role("Reader");
		role("Writer");
		attach("Reader", policy("Read", "/", READ));
		attach("Writer", policy("Write", "/", WRITE));
		return this;
	}

	/** Makes them all, and reads them as one that will read again. */
	public void completeAndSeen(Purpose purpose) {
		complete();
		readAgain(purpose);
	}

	/** Has a policy read at another ARN. */
	public void expectAt(String policy, String arn) {
		this.policies.computeIfPresent(policy, (name, wanted) -> new WantedPolicy(arn, wanted.document()));
	}

	void role(String name) {
		this.iam.createRole((role) -> role.roleName(name).assumeRolePolicyDocument(TRUST));
	}

	public String policy(String name, String path, String document) {
		return this.iam.createPolicy((policy) -> policy.policyName(name).path(path).policyDocument(document))
			.policy()
			.arn();
	}

	public void attach(String role, String arn) {
		this.iam.attachRolePolicy((attach) -> attach.roleName(role).policyArn(arn));
	}

	/** As somebody else would. */
	public void deleteReadersPolicy() {
		this.iam.detachRolePolicy((detach) -> detach.roleName("Reader").policyArn(READ_ARN));
		this.iam.deletePolicy((delete) -> delete.policyArn(READ_ARN));
	}

	public void version(String arn, String document, boolean asDefault) {
		this.iam
			.createPolicyVersion((version) -> version.policyArn(arn).policyDocument(document).setAsDefault(asDefault));
	}

	public Snapshot read(Purpose purpose, String... search) {
		return read(this.iam, purpose, search);
	}

	public Snapshot read(Interceptor interceptor, Purpose purpose, String... search) {
		return read(InterceptedIam.of(this.iam, interceptor), purpose, search);
	}

	/** Reads as one that never saw the account, and notes which operations that took. */
	public Snapshot read(IamClient client, Purpose purpose, String... search) {
		return read(client, new LastSeen(), purpose, search);
	}

	/** Reads as one that has read or written before. */
	public Snapshot readAgain(Purpose purpose, String... search) {
		return read(this.iam, this.lastSeen, purpose, search);
	}

	public Snapshot readAgain(Interceptor interceptor, Purpose purpose, String... search) {
		return read(InterceptedIam.of(this.iam, interceptor), this.lastSeen, purpose, search);
	}

	/** Writes as one that will read again. */
	public AccountWrites writes() {
		return writes(this.iam);
	}

	public AccountWrites writes(IamClient client) {
		IamAccess access = new IamAccess(client, client, () -> CALLER,
				new TargetDescription(TargetMode.SANDBOX, "us-east-1", null, false));
		return new AccountWrites(access, CALLER, TestIamCalls.create(), this.lastSeen, OwnershipRegister.NONE);
	}

	private Snapshot read(IamClient client, LastSeen seen, Purpose purpose, String... search) {
		this.operations.clear();
		IamClient noting = InterceptedIam.of(client, (operation, request) -> note(operation, request));
		Map<String, List<String>> required = new HashMap<>();
		this.requiredPolicies.forEach((arn) -> required.put(arn, List.of("Reader")));
		return new SnapshotReader(new IamReads(noting, TestIamCalls.create(), seen), this.parallel).read(CALLER,
				new SnapshotRequest(purpose, List.of("Reader", "Writer"), this.policies, required,
						this.instanceProfiles, Set.of(search)));
	}

	private SdkRequest note(String operation, SdkRequest request) {
		this.operations.add(operation);
		return request;
	}

	/** The operations of the last read, as often as they were asked. */
	public List<String> operations() {
		return List.copyOf(this.operations);
	}

	public static boolean isAboutReader(SdkRequest request) {
		return request.toString().contains("Reader") || request.toString().contains(READ_ARN);
	}

	public static IamException missing() {
		return refused(NoSuchEntityException.builder(), 404, "NoSuchEntity");
	}

	public static IamException denied() {
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
