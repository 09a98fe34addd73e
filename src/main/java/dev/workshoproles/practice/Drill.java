package dev.workshoproles.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.workshoproles.blueprint.RoleBlueprint;

/**
 * A mistake that participants make, to be found in an account. Its name is part of the
 * API.
 */
public enum Drill {

	/** The role trusts another service. */
	WRONG_SERVICE(Effect.NOT_USABLE, Remedy.REPAIR, MistakesInRole::wrongService),

	/** The role is in no instance profile. */
	NOT_IN_INSTANCE_PROFILE(Effect.NOT_USABLE, Remedy.REPAIR, MistakesInRole::notInInstanceProfile),

	/** A policy of the role is not attached. */
	FORGOTTEN_ATTACHMENT(Effect.LACKS_PERMISSIONS, Remedy.REPAIR, MistakesInRole::forgottenAttachment),

	/** An inline policy of the role is missing. */
	FORGOTTEN_INLINE_POLICY(Effect.LACKS_PERMISSIONS, Remedy.REPAIR, MistakesInRole::forgottenInlinePolicy),

	/** A policy lacks an action. */
	FORGOTTEN_ACTION(Effect.LACKS_PERMISSIONS, Remedy.REPAIR, MistakesInPolicy::forgottenAction),

	/** The same, and the policy has as many versions as IAM allows. */
	FIVE_VERSIONS(Effect.LACKS_PERMISSIONS, Remedy.REPAIR, MistakesInPolicy::fiveVersions),

	/** A policy does not exist. */
	DELETED_POLICY(Effect.LACKS_PERMISSIONS, Remedy.REPAIR, MistakesInPolicy::deleted),

	/** The role was made anew by hand, without one of its policies. */
	MADE_ANEW(Effect.LACKS_PERMISSIONS, Remedy.ADOPT, MistakesInRole::madeAnew),

	/** The role has another permissions boundary. */
	OTHER_BOUNDARY(Effect.LACKS_PERMISSIONS, Remedy.REPAIR, MistakesInRole::otherBoundary),

	/** A policy allows all actions of its services on everything. */
	WIDE_POLICY(Effect.ALLOWS_TOO_MUCH, Remedy.REPAIR, MistakesInPolicy::wide),

	/** The role has AdministratorAccess, too. */
	EXTRA_ADMINISTRATOR(Effect.ALLOWS_TOO_MUCH, Remedy.REPAIR, MistakesInRole::extraAdministrator),

	/** An inline policy was left in the role after an attempt. */
	INLINE_LEFTOVER(Effect.ALLOWS_TOO_MUCH, Remedy.REPAIR, MistakesInRole::inlineLeftover),

	/** The role does not exist. */
	DELETED_ROLE(Effect.NO_SUCH_ROLE, Remedy.REPAIR, MistakesInRole::deleted),

	/** The role's name is in other letter case. */
	OTHER_LETTER_CASE(Effect.NO_SUCH_ROLE, Remedy.BY_HAND, MistakesInRole::otherLetterCase),

	/** The role is under another path. */
	OTHER_PATH(Effect.NO_SUCH_ROLE, Remedy.BY_HAND, MistakesInRole::otherPath);

	private final Effect effect;

	private final Remedy remedy;

	private final Function<RoleOfWorkshop, Optional<Mistake>> mistake;

	Drill(Effect effect, Remedy remedy, Function<RoleOfWorkshop, Optional<Mistake>> mistake) {
		this.effect = effect;
		this.remedy = remedy;
		this.mistake = mistake;
	}

	/**
	 * Finds a drill.
	 * @param slug its name, such as {@code wrong-service}
	 * @return empty if there is none of that name
	 */
	public static Optional<Drill> named(String slug) {
		return Arrays.stream(values()).filter((drill) -> drill.slug().equals(slug)).findFirst();
	}

	/**
	 * The drill's name in URLs, settings and the API.
	 * @return lower case, with hyphens
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public Effect effect() {
		return this.effect;
	}

	public Remedy remedy() {
		return this.remedy;
	}

	/**
	 * The mistake in a role that is as the workshop wants it.
	 * @param hand makes it
	 * @param role a role of the workshop
	 * @return empty if the role has nothing that can be wrong in this way
	 */
	public Optional<Mistake> in(ByHand hand, RoleBlueprint role) {
		return hand.workshop().unset(role).isEmpty() ? this.mistake.apply(new RoleOfWorkshop(hand, role))
				: Optional.empty();
	}

	/**
	 * The roles that it can be in.
	 * @param hand makes the mistake
	 * @return their names, in the workshop's order
	 */
	public List<String> roles(ByHand hand) {
		return hand.workshop()
			.roles()
			.stream()
			.filter((role) -> in(hand, role).isPresent())
			.map(RoleBlueprint::name)
			.toList();
	}

}
