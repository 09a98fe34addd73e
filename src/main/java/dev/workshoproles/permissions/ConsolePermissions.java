package dev.workshoproles.permissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;

/**
 * The least permissions that the console itself needs for a workshop: they do not allow
 * writes to any other role, policy or instance profile. Any path is allowed, since names
 * are unique regardless of path and what was created by hand may have one.
 */
public final class ConsolePermissions {

	/** The caller has others, too. */
	private static final int MOST_POLICIES = IamLimits.MAX_ATTACHED_POLICIES / 2;

	private final Workshop workshop;

	private final WorkshopResources resources;

	private final boolean ofClass;

	/**
	 * Creates the permissions for a workshop in an account.
	 * @param workshop the workshop
	 * @param partition such as {@code aws}
	 * @param accountId the account's twelve digits, or {@code *} for any
	 */
	public ConsolePermissions(Workshop workshop, String partition, String accountId) {
		this(workshop, partition, accountId, false);
	}

	/**
	 * Creates the permissions for a workshop in an account.
	 * @param workshop the workshop
	 * @param partition such as {@code aws}
	 * @param accountId the account's twelve digits, or {@code *} for any
	 * @param ofClass whether it is that of a seat in a class, which is also read with all
	 * others at once
	 */
	ConsolePermissions(Workshop workshop, String partition, String accountId, boolean ofClass) {
		this.ofClass = ofClass;
		this.workshop = workshop.at(new ResourceLocation(partition, accountId, workshop.region()));
		this.resources = new WorkshopResources(this.workshop, partition, accountId);
	}

	/** All that one use needs, with exact names and however long it is. */
	PolicyDocument allowing(ConsoleUse use) {
		return AllowStatement.document(statements(IamActions.of(use, this.workshop, this.ofClass), this.resources));
	}

	/**
	 * The policies that allow one use of the console. Names are exact as long as half as
	 * many policies suffice as a role may have; otherwise a pattern stands for all names
	 * that begin alike.
	 * @param use the use
	 * @return one identity-based policy for most workshops
	 */
	public ConsolePolicies policies(ConsoleUse use) {
		return policies(IamActions.of(use, this.workshop, this.ofClass));
	}

	/**
	 * The policies that allow some actions, as far as the console has a use for them:
	 * what a caller who was refused asks for.
	 * @param actions such as {@code iam:CreateRole}
	 * @return no policy when the console has a use for none
	 */
	public ConsolePolicies policies(Collection<String> actions) {
		return policies(IamActions.among(actions, this.workshop));
	}

	private ConsolePolicies policies(IamActions actions) {
		List<PolicyDocument> exact = AllowStatement.documents(statements(actions, this.resources));
		if (exact.size() > MOST_POLICIES) {
			WorkshopResources shorter = this.resources.byPatterns();
			List<PolicyDocument> documents = AllowStatement.documents(statements(actions, shorter));
			if (documents.size() < exact.size()) {
				return new ConsolePolicies(documents, shorter.patterns());
			}
		}
		return new ConsolePolicies(exact, List.of());
	}

	private static List<AllowStatement> statements(IamActions actions, WorkshopResources resources) {
		return Stream.of(Limit.values())
			.map((limit) -> new AllowStatement(actions.limitedTo(limit), resources.limitedTo(limit)))
			.filter((statement) -> !statement.actions().isEmpty() && !statement.resources().isNone())
			.toList();
	}

	/**
	 * The same as questions to the policy simulator, except for resources whose names are
	 * unknown in advance: paths and the instance profiles of others.
	 * @param use the use
	 * @return the questions, in any order
	 */
	public List<PermissionQuestion> questions(ConsoleUse use) {
		IamActions actions = IamActions.of(use, this.workshop, this.ofClass);
		List<PermissionQuestion> questions = new ArrayList<>();
		for (Limit limit : Limit.values()) {
			List<String> limited = actions.limitedTo(limit);
			if (!limited.isEmpty()) {
				this.resources.expected(limit)
					.forEach((expected) -> questions
						.add(new PermissionQuestion(limited, expected.arns(), expected.context())));
			}
		}
		return questions;
	}

}
