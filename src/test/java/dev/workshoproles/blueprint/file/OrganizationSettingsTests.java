package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.ResourceScope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of an organisation as settings: how they are written, and what is refused.
 */
class OrganizationSettingsTests {

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@ParameterizedTest
	@CsvSource({ "console.tags.cost-center,cost-center", "console.tags.CostCenter,CostCenter",
			"console.tags[Cost Center],Cost Center", "console.tags[cost:center/eu],cost:center/eu",
			"console.tags.cost_center,cost_center", "console.tags.Cost Center,CostCenter" })
	void aKeyIsAsWrittenWithBracketsWhereSpringNeedsThem(String property, String key) {
		assertThat(bound(Map.of(property, "4711"), Map.of()).tags()).isEqualTo(Map.of(key, "4711"));
	}

	/** What has other characters than small letters and dots is no variable. */
	@ParameterizedTest
	@CsvSource({ "CONSOLE_TAGS_OWNER,owner", "CONSOLE_TAGS_COST_CENTER,cost.center" })
	void aVariableMakesAKeyOfSmallLetters(String variable, String key) {
		assertThat(bound(Map.of(), Map.of(variable, "4711")).tags()).isEqualTo(Map.of(key, "4711"));
	}

	@Test
	void boundaryAndPathAreVariablesTooAndNoneIfEmpty() {
		assertThat(bound(Map.of(), Map.of("CONSOLE_PERMISSIONSBOUNDARY", "b", "CONSOLE_PATH", "/org/")))
			.isEqualTo(new OrganizationRules("b", "/org/", Map.of()));
		assertThat(bound(Map.of(), Map.of("CONSOLE_PERMISSIONS_BOUNDARY", "", "CONSOLE_PATH", "")))
			.isEqualTo(OrganizationRules.NONE);
	}

	@Test
	void taggingIsAllowedUnlessItIsNot() {
		assertThat(bound(Map.of(), Map.of("CONSOLE_TAGGING", "false")))
			.isEqualTo(new OrganizationRules(null, null, Map.of(), false));
		assertThat(bound(Map.of("console.tagging", "true"), Map.of())).isEqualTo(OrganizationRules.NONE);
	}

	@Test
	void tagsAreAnErrorWhereNothingMayBeTagged() {
		assertThat(problems(new OrganizationRules(null, null, Map.of("team", "it"), false)))
			.containsExactly("console.tagging: is false, so console.tags must not be set");
		assertThat(problems(new OrganizationRules(null, "/workshop-roles-console/", Map.of(), false))).isEmpty();
	}

	/** Whoever is given the account and the workshop can change neither. */
	@Test
	void theWorkshopsTagsAreLeftOutWithAWarningWhereNothingMayBeTagged() throws IOException {
		this.workshop.with("    policies: [Read-Queue, Logs]",
				"    policies: [Read-Queue, Logs]\n    tags: {team: lab}");
		LoadedWorkshop loaded = this.workshop.load(settings(new OrganizationRules(null, null, Map.of(), false)));
		assertThat(loaded.workshop().roles()).extracting((role) -> role.options().tags()).containsOnly(Map.of());
		assertThat(WorkshopFolder.sentences(loaded.warnings())).filteredOn((warning) -> warning.startsWith("console."))
			.containsExactly("console.tagging: is false, so the workshop's tags of Reader are left out, "
					+ "and conditions on them will not match");
	}

	@ParameterizedTest
	@ValueSource(strings = { "workshop-boundary", "team/workshop-boundary", "arn:aws:iam::246813579024:policy/b",
			"arn:aws-us-gov:iam::aws:policy/PowerUserAccess", "arn:${Partition}:iam::${Account}:policy/${Prefix}b" })
	void aBoundaryIsANameOrAnArn(String boundary) {
		assertThat(problems(new OrganizationRules(boundary, null, Map.of()))).isEmpty();
	}

