package dev.workshoproles.blueprint;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;

import static org.assertj.core.api.Assertions.assertThat;

class OrganizationRulesTests {

	private static final Workshop FULL = FullWorkshop.WORKSHOP;

	private static final ResourceLocation SITE = new ResourceLocation("aws-cn", "123456789012", "cn-north-1");

	@Test
	void withoutRulesTheWorkshopStaysAsItIs() {
		assertThat(OrganizationRules.NONE.appliedTo(FULL)).isSameAs(FULL);
		assertThat(new OrganizationRules("", "", Map.of()).isEmpty()).as("as variables in a container are left empty")
			.isTrue();
		assertThat(new OrganizationRules(null, null, Map.of("team", "it")).isEmpty()).isFalse();
	}

	@Test
	void aBoundaryByNameIsAPolicyOfTheAccount() {
		assertThat(boundary(bounded("workshop-boundary"), FullWorkshop.PLAIN))
			.isEqualTo(new PermissionsBoundary("arn:aws-cn:iam::123456789012:policy/workshop-boundary", null));
		assertThat(boundary(bounded("/team/workshop-boundary"), FullWorkshop.PLAIN).arn())
			.isEqualTo("arn:aws-cn:iam::123456789012:policy/team/workshop-boundary");
	}

	@Test
	void aBoundaryTakesThePlaceOfTheWorkshops() {
		String arn = "arn:aws:iam::aws:policy/PowerUserAccess";
		Workshop workshop = bounded(arn);
		assertThat(workshop.roles()).allSatisfy((role) -> assertThat(role.options().permissionsBoundary())
			.isEqualTo(new PermissionsBoundary(arn, null)));
		assertThat(workshop.customerPolicies()).extracting(CustomerPolicy::name)
			.as("nobody needs the workshop's boundary any more")
			.containsExactly(FullWorkshop.STORE);
	}

	@Test
	void aBoundaryMayBeAPolicyOfTheWorkshop() {
		Workshop workshop = bounded(FullWorkshop.BOUND);
		assertThat(boundary(workshop, FullWorkshop.PLAIN).policy()).isNotNull();
		assertThat(workshop.customerPolicies()).extracting(CustomerPolicy::name).contains(FullWorkshop.BOUND);
	}

	@Test
	void aPathTakesThePlaceOfTheWorkshopsEverywhere() {
		Workshop workshop = at(new OrganizationRules(null, "/org/", Map.of()));
		assertThat(workshop.roles()).extracting((role) -> role.options().path()).containsOnly("/org/");
		assertThat(workshop.customerPolicies()).extracting(CustomerPolicy::path).containsOnly("/org/");
		assertThat(role(workshop, FullWorkshop.SERVER).options().instanceProfile().path()).isEqualTo("/org/");
		assertThat(boundary(workshop, FullWorkshop.SERVER).arn()).as("the workshop's own boundary moves too")
			.isEqualTo("arn:aws-cn:iam::123456789012:policy/org/Bound");
		assertThat(boundary(workshop, FullWorkshop.DEPLOYER).arn())
			.isEqualTo("arn:aws-cn:iam::aws:policy/PowerUserAccess");
	}

	@Test
	void tagsAreAddedEverywhereAndTheirPlaceholdersFilled() {
		Workshop workshop = at(new OrganizationRules(null, null, Map.of("cost-center", "4711 ${Account}")));
		assertThat(role(workshop, FullWorkshop.SERVER).options().tags())
			.isEqualTo(Map.of("team", "lab", "cost-center", "4711 123456789012"));
		assertThat(role(workshop, FullWorkshop.PLAIN).options().tags())
			.isEqualTo(Map.of("cost-center", "4711 123456789012"));
		assertThat(role(workshop, FullWorkshop.SERVER).options().instanceProfile().tags())
			.isEqualTo(Map.of("cost-center", "4711 123456789012"));
		assertThat(workshop.customerPolicies()).extracting(CustomerPolicy::tags)
			.containsExactly(Map.of("team", "lab", "cost-center", "4711 123456789012"),
					Map.of("cost-center", "4711 123456789012"));
	}

