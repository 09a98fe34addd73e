package dev.workshoproles.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.workshoproles.blueprint.RoleBlueprint;

/**
 * A mistake that participants make, to be found in an account. Its name is part of the
 * API.
 */
public enum Drill {

	/** The role trusts another service. */
	WRONG_SERVICE(Effect.NOT_USABLE, Remedy.REPAIR),

	/** The role is in no instance profile. */
	NOT_IN_INSTANCE_PROFILE(Effect.NOT_USABLE, Remedy.REPAIR),

	/** A policy of the role is not attached. */
	FORGOTTEN_ATTACHMENT(Effect.LACKS_PERMISSIONS, Remedy.REPAIR),

	/** An inline policy of the role is missing. */
	FORGOTTEN_INLINE_POLICY(Effect.LACKS_PERMISSIONS, Remedy.REPAIR),

	/** A policy lacks an action. */
	FORGOTTEN_ACTION(Effect.LACKS_PERMISSIONS, Remedy.REPAIR),

	/** The same, and the policy has as many versions as IAM allows. */
	FIVE_VERSIONS(Effect.LACKS_PERMISSIONS, Remedy.REPAIR),

	/** A policy does not exist. */
	DELETED_POLICY(Effect.LACKS_PERMISSIONS, Remedy.REPAIR),

	/** The role was made anew by hand, without one of its policies. */
	MADE_ANEW(Effect.LACKS_PERMISSIONS, Remedy.ADOPT),

	/** The role has another permissions boundary. */
	OTHER_BOUNDARY(Effect.LACKS_PERMISSIONS, Remedy.REPAIR),

	/** A policy allows all actions of its services on everything. */
	WIDE_POLICY(Effect.ALLOWS_TOO_MUCH, Remedy.REPAIR),

	/** The role has AdministratorAccess, too. */
	EXTRA_ADMINISTRATOR(Effect.ALLOWS_TOO_MUCH, Remedy.REPAIR),

	/** An inline policy was left in the role after an attempt. */
	INLINE_LEFTOVER(Effect.ALLOWS_TOO_MUCH, Remedy.REPAIR),

	/** The role does not exist. */
	DELETED_ROLE(Effect.NO_SUCH_ROLE, Remedy.REPAIR),

	/** The role's name is in other letter case. */
	OTHER_LETTER_CASE(Effect.NO_SUCH_ROLE, Remedy.BY_HAND),

	/** The role is under another path. */
	OTHER_PATH(Effect.NO_SUCH_ROLE, Remedy.BY_HAND);

	private final Effect effect;

	private final Remedy remedy;

	Drill(Effect effect, Remedy remedy) {
		this.effect = effect;
		this.remedy = remedy;
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
		return hand.workshop().unset(role).isEmpty() ? in(new RoleOfWorkshop(hand, role)) : Optional.empty();
	}

	private Optional<Mistake> in(RoleOfWorkshop role) {
		return switch (this) {
			case WRONG_SERVICE -> MistakesInRole.wrongService(role);
			case NOT_IN_INSTANCE_PROFILE -> MistakesInRole.notInInstanceProfile(role);
			case FORGOTTEN_ATTACHMENT -> MistakesInRole.forgottenAttachment(role);
			case FORGOTTEN_INLINE_POLICY -> MistakesInRole.forgottenInlinePolicy(role);
			case FORGOTTEN_ACTION -> MistakesInPolicy.forgottenAction(role);
			case FIVE_VERSIONS -> MistakesInPolicy.fiveVersions(role);
			case DELETED_POLICY -> MistakesInPolicy.deleted(role);
			case MADE_ANEW -> MistakesInRole.madeAnew(role);
			case OTHER_BOUNDARY -> MistakesInRole.otherBoundary(role);
			case WIDE_POLICY -> MistakesInPolicy.wide(role);
			case EXTRA_ADMINISTRATOR -> MistakesInRole.extraAdministrator(role);
			case INLINE_LEFTOVER -> MistakesInRole.inlineLeftover(role);
			case DELETED_ROLE -> MistakesInRole.deleted(role);
			case OTHER_LETTER_CASE -> MistakesInRole.otherLetterCase(role);
			case OTHER_PATH -> MistakesInRole.otherPath(role);
		};
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
