package dev.workshoproles.permissions;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same where an organisation demands a boundary, a path and tags of everything.
 */
class OrganizationRulesCallsTests extends FullWorkshopCallsTests {

	private static final String BOUNDARY = "arn:aws:iam::aws:policy/PowerUserAccess";

	private static final Workshop WORKSHOP = new OrganizationRules(BOUNDARY, "/lab/", Map.of("cost-center", "4711"))
		.appliedTo(FullWorkshop.WORKSHOP);

	@Override
	Workshop workshop() {
		return WORKSHOP;
	}

	@Override
	String profilePath() {
		return "/lab/";
	}

	/** A policy under another path could not be used. */
	@Override
	Set<IamCall> searches() {
		Set<IamCall> searches = new HashSet<>(super.searches());
		searches.add(new IamCall("iam:ListPolicies", "*"));
		return searches;
	}

	/** The workshop has no boundary for this role. */
	@Test
	void everyRoleMayBeGivenTheBoundaryAndNoOther() {
		ConsolePermissions permissions = new ConsolePermissions(WORKSHOP, "aws", "000000000000");
		Allowance allowance = Allowance.of(permissions.allowing(ConsoleUse.APPLY));
		String role = "arn:aws:iam::000000000000:role/lab/Plain";
		assertThat(allowance
			.allows(new IamCall("iam:PutRolePermissionsBoundary", role, Map.of("iam:PermissionsBoundary", BOUNDARY))))
			.isTrue();
		assertThat(allowance.allows(new IamCall("iam:PutRolePermissionsBoundary", role,
				Map.of("iam:PermissionsBoundary", "arn:aws:iam::aws:policy/AdministratorAccess"))))
			.isFalse();
		assertThat(permissions.questions(ConsoleUse.APPLY)).flatExtracting((question) -> question.resources())
			.contains("arn:aws:iam::000000000000:role/lab/Deployer",
					"arn:aws:iam::000000000000:instance-profile/lab/Servers");
	}

}
