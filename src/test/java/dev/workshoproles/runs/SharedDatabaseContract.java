package dev.workshoproles.runs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.runs.journal.StoredJson;
import dev.workshoproles.runs.journal.StoredPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Consoles of different accounts or prefixes on one database see nothing of each other.
 */
abstract class SharedDatabaseContract {

	private static final PlanRequest APPLY = RunsContract.APPLY;

	private static final Caller BEN = new Caller(SandboxIam.ACCOUNT_ID, "aws",
			"arn:aws:iam::" + SandboxIam.ACCOUNT_ID + ":user/ben");

	private final SandboxIam iam = new SandboxIam();

	/** Its ARNs name the first account too, so runs on it create roles and then fail. */
	private final SandboxIam othersIam = new SandboxIam();

	private RunsDatabase database;

	/** Another empty database each time. */
	abstract DataSource emptyDatabase();

	@BeforeEach
	void open() {
		this.database = RunsDatabase.in(emptyDatabase());
	}

	@Test
	void aKeyStartsOneRunInEachAccountAndForEachPrefix() {
		try (Console ana = console(this.iam, caller(SandboxIam.ACCOUNT_ID), "");
				Console elsewhere = console(this.othersIam, caller("210987654321"), "");
				Console prefixed = console(this.iam, caller(SandboxIam.ACCOUNT_ID), "b-")) {
			String key = "key-" + System.nanoTime();
			List<String> runs = List.of(start(ana, key), start(elsewhere, key), start(prefixed, key));
			assertThat(runs).doesNotHaveDuplicates();
			assertThat(this.othersIam.listRoles().roles()).hasSize(3);
			assertThat(this.iam.listRoles().roles()).hasSize(6);
			assertThat(List.of(start(ana, key), start(elsewhere, key), start(prefixed, key))).isEqualTo(runs);
		}
	}

	@Test
	void whatIsAnothersIsNotThere() {
		try (Console ana = console(this.iam, caller(SandboxIam.ACCOUNT_ID), "");
				Console elsewhere = console(this.othersIam, caller("210987654321"), "");
				Console prefixed = console(this.iam, caller(SandboxIam.ACCOUNT_ID), "b-")) {
			ana.run(Action.APPLY, false);
			Run removal = ana.run(Action.REMOVE, false);
			StoredPlan plan = ana.runs.plan(APPLY);
			StoredPlan done = ana.runs.plan(APPLY);
			String carriedOut = ana.runs.start(RunRequest.ofPlan(done.id()), null).id();
			assertThat(ana.history.await(carriedOut, RunsContract.FOREVER)).isPresent();
			assertThat(ana.history.ofPlan(done.id())).map(Run::id).contains(carriedOut);
			assertThat(ana.history.find(removal.id())).contains(removal);
			assertThat(ana.history.kept(removal.id(), 1)).isPresent();
			assertThat(ana.runs.findPlan(plan.id())).contains(plan);
			for (Console other : List.of(elsewhere, prefixed)) {
				assertThat(other.history.count()).isZero();
				assertThat(other.history.find(removal.id())).isEmpty();
				assertThat(other.history.await(removal.id(), Duration.ZERO)).isEmpty();
				assertThat(other.history.kept(removal.id(), 1)).isEmpty();
				assertThat(other.history.page(0, 100)).extracting(RunSummary::id).doesNotContain(removal.id());
				assertThat(other.runs.findPlan(plan.id())).isEmpty();
				assertThat(other.history.ofPlan(done.id())).isEmpty();
				assertThatExceptionOfType(UnknownPlanException.class)
					.isThrownBy(() -> other.runs.start(RunRequest.ofPlan(plan.id()), null));
				String own = other.run(Action.APPLY, false).id();
				assertThat(other.history.count()).isOne();
				assertThat(other.history.page(0, 1)).extracting(RunSummary::id).containsExactly(own);
			}
		}
	}