	@Test
	void everyErrorIsNamedAtOnceBesideThoseOfTheWorkshop() throws IOException {
		this.workshop.with("name: Reader", "nam: Reader");
		Map<String, String> tags = new HashMap<>(Map.of("aws:team", "x", "Workshop-Roles-Console", "x", "owner#", "x",
				"long", "lab ".repeat(65), "odd", "a,b", "unknown", "${Acount}"));
		tags.putAll(Map.of("k".repeat(129), "x", "Team", "x", "team", "y"));
		assertThat(problems(new OrganizationRules("arn:aws:iam::246813579024:role/x", "workshop", tags))).contains(
				"console.permissions-boundary: must be the name of a policy in the account, such as workshop-boundary, "
						+ "or a policy's ARN, arn:${Partition}:iam::${Account}:policy/name",
				"console.path: must begin and end with /, without spaces and $",
				"console.tags: aws:team: is reserved: aws: for AWS, workshop-roles-console for the console",
				"console.tags: Workshop-Roles-Console: is reserved: aws: for AWS, workshop-roles-console for the console",
				"console.tags: owner#: must have only letters, digits, spaces and the characters _.:/=+-@",
				"console.tags: long: must have at most 256 characters",
				"console.tags: odd: must have only letters, digits, spaces and the characters _.:/=+-@",
				"console.tags: unknown: '${Acount}' is unknown; did you mean ${Account}?",
				"console.tags: " + "k".repeat(129) + ": must have at most 128 characters",
				"console.tags: team: is 'Team' too; letter case makes no difference in a role's tags",
				"workshop.yaml: roles[0].nam: unknown key; did you mean 'name'?");
	}

	@Test
	void aPathIsAtMostAsLongAsIamTakes() {
		assertThat(problems(new OrganizationRules(null, "/" + "p".repeat(510) + "/", Map.of()))).isEmpty();
		assertThat(problems(new OrganizationRules(null, "/" + "p".repeat(511) + "/", Map.of())))
			.containsExactly("console.path: must have at most 512 characters");
	}

	@Test
	void theTagsOfBothTogetherStayWithinTheQuota() throws IOException {
		this.workshop.with("    policies: [Read-Queue, Logs]",
				"    policies: [Read-Queue, Logs]\n    tags: {team: lab}");
		assertThat(problems(tags(47))).isEmpty();
		assertThat(problems(tags(48)))
			.containsExactly("console.tags: together with the workshop's, Reader has 49 tags; "
					+ "it may have 48: IAM's quota is 50, and the console needs 2");
		assertThat(problems(tags(49)))
			.containsExactly("console.tags: must be at most 48: IAM's quota is 50, and the console needs 2");
	}

	@Test
	void whatTheWorkshopNamesByAnotherPathIsWarnedOf() throws IOException {
		this.workshop.withDocument("""
				{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:ReceiveMessage",
				"Resource": ["arn:aws:iam::${Account}:role/Reader", "arn:aws:iam::${Account}:role/Reader-Two"]}]}""");
		assertThat(WorkshopFolder
			.sentences(this.workshop.load(settings(new OrganizationRules(null, "/org/", Map.of()))).warnings()))
			.filteredOn((warning) -> warning.startsWith("console."))
			.containsExactly("console.path: the workshop names role/Reader by its ARN, which has another path then");
		assertThat(this.workshop.load(settings(new OrganizationRules("b", null, Map.of()))).warnings())
			.extracting((warning) -> warning.file())
			.doesNotContain("console.path");
	}

	private static OrganizationRules tags(int number) {
		Map<String, String> tags = new HashMap<>();
		for (int i = 0; i < number; i++) {
			tags.put("key-" + i, "value");
		}
		return new OrganizationRules(null, null, tags);
	}

	private List<String> problems(OrganizationRules rules) {
		try {
			this.workshop.load(settings(rules));
			return List.of();
		}
		catch (InvalidWorkshopException ex) {
			return WorkshopFolder.sentences(ex.problems());
		}
	}

	private static WorkshopSettings settings(OrganizationRules rules) {
		return new WorkshopSettings("", ResourceScope.WIDE, Map.of(), rules);
	}

	private static OrganizationRules bound(Map<String, Object> properties, Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("properties", properties));
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		return Binder.get(environment)
			.bindOrCreate(BlueprintProperties.PREFIX, BlueprintProperties.class)
			.organization();
	}

}