	@Test
	void theKeysOfRolesAreTheSameInAnyLetterCaseAndThoseOfPoliciesAreNot() {
		Workshop workshop = at(new OrganizationRules(null, null, Map.of("Team", "it")));
		assertThat(role(workshop, FullWorkshop.SERVER).options().tags()).isEqualTo(Map.of("Team", "it"));
		assertThat(workshop.customerPolicies().get(0).tags()).isEqualTo(Map.of("team", "lab", "Team", "it"));
		assertThat(at(new OrganizationRules(null, null, Map.of("team", "it"))).customerPolicies().get(0).tags())
			.isEqualTo(Map.of("team", "it"));
	}

	@Test
	void whereNothingMayBeTaggedTheWorkshopLosesItsTags() {
		OrganizationRules rules = new OrganizationRules(null, null, Map.of(), false);
		assertThat(rules.isEmpty()).isFalse();
		Workshop workshop = at(rules);
		assertThat(workshop.organization()).isSameAs(rules);
		assertThat(workshop.roles()).extracting((role) -> role.options().tags()).containsOnly(Map.of());
		assertThat(workshop.customerPolicies()).extracting(CustomerPolicy::tags).containsOnly(Map.of());
		assertThat(rules.withoutTheirTags(FULL)).containsExactly(FullWorkshop.SERVER, FullWorkshop.STORE);
		assertThat(OrganizationRules.NONE.withoutTheirTags(FULL)).isEmpty();
		Workshop tagged = at(new OrganizationRules(null, null, Map.of("team", "it")));
		assertThat(rules.appliedTo(tagged).roles()).extracting((role) -> (role.options().instanceProfile() != null)
				? role.options().instanceProfile().tags() : Map.of())
			.containsOnly(Map.of());
		assertThat(rules.withoutTheirTags(tagged)).contains(FullWorkshop.PROFILE);
	}

	@Test
	void aPathIsTheConsolesOwnByASegmentAndOnlyWithoutTags() {
		String path = "/lab/workshop-roles-console/";
		assertThat(new OrganizationRules(null, path, Map.of(), false).ownPath()).isEqualTo(path);
		assertThat(new OrganizationRules(null, path, Map.of()).ownPath()).isNull();
		assertThat(new OrganizationRules(null, "/lab/", Map.of(), false).ownPath()).isNull();
		assertThat(new OrganizationRules(null, null, Map.of(), false).ownPath()).isNull();
	}

	@Test
	void allElseStays() {
		Workshop workshop = new OrganizationRules("b", "/org/", Map.of("team", "it")).appliedTo(FULL);
		assertThat(workshop.roles()).extracting(RoleBlueprint::name)
			.containsExactly(FullWorkshop.SERVER, FullWorkshop.DEPLOYER, FullWorkshop.PLAIN);
		RoleBlueprint server = role(workshop, FullWorkshop.SERVER);
		RoleBlueprint before = role(FULL, FullWorkshop.SERVER);
		assertThat(server.trustPolicy()).isEqualTo(before.trustPolicy());
		assertThat(server.inlinePolicies()).isEqualTo(before.inlinePolicies());
		assertThat(server.options().description()).isEqualTo("Serves");
		assertThat(server.options().maxSessionSeconds()).isEqualTo(7200);
		assertThat(server.options().instanceProfileName()).isEqualTo(FullWorkshop.PROFILE);
		assertThat(server.customerPolicies()).extracting(CustomerPolicy::document)
			.isEqualTo(before.customerPolicies().stream().map(CustomerPolicy::document).toList());
	}

	private static Workshop bounded(String boundary) {
		return at(new OrganizationRules(boundary, null, Map.of()));
	}

	private static Workshop at(OrganizationRules rules) {
		return rules.appliedTo(FULL).at(SITE);
	}

	private static PermissionsBoundary boundary(Workshop workshop, String role) {
		return role(workshop, role).options().permissionsBoundary();
	}

	private static RoleBlueprint role(Workshop workshop, String name) {
		return workshop.role(name).orElseThrow();
	}

}