	@Test
	void whatIsRecordedForAClassmateIsRemovedOnlyIfAskedFor() {
		try (Console ana = untagged(caller(SandboxIam.ACCOUNT_ID)); Console ben = untagged(BEN)) {
			assertThat(ana.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(ben.roles.status().roles()).allSatisfy((role) -> {
				assertThat(role.ownership()).isEqualTo(Ownership.CONSOLE);
				assertThat(role.byOthers()).isTrue();
				assertThat(role.creator()).isEqualTo(caller(SandboxIam.ACCOUNT_ID).arn());
			});
			Run removal = ben.run(Action.REMOVE, false);
			assertThat(removal.steps()).isEmpty();
			assertThat(removal.blocked()).extracting(Untouched::reason).containsOnly(Reason.CREATED_BY_OTHERS);
			assertThat(ben.run(new PlanRequest(Action.REMOVE, List.of(), false, true)).state())
				.isEqualTo(RunState.SUCCEEDED);
			assertThat(this.iam.listRoles().roles()).isEmpty();
		}
	}

	private Console untagged(Caller caller) {
		return new Console(new OrganizationRules(null, null, Map.of(), false).appliedTo(ShippedWorkshop.load("")),
				AccountUnderTest.inProcess(this.iam, 8, () -> caller), this.database);
	}

	@Test
	void aRunInProgressIsItsOwnersOnly() throws Exception {
		GatedIam gated = new GatedIam();
		try (Console ana = console(gated.client(), caller(SandboxIam.ACCOUNT_ID), "");
				Console elsewhere = console(this.othersIam, caller("210987654321"), "");
				Console prefixed = console(this.iam, caller(SandboxIam.ACCOUNT_ID), "b-")) {
			String run = ana.runs.start(RunRequest.of(APPLY), null).id();
			gated.awaitWrite();
			assertThat(ana.history.running()).contains(run);
			for (Console other : List.of(elsewhere, prefixed)) {
				assertThat(other.history.running()).isEmpty();
				assertThat(other.run(Action.APPLY, false).state().isEnded()).isTrue();
			}
			gated.open();
			assertThat(ana.history.await(run, RunsContract.FOREVER)).map(Run::state).contains(RunState.SUCCEEDED);
		}
	}

	@Test
	void whatWasStoredBeforePlansAndKeysHadAnOwnerStaysInUse() {
		DataSource old = emptyDatabase();
		Flyway.configure().dataSource(old).target("1").load().migrate();
		Plan shown;
		try (Console ana = console(this.iam, caller(SandboxIam.ACCOUNT_ID), "")) {
			shown = ana.roles.plan(APPLY);
		}
		JdbcClient jdbc = JdbcClient.create(old);
		jdbc.sql("insert into plan (id, created_at, content) values ('p1', current_timestamp, :content)")
			.param("content", StoredJson.write(shown))
			.update();
		jdbc.sql("""
				insert into run (id, account_id, name_prefix, caller_arn, request, state, started_at, blocked,
					left_as_is, idempotency_key, idempotency_body)
				values ('r1', :account, '', 'arn', :request, 'SUCCEEDED', current_timestamp, '[]', '[]', 'k1', :body)
				""")
			.param("account", SandboxIam.ACCOUNT_ID)
			.param("request", StoredJson.write(APPLY))
			.param("body", StoredJson.write(RunRequest.of(APPLY)))
			.update();
		this.database = RunsDatabase.in(old);
		try (Console ana = console(this.iam, caller(SandboxIam.ACCOUNT_ID), "");
				Console elsewhere = console(this.othersIam, caller("210987654321"), "")) {
			assertThat(ana.runs.findPlan("p1")).map(StoredPlan::plan).contains(shown);
			assertThat(elsewhere.runs.findPlan("p1")).isEmpty();
			assertThat(ana.history.find("r1")).isPresent();
			assertThat(ana.runs.start(RunRequest.of(APPLY), "k1").id()).isEqualTo("r1");
			assertThat(start(elsewhere, "k1")).isNotEqualTo("r1");
		}
	}

	/** Whoever's credentials expire may still look at the run they had. */
	@Test
	void whileTheCallerIsUnknownTheLastOneCounts() {
		String[] account = { SandboxIam.ACCOUNT_ID };
		try (Console console = new Console(ShippedWorkshop.load(""),
				AccountUnderTest.inProcess(this.iam, 8, () -> known(account[0])), this.database)) {
			Run run = console.run(Action.APPLY, false);
			account[0] = null;
			assertThat(console.history.find(run.id())).contains(run);
			assertThat(console.history.page(0, 1)).extracting(RunSummary::id).containsExactly(run.id());
		}
		try (Console fresh = new Console(ShippedWorkshop.load(""),
				AccountUnderTest.inProcess(this.iam, 8, () -> known(null)), this.database)) {
			assertThatExceptionOfType(AccountException.class).isThrownBy(fresh.history::count)
				.satisfies((ex) -> assertThat(ex.error().kind()).isEqualTo(Kind.NO_CREDENTIALS));
		}
	}

	private static Caller known(String account) {
		return Optional.ofNullable(account)
			.map(SharedDatabaseContract::caller)
			.orElseThrow(() -> new AccountException(
					new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", "GetCallerIdentity", null, "none"), null));
	}

	private static String start(Console console, String key) {
		Run run = console.runs.start(RunRequest.of(APPLY), key);
		Run ended = console.history.await(run.id(), Duration.ofSeconds(15)).orElseThrow();
		assertThat(ended.state().isEnded()).isTrue();
		return ended.id();
	}

	private Console console(IamClient client, Caller caller, String prefix) {
		return new Console(ShippedWorkshop.load(prefix), AccountUnderTest.inProcess(client, 8, () -> caller),
				this.database);
	}

	private static Caller caller(String account) {
		return new Caller(account, "aws", "arn:aws:iam::" + account + ":user/ana");
	}

}
