package dev.workshoproles.roles.carryout;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.OwnershipRegister;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.PolicyStep;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;

/**
 * Three steps that belong together, on an account whose calls can be held up and refused.
 */
final class StepsUnderTest implements AutoCloseable {

	static final String READ = "arn:aws:iam::" + SandboxIam.ACCOUNT_ID + ":policy/Read";

	static final Step ROLE = TestSteps.createRole("Reader", PolicyDocument.trusting("lambda.amazonaws.com").json());

	static final Step POLICY = TestSteps.createPolicy("Read", Lab.allowing("sqs:ReceiveMessage"));

	static final Step ATTACH = new RoleStep.AttachRolePolicy("Reader", READ, Set.of(ROLE.id(), POLICY.id()));

	static final Step VERSION = new PolicyStep.CreatePolicyVersion("Read", READ, Lab.allowing("sqs:ReceiveMessage"),
			Lab.allowing("sqs:DeleteMessage"), Set.of());

	final SandboxIam iam = new SandboxIam();

	/** The operations that were called. */
	final List<String> calls = new CopyOnWriteArrayList<>();

	private final AccountUnderTest account = AccountUnderTest.inProcess(client(), 1);

	/** What happens before an operation is carried out. */
	volatile InterceptedIam.Interceptor before = (operation, request) -> request;

	/** What happens when a write has ended. */
	volatile Runnable written = () -> {
	};

	private IamClient client() {
		return InterceptedIam.of(this.iam, (operation, request) -> {
			this.calls.add(operation);
			return this.before.before(operation, request);
		});
	}

	StepExecutor executor(Executor threads) {
		return new StepExecutor(this.account.account().writes(this.account.account().caller(), OwnershipRegister.NONE),
				threads, () -> this.written.run());
	}

	/** IAM refuses an operation from now on. */
	void refuse(String refused, String code) {
		this.before = (operation, request) -> refuseIf(operation.equals(refused), code, request);
	}

	/** Somebody else signs in before the next write. */
	void changeCaller() {
		this.before = (operation, request) -> {
			Caller other = new Caller("210987654321", "aws", "arn:aws:iam::210987654321:user/other");
			throw new AccountException(AccountError.callerChanged(Lab.CALLER, other), null);
		};
	}

	private static SdkRequest refuseIf(boolean refused, String code, SdkRequest request) {
		if (refused) {
			throw IamException.builder()
				.statusCode(409)
				.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage("no").build())
				.build();
		}
		return request;
	}

	@Override
	public void close() {
		this.account.close();
	}

}
