package dev.workshoproles.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.LoadedWorkshop;
import dev.workshoproles.blueprint.file.WorkshopLoader;
import dev.workshoproles.blueprint.file.WorkshopSettings;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a template is made of and what is exported from it make the same roles. */
class TemplateRoundTripTests {

	private static final Path TEMPLATE = Path.of("src/test/resources/cloudformation/many-kinds.yaml");

	private static final ResourceLocation HERE = new ResourceLocation("aws", "000000000042", "eu-west-1");

	private static final Map<String, String> VALUES = Map.of("alerts", "arn:aws:sns:eu-west-1:000000000042:alerts",
			"cluster-open-id-connect-issuer-url-part-2", "oidc.eks.eu-west-1.amazonaws.com/id/0123");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "''", "ana-" })
	void theRolesAreTheSame(String prefix) throws IOException {
		Workshop first = load(TEMPLATE, prefix, VALUES).workshop();
		assertThat(first.roles()).hasSize(6);
		LoadedWorkshop second = load(exported(first), "", Map.of());
		assertThat(here(second.workshop())).isEqualTo(here(first));
		assertThat(second.findings().all()).filteredOn((finding) -> finding.kind() == Finding.Kind.MISSING).isEmpty();
	}

	@Test
	void theParametersAreTheSame() throws IOException {
		Workshop open = load(TEMPLATE, "", Map.of()).workshop();
		Path exported = exported(open);
		Workshop second = load(exported, "", Map.of()).workshop();
		assertThat(second.roles().stream().filter((role) -> !second.unset(role).isEmpty()))
			.extracting(RoleBlueprint::name)
			.containsExactly("orders-worker-dev", "orders-pod");
		assertThat(here(load(exported, "", VALUES).workshop())).isEqualTo(here(open.with(VALUES)));
	}

	@Test
	void soAreThoseOfAWorkshopWithAFileOfItsOwn() throws IOException {
		Workshop shipped = ShippedWorkshop.load("");
		Workshop second = load(exported(shipped), "", Map.of()).workshop();
		assertThat(here(second)).isEqualTo(here(shipped));
	}

	/** What IAM holds of the roles; it has nothing of purposes and reasons. */
	private static List<List<Object>> here(Workshop workshop) {
		return workshop.at(HERE)
			.roles()
			.stream()
			.map((role) -> List.of(role.name(), role.trustPolicy(), role.inlinePolicies(), role.options(),
					role.policies().stream().map(TemplateRoundTripTests::held).toList()))
			.toList();
	}

	private static List<Object> held(PolicyBlueprint policy) {
		String arn = policy.arn(HERE.partition(), HERE.accountId());
		return (policy instanceof CustomerPolicy own) ? List.of(arn, own.document(), own.tags()) : List.of(arn);
	}

	private Path exported(Workshop workshop) throws IOException {
		return Files.writeString(this.folder.resolve("exported.json"),
				Dialect.CLOUDFORMATION.write(ExportedRoles.of(workshop)));
	}

	private static LoadedWorkshop load(Path file, String prefix, Map<String, String> parameters) {
		return WorkshopLoader.load(WorkshopSource.of(file.toString()),
				new WorkshopSettings(prefix, ResourceScope.WIDE, parameters));
	}

}
