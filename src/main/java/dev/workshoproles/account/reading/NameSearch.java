package dev.workshoproles.account.reading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.Policy;

import org.springframework.util.function.SingletonSupplier;

import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

/**
 * Finds entities that have a wanted name under another path or in another letter case:
 * IAM's names are unique regardless of both, but its lookups are exact.
 */
final class NameSearch {

	private final Set<String> search;

	private final Supplier<CompletableFuture<Map<String, String>>> attachedPolicies;

	private final Supplier<CompletableFuture<Map<String, String>>> listedPolicies;

	private final boolean anyCase;

	private final Supplier<CompletableFuture<Map<String, String>>> listedRoles;

	private final Supplier<CompletableFuture<Map<String, String>>> listedInstanceProfiles;

	NameSearch(IamReads reads, CallGroup calls, Caller caller, SnapshotRequest request, Collection<RoleReading> roles) {
		this.search = request.search();
		this.anyCase = request.purpose() != Purpose.REMOVE;
		this.attachedPolicies = SingletonSupplier.of(() -> attached(caller, roles));
		this.listedPolicies = SingletonSupplier.of(() -> calls.submit(reads::customerPolicies)
			.thenApply((listed) -> places(listed.stream(), Policy::policyName, Policy::arn)));
		this.listedRoles = SingletonSupplier.of(() -> named(calls.submit(reads::roleNames)));
		this.listedInstanceProfiles = SingletonSupplier.of(() -> named(calls.submit(reads::instanceProfileNames)));
	}

	private static CompletableFuture<Map<String, String>> named(CompletableFuture<List<String>> names) {
		return names.thenApply((listed) -> places(listed.stream(), Function.identity(), Function.identity()));
	}

	/**
	 * Finds a policy that is not at the expected ARN.
	 * @return its ARN, empty if there is none; fails if IAM refuses a required search
	 */
	CompletableFuture<Optional<String>> ofPolicy(String name) {
		return this.attachedPolicies.get()
			.thenCompose((places) -> Optional.ofNullable(places.get(key(name)))
				.map((arn) -> CompletableFuture.completedFuture(Optional.of(arn)))
				.orElseGet(() -> searched(name, this.listedPolicies)));
	}

	/**
	 * Finds the exact name of a role. A removal does not need it: it leaves alone what
	 * has other letter case.
	 * @return as for a policy
	 */
	CompletableFuture<Optional<String>> ofRole(String name) {
		return inAnyCase(name, this.listedRoles);
	}

	/**
	 * Finds the exact name of an instance profile.
	 * @return as for a role
	 */
	CompletableFuture<Optional<String>> ofInstanceProfile(String name) {
		return inAnyCase(name, this.listedInstanceProfiles);
	}

	private CompletableFuture<Optional<String>> inAnyCase(String name,
			Supplier<CompletableFuture<Map<String, String>>> listing) {
		return this.anyCase ? searched(name, listing) : CompletableFuture.completedFuture(Optional.empty());
	}

	private CompletableFuture<Optional<String>> searched(String name,
			Supplier<CompletableFuture<Map<String, String>>> listing) {
		return this.search.contains(name)
				? listing.get().thenApply((places) -> Optional.ofNullable(places.get(key(name))))
				: CompletableFuture.completedFuture(Optional.empty());
	}

	/**
	 * The ARN of an attached policy includes its path.
	 */
	private static CompletableFuture<Map<String, String>> attached(Caller caller, Collection<RoleReading> roles) {
		String own = caller.policyArn("").replaceFirst("/$", "");
		return CallGroup.all(roles.stream().map(RoleReading::attached).toList())
			.thenApply((attached) -> places(
					attached.stream().flatMap(List::stream).filter((policy) -> policy.arn().startsWith(own)),
					AttachedPolicy::name, AttachedPolicy::arn));
	}

	private static <T> Map<String, String> places(Stream<T> things, Function<T, String> name,
			Function<T, String> place) {
		return things.collect(Collectors.toMap((thing) -> key(name.apply(thing)), place, (one, other) -> other));
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
