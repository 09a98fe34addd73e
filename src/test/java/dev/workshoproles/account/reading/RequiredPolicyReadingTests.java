package dev.workshoproles.account.reading;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;

import dev.workshoproles.account.AccountWrites;
import dev.workshoproles.account.InterceptedIam.Interceptor;
import dev.workshoproles.account.SnapshotFixture;
import dev.workshoproles.account.Waves;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;

/** Whether what a role is to have exists, and what it takes to find that out. */
class RequiredPolicyReadingTests {

	private static final String LOGS = "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";

	private static final String WITHOUT_PATH = LOGS.replace("service-role/", "");

	private static final String BOUNDARY = SnapshotFixture.CALLER.policyArn("Boundary");

	private final SnapshotFixture account = new SnapshotFixture();

	@BeforeEach
	void wantLogs() {
		this.account.requiredPolicies.add(LOGS);
	}

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void whatAwsDoesNotManageIsMissing() {
		this.account.requiredPolicies.add(WITHOUT_PATH);
		for (Purpose purpose : new Purpose[] { Purpose.STATUS, Purpose.APPLY }) {
			assertThat(this.account.read(purpose).missingPolicies()).containsExactly(WITHOUT_PATH);
		}
		assertThat(this.account.read(Purpose.REMOVE).missingPolicies()).isEmpty();
	}

	@Test
	void whatAwsHasRetiredIsMissing() {
		IamClient retiring = mock(IamClient.class, delegatesTo(this.account.iam));
		willReturn(GetPolicyResponse.builder().policy((policy) -> policy.arn(LOGS).isAttachable(false)).build())
			.given(retiring)
			.getPolicy(GetPolicyRequest.builder().policyArn(LOGS).build());
		assertThat(this.account.read(retiring, Purpose.APPLY).missingPolicies()).containsExactly(LOGS);
	}

	@Test
	void whatTheAccountDoesNotHaveIsMissingUntilItIsMade() {
		this.account.requiredPolicies.add(BOUNDARY);
		assertThat(this.account.read(Purpose.APPLY).missingPolicies()).containsExactly(BOUNDARY);
		this.account.policy("Boundary", "/", SnapshotFixture.READ);
		assertThat(this.account.read(Purpose.APPLY).missingPolicies()).isEmpty();
	}

	@Test
	void itIsReadTogetherWithTheFirstCalls() {
		Waves waves = new Waves(5);
		this.account.read(waves, Purpose.STATUS);
		assertThat(waves.areDone()).isTrue();
		this.account.complete();
		Waves two = new Waves(5, 6);
		this.account.read(two, Purpose.APPLY);
		assertThat(two.areDone()).isTrue();
	}

	@Test
	void whatWasSeenAttachedAndStillIsIsNotAskedFor() {
		seeItAttached();
		assertThat(asked()).isEqualTo(3);
		this.account.readAgain(Purpose.STATUS);
		assertThat(asked()).isEqualTo(2);
	}

	@Test
	void whatWasSeenAttachedAndIsNoLongerIsAskedFor() {
		seeItAttached();
		this.account.iam.detachRolePolicy((detach) -> detach.roleName("Reader").policyArn(LOGS));
		this.account.readAgain(Purpose.STATUS);
		assertThat(asked()).isEqualTo(3);
	}

	/** Who has removed a workshop and creates it again waits for no answer more. */
	@Test
	void whatARoleHadThatIsGoneIsReadTogetherWithTheFirstCalls() {
		seeItAttached();
		AccountWrites writes = this.account.writes();
		writes.detachRolePolicy("Reader", LOGS);
		writes.detachRolePolicy("Reader", SnapshotFixture.READ_ARN);
		writes.deleteRole("Reader");
		Waves one = new Waves(9);
		this.account.readAgain(one, Purpose.APPLY);
		assertThat(one.areDone()).isTrue();
		assertThat(asked()).isEqualTo(3);
	}

	@Test
	void whatThisConsoleAttachedIsNotAskedFor() {
		AccountWrites writes = this.account.writes();
		writes.createRole(SnapshotFixture.newRole("Reader"));
		writes.attachRolePolicy("Reader", LOGS);
		assertThat(this.account.readAgain(Purpose.APPLY).missingPolicies()).isEmpty();
		assertThat(asked()).isEqualTo(2);
	}

	@Test
	void whatAnEarlierRoleOfTheNameHadIsAskedFor() {
		seeItAttached();
		this.account.iam.detachRolePolicy((detach) -> detach.roleName("Reader").policyArn(LOGS));
		this.account.iam.detachRolePolicy((detach) -> detach.roleName("Reader").policyArn(SnapshotFixture.READ_ARN));
		this.account.iam.deleteRole((delete) -> delete.roleName("Reader"));
		this.account.writes().createRole(SnapshotFixture.newRole("Reader"));
		Waves one = new Waves(11);
		this.account.readAgain(one, Purpose.APPLY);
		assertThat(one.areDone()).isTrue();
	}

	@Test
	void whatWasSeenAsABoundaryAndStillIsIsNotAskedFor() {
		this.account.complete();
		this.account.attach("Reader", LOGS);
		this.account.requiredPolicies.add(this.account.policy("Boundary", "/", SnapshotFixture.READ));
		this.account.iam.putRolePermissionsBoundary((put) -> put.roleName("Reader").permissionsBoundary(BOUNDARY));
		this.account.readAgain(Purpose.APPLY);
		assertThat(asked()).isEqualTo(4);
		this.account.readAgain(Purpose.APPLY);
		assertThat(asked()).isEqualTo(2);
		this.account.iam.deleteRolePermissionsBoundary((delete) -> delete.roleName("Reader"));
		this.account.iam.deletePolicy((delete) -> delete.policyArn(BOUNDARY));
		assertThat(this.account.readAgain(Purpose.APPLY).missingPolicies()).containsExactly(BOUNDARY);
	}

	@Test
	void whereIamRefusesToSayNothingIsMissing() {
		this.account.requiredPolicies.addAll(List.of(WITHOUT_PATH, BOUNDARY));
		Interceptor refusing = (operation, request) -> {
			if (request instanceof GetPolicyRequest get && this.account.requiredPolicies.contains(get.policyArn())) {
				throw SnapshotFixture.denied();
			}
			return request;
		};
		assertThat(this.account.read(refusing, Purpose.APPLY).missingPolicies()).isEmpty();
	}

	private void seeItAttached() {
		this.account.complete();
		this.account.attach("Reader", LOGS);
		this.account.readAgain(Purpose.STATUS);
	}

	private int asked() {
		return Collections.frequency(this.account.operations(), "GetPolicy");
	}

}
