package dev.workshoproles.account;

import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import software.amazon.awssdk.services.iam.IamClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.workshoproles.account.aws.AwsClients;
import dev.workshoproles.account.aws.ClientLimits;
import dev.workshoproles.account.aws.LoggingCallerIdentity;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.calls.CallRateLimiter;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.RetryMeter;
import dev.workshoproles.account.credentials.CredentialsChain;
import dev.workshoproles.account.credentials.PastedSession;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.reading.SnapshotReader;
import dev.workshoproles.account.sandbox.SandboxAccount;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.sandbox.faults.Faults;
import dev.workshoproles.account.sandbox.faults.FaultyIam;
import dev.workshoproles.account.sandbox.faults.StaleReads;
import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.account.sandbox.wire.SandboxServices;
import dev.workshoproles.account.sandbox.wire.SandboxSessions;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.blueprint.WorkshopRegion;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seat.AssumedRole;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountProperties.class)
class AccountConfiguration {

	@Bean
	CallRateLimiter callRateLimiter() {
		return new CallRateLimiter();
	}

	@Bean
	IamCalls iamCalls(MeterRegistry meters, CallRateLimiter rate, ObjectProvider<CredentialsChain> credentials) {
		CredentialsChain chain = credentials.getIfAvailable();
		return new IamCalls(meters, rate, (chain != null) ? chain::source : () -> null);
	}

	@Bean
	ParallelCalls parallelCalls(AccountProperties properties) {
		return new ParallelCalls(properties.concurrency());
	}

	@Bean
	LastSeen lastSeen() {
		return new LastSeen();
	}

	/**
	 * The properties are injected first, so that an invalid target is not reported as a
	 * missing bean. Without roles to assume, all seats are in the console's own account.
	 */
	@Bean
	@PerSeat
	AccountAccess accountAccess(ParallelCalls parallel, Seat seat, IamAccess own, IamCalls calls, LastSeen lastSeen,
			ObjectProvider<AssumedRoles> roles) {
		AssumedRole role = seat.role();
		AssumedRoles assumed = roles.getIfAvailable();
		return (role != null && assumed != null) ? assumed.access(role, seat.name())
				: new AccountAccess(own, calls, lastSeen);
	}

	@Bean
	@PerSeat
	Account account(ParallelCalls parallel, AccountAccess access) {
		return new Account(access.iam().description(), access.iam().identity(),
				new SnapshotReader(access.reads(), parallel), (caller, register) -> new AccountWrites(access.iam(),
						caller, access.calls(), access.lastSeen(), register));
	}

	@Bean
	@PerSeat
	PermissionCheck permissionCheck(AccountAccess access, ParallelCalls parallel) {
		return new PermissionCheck(access.iam(), access.reads(), parallel, InstantSource.system());
	}

	@Bean
	@PerSeat
	PolicySimulator policySimulator(AccountAccess access, ParallelCalls parallel) {
		return new PolicySimulator(access.reads(), parallel);
	}

	@Bean
	HealthIndicator targetHealthIndicator(ParallelCalls parallel, IamAccess own, IamCalls calls, LastSeen lastSeen) {
		return new TargetHealth(account(parallel, new AccountAccess(own, calls, lastSeen)), parallel);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "console.target", havingValue = "sandbox", matchIfMissing = true)
	@EnableConfigurationProperties(SandboxProperties.class)
	static class SandboxConfiguration {

		@Bean
		SandboxAccount sandboxAccount(SandboxProperties properties, Environment environment) {
			Quotas quotas = properties.quotas().toQuotas();
			return properties.keep() ? SandboxAccount.keptIn(DataDirectory.of(environment), quotas)
					: SandboxAccount.inMemory(quotas);
		}

		/** As everybody reaches it but the console itself. */
		@Bean
		IamClient sandboxIam(SandboxAccount account, SandboxProperties properties) {
			return StaleReads.client(account.iam(), account::copy, properties.staleReads());
		}

		@Bean
		SandboxServices sandboxServices(IamClient sandboxIam) {
			return new SandboxServices(sandboxIam, new SandboxSessions(InstantSource.system()));
		}

		@Bean
		IamAccess sandboxAccess(IamClient sandboxIam, SandboxProperties properties, WorkshopRegion region) {
			Faults faults = properties.faults().toFaults();
			Random random = new Random();
			return access(
					FaultyIam.forReads(sandboxIam, properties.delay(), faults, TimeUnit.NANOSECONDS::sleep, random),
					FaultyIam.forWrites(sandboxIam, properties.delay(), faults, TimeUnit.NANOSECONDS::sleep, random),
					region);
		}

		@Bean
		Sandbox sandbox(SandboxAccount account, IamClient sandboxIam, WorkshopRegion region) {
			return new Sandbox(account, access(sandboxIam, sandboxIam, region));
		}

		private static IamAccess access(IamClient reads, IamClient writes, WorkshopRegion region) {
			Caller caller = Caller.of(SandboxIam.ACCOUNT_ID, SandboxIam.CALLER_ARN);
			TargetDescription description = new TargetDescription(TargetMode.SANDBOX, region.id(), null, true);
			return new IamAccess(reads, writes, () -> caller, description);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "console.target", havingValue = "aws")
	static class AwsConfiguration {

		@Bean
		ClientLimits clientLimits() {
			return ClientLimits.DEFAULT;
		}

		@Bean
		PastedSession pastedSession() {
			return new PastedSession();
		}

		@Bean
		CredentialsChain credentialsChain(PastedSession pasted) {
			return new CredentialsChain(pasted);
		}

		/**
		 * Its calls name the source of what they are made with, not that of the chain.
		 */
		@Bean
		Connection connection(CredentialsChain chain, PastedSession pasted, AwsClients clients, MeterRegistry meters,
				CallRateLimiter rate) {
			return new Connection(chain, pasted,
					(credentials, source) -> clients.callerWith(credentials, new IamCalls(meters, rate, () -> source)),
					InstantSource.system());
		}

		@Bean
		AwsClients awsClients(AccountProperties properties, MeterRegistry meters, CredentialsChain credentials,
				WorkshopRegion region, ClientLimits limits) {
			return AwsClients.create(ParallelCalls.most(properties.concurrency()), new RetryMeter(meters), credentials,
					region.id(), limits);
		}

		@Bean
		AssumedRoles assumedRoles(AwsClients clients, MeterRegistry meters) {
			return new AssumedRoles(clients::assuming, meters);
		}

		@Bean
		IamAccess awsAccess(AwsClients clients, IamCalls calls, MessageSource messages) {
			IamAccess access = clients.access(calls);
			return access.with(new LoggingCallerIdentity(access.identity(), messages));
		}

	}

}
