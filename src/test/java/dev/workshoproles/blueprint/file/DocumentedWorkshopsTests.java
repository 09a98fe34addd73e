package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of docs/workshop-file.md, each in a block that names its file. */
class DocumentedWorkshopsTests {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:yaml|json) (\\S+)\n(.*?)^```$");

	@TempDir
	private Path folder;

	@BeforeEach
	void write() throws IOException {
		String documentation = Files.readString(Path.of("docs/workshop-file.md"));
		for (var block : BLOCK.matcher(documentation).results().toList()) {
			Path file = this.folder.resolve(block.group(1));
			Files.createDirectories(file.getParent());
			Files.writeString(file, block.group(2));
		}
	}

	@Test
	void theSmallOne() {
		LoadedWorkshop loaded = load("small", WorkshopSettings.NONE);
		assertThat(loaded.warnings()).isEmpty();
		assertThat(loaded.workshop().roles()).singleElement()
			.extracting(RoleBlueprint::policies)
			.asInstanceOf(InstanceOfAssertFactories.list(PolicyBlueprint.class))
			.extracting(PolicyBlueprint::name)
			.containsExactly("AWSLambdaBasicExecutionRole", "Image-Bucket");
	}

	@Test
	void theFullOne() {
		LoadedWorkshop loaded = load("full",
				new WorkshopSettings("ana-", ResourceScope.NARROW, Map.of("teacher-account", "246813579024")));
		Workshop workshop = loaded.workshop();
		assertThat(loaded.warnings()).as("the boundary needs no reasons").hasSize(1);
		assertThat(workshop.roles()).extracting(RoleBlueprint::name)
			.containsExactly("ana-Order-Function", "ana-Web-Server", "ana-Deploy", "ana-Grading");
		assertThat(workshop.customerPolicies()).extracting(CustomerPolicy::name)
			.containsExactly("ana-Read-Orders", "ana-Lab-Boundary");
		assertThat(workshop.steps()).hasSize(3);
		assertThat(workshop.roles()).allMatch((role) -> workshop.unset(role).isEmpty());
		Workshop unset = load("full", WorkshopSettings.NONE).workshop();
		assertThat(unset.roles()).filteredOn((role) -> !unset.unset(role).isEmpty())
			.extracting(RoleBlueprint::name)
			.containsExactly("Grading");
	}

	/** So that nothing is left without an example. */
	@Test
	void theFullOneHasEveryFieldThatIsNotOfTheFirstFormat() throws IOException {
		JsonNode schema = JsonMapper.shared()
			.readTree(new ClassPathResource("workshop/workshop.schema.json").getInputStream());
		JsonNode full = new YAMLMapper().readTree(this.folder.resolve("full/workshop.yaml"));
		assertThat(full.propertyNames()).containsAll(fields(schema, "$schema"));
		for (Map.Entry<String, String> list : Map
			.of("roles", "role", "policies", "policy", "flow", "station", "steps", "step")
			.entrySet()) {
			List<String> used = full.get(list.getKey())
				.valueStream()
				.flatMap((entry) -> entry.propertyNames().stream())
				.toList();
			assertThat(used).containsAll(fields(schema.get("$defs").get(list.getValue()), "trustedService"));
		}
	}

	private static List<String> fields(JsonNode object, String except) {
		return object.get("properties")
			.propertyNames()
			.stream()
			.filter((field) -> !field.equals(except) && !field.equals("kind"))
			.toList();
	}

	private LoadedWorkshop load(String name, WorkshopSettings settings) {
		return WorkshopLoader.load(WorkshopSource.of(this.folder.resolve(name).toString()), settings);
	}

}
