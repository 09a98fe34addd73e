package dev.workshoproles.classroom.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.AccountUse;
import dev.workshoproles.account.snapshot.AccountUse.Quota;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seat.AssumedRole;
import dev.workshoproles.seats.Seats;
import dev.workshoproles.seats.SeatsConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

/**
 * Seats of which two are here, two in another account by different roles, and one in
 * none.
 */
class FitServiceTests {

	private static final String HERE = "111111111111";

	private static final String THERE = "222222222222";

	private static final List<Seat> ALL = List.of(new Seat("a", "a-", null), new Seat("b", "b-", null),
			new Seat("c", "c-", role(THERE, "One")), new Seat("d", "d-", role(THERE, "Two")),
			new Seat("e", "", role("333333333333", "Closed")));

	private static final AccountError REFUSED = new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "AssumeRole", null,
			"");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void whatExistsIsNotNeeded() {
		Fit fit = fit(ALL.subList(0, 2));
		assertThat(fit.accounts()).containsExactly(new AccountFit(HERE, 2, new Amount(5, 8, 0), new Amount(5, 7, 10)));
		assertThat(fit.fits()).isFalse();
		assertThat(fit.unknown()).isEmpty();
	}

	@Test
	void anAccountIsAskedOnceWhicheverRolesLeadThere() {
		Fit fit = fit(ALL.subList(2, 4));
		assertThat(fit.accounts()).containsExactly(new AccountFit(THERE, 2, new Amount(6, 8, 0), new Amount(6, 8, 0)));
		assertThat(fit.fits()).isTrue();
		assertThat(this.context.getBean(Accounts.class).made.stream()
			.flatMap((account) -> mockingDetails(account).getInvocations().stream())
			.map((call) -> call.getMethod().getName())
			.filter("use"::equals)).hasSize(1);
	}

	@Test
	void aSeatWhoseRoleCannotBeAssumedIsNamedAndTheOthersAreAsked() {
		Fit fit = fit(ALL);
		assertThat(fit.accounts()).extracting(AccountFit::accountId).containsExactly(HERE, THERE);
		assertThat(fit.unknown()).isEqualTo(Map.of("e", REFUSED));
		assertThat(fit.needed()).isEqualTo(new Amount(11, 16, 0));
	}

	private Fit fit(List<Seat> chosen) {
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("class", Map.of("console.class", "class.yaml")));
		this.context.register(SeatsConfiguration.class, Accounts.class);
		this.context.refresh();
		return new FitService(this.context.getBean(Seats.class), this.context.getBeanProvider(Account.class),
				this.context.getBeanProvider(Workshop.class))
			.of(chosen);
	}

	private static AssumedRole role(String account, String name) {
		return new AssumedRole("arn:aws:iam::" + account + ":role/" + name, null);
	}

	/** Not annotated as a configuration, lest other tests' consoles find it. */
	static class Accounts {

		private final List<Account> made = Collections.synchronizedList(new ArrayList<>());

		@Bean
		Classroom classroom() {
			return new Classroom("Lab", ALL, null);
		}

		@Bean
		@PerSeat
		Workshop workshop(Seat seat) {
			return ShippedWorkshop.load(seat.namePrefix());
		}

		@Bean
		@PerSeat
		Account account(Seat seat) {
			Account account = mock(Account.class);
			AssumedRole assumed = seat.role();
			String id = (assumed != null) ? assumed.arn().split(":", -1)[4] : HERE;
			Caller caller = new Caller(id, "aws", "arn");
			if (seat.name().equals("e")) {
				given(account.caller()).willThrow(new AccountException(REFUSED, null));
				return account;
			}
			given(account.caller()).willReturn(caller);
			ObservedRole existing = mock(ObservedRole.class);
			given(existing.name()).willReturn("A-Lambda-SQS-DynamoDB");
			AccountDetails details = AccountDetails.of(caller, id.equals(HERE) ? List.of(existing) : List.of(),
					List.of(), List.of());
			given(account.details(caller)).willReturn(details);
			given(account.use(caller)).willReturn(
					id.equals(HERE) ? new AccountUse(new Quota(995, 1_000), new Quota(1_493, 1_500), new Quota(0, 10))
							: new AccountUse(new Quota(0, 6), new Quota(0, 8), new Quota(5, 0)));
			this.made.add(account);
			return account;
		}

	}

}
