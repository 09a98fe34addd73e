package dev.workshoproles.roles;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that follow the roles of a seat make no calls of their own while nothing changes.
 */
class FollowedRolesTests {

	/** As a page asks, and older than what was read before. */
	private static final Duration FOLLOWING = Duration.ofNanos(1);

	private static final Workshop WORKSHOP = ShippedWorkshop.load("");

	private final SandboxIam sandbox = new SandboxIam();

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private final AccountUnderTest account = AccountUnderTest
		.inProcess(InterceptedIam.of(this.sandbox, (operation, request) -> {
			this.calls.add(operation);
			return request;
		}), 4);

	private final RoleService roles = ImpatientRoles.sharing(WORKSHOP, this.account.account(), this.account.parallel(),
			new WholeAccount() {

				@Override
				public Optional<AccountDetails> recent(Caller caller) {
					return Optional.of(FollowedRolesTests.this.account.account().details(caller));
				}

				@Override
				public Optional<AccountDetails> later(Caller caller) {
					return recent(caller);
				}

			});

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void readsThemOnceWhileNothingChanges() {
		assertThat(follow()).containsOnly(Status.MISSING);
		this.calls.clear();
		assertThat(follow()).containsOnly(Status.MISSING);
		assertThat(this.calls).containsOnly("GetAccountAuthorizationDetails");
	}

	@Test
	void seesWhatOthersHaveChanged() {
		follow();
		String role = WORKSHOP.roles().get(0).name();
		this.sandbox.createRole((create) -> create.roleName(role).assumeRolePolicyDocument("""
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},
				"Action":"sts:AssumeRole"}]}"""));
		assertThat(follow()).contains(Status.MISSING).contains(Status.DRIFTED);
		this.calls.clear();
		assertThat(follow()).contains(Status.DRIFTED);
		assertThat(this.calls).as("what differs may be something that the details do not tell").contains("GetRole");
	}

	@Test
	void whoeverOpensThePageReadsThem() {
		follow();
		this.calls.clear();
		this.roles.status();
		assertThat(this.calls).contains("GetRole").doesNotContain("GetAccountAuthorizationDetails");
	}

	private List<Status> follow() {
		return this.roles.status(FOLLOWING).roles().stream().map(RoleState::status).toList();
	}

}
