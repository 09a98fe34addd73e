package dev.workshoproles.web.practise;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.account.IamCall;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.export.Snippet;
import dev.workshoproles.practice.ByHand;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.web.check.CheckSubject;

/**
 * The workshop's steps in the words of a tool.
 *
 * @param hand carries them out
 * @param tool the tool
 */
record Commands(ByHand hand, Snippet tool) {

	/** Empty for what needs a value that nobody has set, or is nothing to do. */
	String make(CheckSubject subject) {
		if (subject.part() == CheckSubject.Part.POLICY) {
			return text(usable().flatMap((role) -> role.ownPolicies().stream())
				.filter((policy) -> policy.name().equals(subject.name()))
				.limit(1)
				.map(this.hand::create));
		}
		return text(
				usable().filter((role) -> role.name().equals(subject.name())).flatMap((role) -> make(subject, role)));
	}

	private Stream<RoleBlueprint> usable() {
		return this.hand.workshop().roles().stream().filter((role) -> this.hand.workshop().unset(role).isEmpty());
	}

	private Stream<Step> make(CheckSubject subject, RoleBlueprint role) {
		return switch (subject.part()) {
			case ROLE -> this.hand.create(role).stream();
			case PERMISSIONS ->
				Stream.concat(this.hand.attach(role, subject.policies()).stream(), this.hand.putInline(role).stream());
			case ATTACHMENTS -> this.hand.attach(role, subject.policies()).stream();
			case POLICY -> Stream.of();
		};
	}

	String remove(RoleBlueprint role) {
		return text(Stream.concat(this.hand.delete(role).stream(),
				Stream.ofNullable(role.options().instanceProfileName()).map(this.hand::deleteProfile)));
	}

	String remove(CustomerPolicy policy) {
		return text(Stream.of(this.hand.delete(policy)));
	}

	String of(List<Step> steps) {
		return text(steps.stream());
	}

	private String text(Stream<Step> steps) {
		List<Step> all = steps.toList();
		return IamCall.of((account) -> all.forEach((step) -> step.perform(account)))
			.stream()
			.map(this.tool::of)
			.collect(Collectors.joining("\n"));
	}

}
