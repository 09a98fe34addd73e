package dev.workshoproles.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;

/**
 * Mistakes in a role itself or in what it has.
 */
final class MistakesInRole {

	private static final String ADMINISTRATOR = "AdministratorAccess";

	private static final PolicyDocument LEFTOVER = PolicyDocument.parse("""
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}""");

	private MistakesInRole() {
	}

	static Optional<Mistake> wrongService(RoleOfWorkshop of) {
		PolicyDocument trust = of.role().trustPolicy();
		boolean service = trust.principals().stream().anyMatch((principal) -> principal.contains(".amazonaws.com"));
		PolicyDocument other = PolicyDocument
			.trusting(trust.principals().contains("ec2.amazonaws.com") ? "lambda.amazonaws.com" : "ec2.amazonaws.com");
		return service
				? Optional.of(Mistake.in(of.name(), DifferenceKind.TRUST_POLICY_CHANGED,
						List.of(new RoleStep.UpdateAssumeRolePolicy(of.name(), trust.json(), other.json(), Set.of()))))
				: Optional.empty();
	}

	static Optional<Mistake> notInInstanceProfile(RoleOfWorkshop of) {
		return Optional.ofNullable(of.role().options().instanceProfileName())
			.map((profile) -> Mistake.in(of.name(), DifferenceKind.NOT_IN_INSTANCE_PROFILE,
					List.of(of.hand().removeFromProfile(of.name(), profile))));
	}

	static Optional<Mistake> forgottenAttachment(RoleOfWorkshop of) {
		return attachedFirst(of).findFirst()
			.map((policy) -> Mistake.in(of.name(), DifferenceKind.POLICY_DETACHED,
					List.of(of.hand().detach(of.name(), policy))));
	}

	static Optional<Mistake> forgottenInlinePolicy(RoleOfWorkshop of) {
		return of.role()
			.inlinePolicies()
			.entrySet()
			.stream()
			.filter((policy) -> !policy.getValue().denies())
			.findFirst()
			.map((policy) -> Mistake.in(of.name(), DifferenceKind.INLINE_POLICY_MISSING, List
				.of(new RoleStep.DeleteRolePolicy(of.name(), policy.getKey(), policy.getValue().json(), Set.of()))));
	}

	/** As at the end of the workshop, but for the last policy. */
	static Optional<Mistake> madeAnew(RoleOfWorkshop of) {
		RoleBlueprint role = of.role();
		ByHand hand = of.hand();
		return attachedFirst(of).reduce((first, last) -> last).map((forgotten) -> {
			List<Step> steps = new ArrayList<>(hand.delete(role));
			steps.add(hand.create(role, role.name(), role.options().path()));
			Optional.ofNullable(role.options().instanceProfileName())
				.ifPresent((profile) -> steps.add(hand.addToProfile(role.name(), profile)));
			steps.addAll(hand.putInline(role));
			steps.addAll(hand.attach(role,
					role.policies()
						.stream()
						.map(PolicyBlueprint::name)
						.filter((name) -> !name.equals(forgotten.name()))
						.toList()));
			return Mistake.in(role.name(), DifferenceKind.POLICY_DETACHED, steps);
		});
	}

	/**
	 * The absence of a policy that is attached only later is no drift, and without one
	 * that denies something a role may do more.
	 */
	private static Stream<PolicyBlueprint> attachedFirst(RoleOfWorkshop of) {
		return of.role()
			.policies()
			.stream()
			.filter((policy) -> !(policy instanceof CustomerPolicy own && own.document().denies()))
			.filter((policy) -> of.hand().workshop().laterStep(of.name(), policy.name()).isEmpty());
	}

	static Optional<Mistake> otherBoundary(RoleOfWorkshop of) {
		return Optional.ofNullable(of.role().options().permissionsBoundary()).map((boundary) -> {
			String readOnly = of.hand().arnOfAws("ReadOnlyAccess");
			String other = boundary.arn().equals(readOnly) ? of.hand().arnOfAws("SecurityAudit") : readOnly;
			return Mistake.in(of.name(), DifferenceKind.PERMISSIONS_BOUNDARY_CHANGED,
					List.of(new RoleStep.PutRolePermissionsBoundary(of.name(), other, boundary.arn(), Set.of())));
		});
	}

	static Optional<Mistake> extraAdministrator(RoleOfWorkshop of) {
		boolean possible = of.role().policies().size() < IamLimits.MAX_ATTACHED_POLICIES
				&& of.role().policies().stream().noneMatch((policy) -> policy.name().equals(ADMINISTRATOR));
		return possible ? Optional.of(Mistake.in(of.name(), DifferenceKind.EXTRA_ATTACHED_POLICY,
				List.of(of.hand().attach(of.name(), of.hand().arnOfAws(ADMINISTRATOR))))) : Optional.empty();
	}

	static Optional<Mistake> inlineLeftover(RoleOfWorkshop of) {
		String name = IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> (number == 1) ? "test" : "test" + number)
			.filter((candidate) -> !of.role().inlinePolicies().containsKey(candidate))
			.findFirst()
			.orElseThrow();
		return Optional.of(Mistake.in(of.name(), DifferenceKind.INLINE_POLICY,
				List.of(of.hand().putInline(of.name(), name, LEFTOVER))));
	}

	static Optional<Mistake> deleted(RoleOfWorkshop of) {
		return Optional.of(Mistake.in(of.name(), null, of.hand().delete(of.role())));
	}

	/** IAM keeps the name from being created, and does not find the role under it. */
	static Optional<Mistake> otherLetterCase(RoleOfWorkshop of) {
		String lower = of.name().toLowerCase(Locale.ROOT);
		String other = lower.equals(of.name()) ? of.name().toUpperCase(Locale.ROOT) : lower;
		if (other.equals(of.name())) {
			return Optional.empty();
		}
		List<Step> steps = madeElsewhere(of, other, of.role().options().path());
		return Optional
			.of(new Mistake(Set.of(of.name()), null, steps, of.hand().deleteFromIam(of.role(), other).toList()));
	}

	static Optional<Mistake> otherPath(RoleOfWorkshop of) {
		String path = of.role().options().path();
		if (path == null || path.equals("/")) {
			return Optional.empty();
		}
		List<Step> steps = madeElsewhere(of, of.name(), "/");
		Optional.ofNullable(of.role().options().instanceProfileName())
			.ifPresent((profile) -> steps.add(of.hand().addToProfile(of.name(), profile)));
		return Optional
			.of(new Mistake(Set.of(of.name()), DifferenceKind.PATH_CHANGED, steps, of.hand().delete(of.role())));
	}

	/** IAM can change neither name nor path, so that only deletion helps. */
	private static List<Step> madeElsewhere(RoleOfWorkshop of, String name, @Nullable String path) {
		ByHand hand = of.hand();
		List<Step> steps = new ArrayList<>(hand.delete(of.role()));
		steps.add(hand.create(of.role(), name, path));
		steps.addAll(hand.putInline(of.role(), name));
		of.role().policies().forEach((policy) -> steps.add(hand.attach(name, hand.arn(policy))));
		return steps;
	}

}
