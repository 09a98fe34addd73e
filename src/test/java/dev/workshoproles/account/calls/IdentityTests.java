package dev.workshoproles.account.calls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityTests {

	private static final String ROLE = "arn:aws:sts::123456789012:assumed-role/Participant";

	@ParameterizedTest
	@ValueSource(strings = { "aws-sdk-java-1795693286483", "botocore-session-1795693286", "AWS-CLI-session-1795693286",
			"aws-sdk-js-1795693286483", "aws-sdk-js-session-1795693286483", "aws-go-sdk-1795693286483123456",
			"1795693286483123456", "aws-dotnet-sdk-session-639300000000000000", "aws-sdk-php-1795693286483",
			"aws-sdk-kotlin-1795693286483", "assume-role-from-profile-1795693286483",
			"web-identity-token-1795693286483", "default_session", "i-0123456789abcdef0", "i-1234abcd",
			"mi-0123456789abcdef0", "0123456789abcdef0123456789abcdef",
			"AWSCodeBuild-01234567-89ab-cdef-0123-456789abcdef", "eks-lab-pod-01234567-89ab-cdef-0123-456789abcdef" })
	void aNameThatNobodyChoseCountsForNothing(String session) {
		assertThat(new Identity(ROLE + "/" + session)).isEqualTo(new Identity(ROLE + "/aws-sdk-java-1"));
		assertThat(new Identity(ROLE + "/" + session).arn()).isEqualTo(ROLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ana@example.org", "ana", "Participant", "aws-sdk-java-ana",
			"ana-aws-sdk-java-1795693286483", "botocore-session-", "i-robot", "20231234", "1795693286483",
			"0123456789ab", "01234567-89ab-cdef-0123-456789abcdef" })
	void aChosenNameTellsPeopleApart(String session) {
		assertThat(new Identity(ROLE + "/" + session).arn()).isEqualTo(ROLE + "/" + session);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1795693286483123456", "0123456789abcdef0123456789abcdef", "i-1234abcd" })
	void identityCenterNamesASessionAfterItsUserWhateverTheUsersName(String user) {
		String session = "arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Lab_0123456789abcdef/" + user;
		assertThat(new Identity(session).arn()).isEqualTo(session);
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:iam::123456789012:user/aws-sdk-java-1", "arn:aws:iam::123456789012:user/lab/ana",
			"arn:aws:iam::123456789012:root", "arn:aws:sts::123456789012:federated-user/aws-sdk-java-1" })
	void whoeverAssumedNoRoleIsTheirArn(String arn) {
		assertThat(new Identity(arn).arn()).isEqualTo(arn);
	}

	@Test
	void theSameNameInAnotherAccountIsSomebodyElse() {
		Caller here = Caller.of("123456789012", ROLE + "/aws-sdk-java-1");
		Caller there = Caller.of("210987654321", ROLE.replace("123456789012", "210987654321") + "/aws-sdk-java-1");
		assertThat(here.isSameAs(there)).isFalse();
		assertThat(here.isSameAs(Caller.of("123456789012", ROLE + "/aws-sdk-java-2"))).isTrue();
		assertThat(here.isSameAs(Caller.of("123456789012", ROLE + "/ana"))).isFalse();
	}

}
