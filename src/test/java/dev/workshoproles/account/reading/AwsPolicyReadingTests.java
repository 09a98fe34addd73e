package dev.workshoproles.account.reading;

import java.util.Collections;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;

import dev.workshoproles.account.InterceptedIam.Interceptor;
import dev.workshoproles.account.SnapshotFixture;
import dev.workshoproles.account.Waves;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;

/** Whether AWS manages what a role is to have, and what it takes to find that out. */
class AwsPolicyReadingTests {

	private static final String LOGS = "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";

	private static final String WITHOUT_PATH = LOGS.replace("service-role/", "");

	private final SnapshotFixture account = new SnapshotFixture();

	@BeforeEach
	void wantLogs() {
		this.account.awsPolicies.add(LOGS);
	}

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void whatAwsDoesNotManageIsMissing() {
		this.account.awsPolicies.add(WITHOUT_PATH);
		for (Purpose purpose : new Purpose[] { Purpose.STATUS, Purpose.APPLY }) {
			assertThat(this.account.read(purpose).missingAwsPolicies()).containsExactly(WITHOUT_PATH);
		}
		assertThat(this.account.read(Purpose.REMOVE).missingAwsPolicies()).isEmpty();
	}

	@Test
	void whatAwsHasRetiredIsMissing() {
		IamClient retiring = mock(IamClient.class, delegatesTo(this.account.iam));
		willReturn(GetPolicyResponse.builder().policy((policy) -> policy.arn(LOGS).isAttachable(false)).build())
			.given(retiring)
			.getPolicy(GetPolicyRequest.builder().policyArn(LOGS).build());
		assertThat(this.account.read(retiring, Purpose.APPLY).missingAwsPolicies()).containsExactly(LOGS);
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
		this.account.complete();
		this.account.attach("Reader", LOGS);
		this.account.readAgain(Purpose.STATUS);
		assertThat(asked()).isEqualTo(3);
		this.account.readAgain(Purpose.STATUS);
		assertThat(asked()).isEqualTo(2);
	}

	@Test
	void whatWasSeenAttachedAndIsNoLongerIsAskedFor() {
		this.account.complete();
		this.account.attach("Reader", LOGS);
		this.account.readAgain(Purpose.STATUS);
		this.account.iam.detachRolePolicy((detach) -> detach.roleName("Reader").policyArn(LOGS));
		this.account.readAgain(Purpose.STATUS);
		assertThat(asked()).isEqualTo(3);
	}

	@Test
	void whereIamRefusesToSayNothingIsMissing() {
		this.account.awsPolicies.add(WITHOUT_PATH);
		Interceptor refusing = (operation, request) -> {
			if (request instanceof GetPolicyRequest get && get.policyArn().contains("::aws:")) {
				throw SnapshotFixture.denied();
			}
			return request;
		};
		assertThat(this.account.read(refusing, Purpose.APPLY).missingAwsPolicies()).isEmpty();
	}

	private int asked() {
		return Collections.frequency(this.account.operations(), "GetPolicy");
	}

}
