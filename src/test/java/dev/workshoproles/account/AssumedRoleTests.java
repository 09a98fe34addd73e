package dev.workshoproles.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.seats.Seat.AssumedRole;
import dev.workshoproles.testsupport.iam.SeveralAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A seat in another account, which the console reaches by a role.
 */
class AssumedRoleTests {

	private static final String OTHER = "222222222222";

	private static final String ROLE = "arn:aws:iam::222222222222:role/teaching/WorkshopConsole";

	private final SeveralAccounts accounts = new SeveralAccounts();

	private final SandboxIam other = this.accounts.add(OTHER, "test");

	/** As the other account sees the console's, which bears its id there. */
	@BeforeEach
	void trust() {
		this.other.createRole((role) -> role.roleName("WorkshopConsole")
			.path("/teaching/")
			.assumeRolePolicyDocument("""
					{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
					"Principal":{"AWS":"%s"},"Condition":{"StringEquals":{"sts:ExternalId":"lab-7"}}}]}"""
				.formatted(OTHER)));
	}

	@AfterEach
	void close() {
		this.accounts.close();
	}

	@Test
	void worksInTheRolesAccount() {
		try (AccountUnderTest seat = assuming("lab-7")) {
			Caller caller = seat.account().caller();
			assertThat(caller).isEqualTo(new Caller(OTHER, "aws",
					"arn:aws:sts::222222222222:assumed-role/WorkshopConsole/workshop-roles-console-seat-32"));
			seat.account()
				.writes(caller, OwnershipRegister.NONE)
				.createInstanceProfile("Servers", "/", Map.of("lab", "one"));
			assertThat(this.other.listInstanceProfiles().instanceProfiles()).hasSize(1);
			assertThat(this.accounts.own().listInstanceProfiles().instanceProfiles()).isEmpty();
			assertThat(seat.account()
				.read(caller,
						new SnapshotRequest(Purpose.STATUS, List.of("WorkshopConsole"), Map.of(), Map.of(), List.of(),
								Set.of()))
				.role("WorkshopConsole")).isInstanceOfSatisfying(Observation.Present.class,
						(found) -> assertThat(found.toString()).contains(ROLE));
			assertThat(seat.account().details(caller).roles()).containsOnlyKeys("WorkshopConsole");
			assertThat(seat.account().use(caller).roles().used()).isOne();
			assertThat(this.accounts.requests()).containsOnlyOnce("AssumeRole " + OTHER)
				.allMatch((request) -> request.endsWith(OTHER));
		}
	}

	@Test
	void isToldApartFromAnyOtherFailure() {
		try (AccountUnderTest seat = assuming("lab-8")) {
			AccountError error = failure(seat);
			assertThat(error.kind()).isEqualTo(Kind.ROLE_NOT_ASSUMED);
			assertThat(error.permission()).isEqualTo("sts:AssumeRole");
			assertThat(error.names()).containsExactly(ROLE, "lab-8");
			assertThat(error.concernsCredentials()).isTrue();
			assertThat(text(error)).contains(ROLE, "AccessDenied");
			assertThat(advice(error)).contains("lab-8", ROLE);
			assertThat(failure(seat)).isEqualTo(error);
		}
	}

	@Test
	void advisesWithoutAnExternalIdWhereThereIsNone() {
		try (AccountUnderTest seat = assuming(null)) {
			AccountError error = failure(seat);
			assertThat(error.names()).containsExactly(ROLE);
			assertThat(advice(error)).contains(ROLE).doesNotContain("{");
		}
	}

	@Test
	void isNotBlamedForAServiceThatDoesNotAnswer() {
		AccountUnderTest seat = assuming("lab-7");
		this.accounts.close();
		try (seat) {
			assertThat(failure(seat).kind()).isEqualTo(Kind.UNREACHABLE);
		}
	}

	private AccountUnderTest assuming(@Nullable String externalId) {
		return AccountUnderTest.assuming(this.accounts.endpoint(), new AssumedRole(ROLE, externalId), "seat-32");
	}

	private static AccountError failure(AccountUnderTest seat) {
		return catchThrowableOfType(AccountException.class, () -> seat.account().caller()).error();
	}

	private static String text(AccountError error) {
		return messages().getMessage(error, Locale.ENGLISH);
	}

	private static String advice(AccountError error) {
		return messages().getMessage(error.advice(), Locale.ENGLISH);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return messages;
	}

}
