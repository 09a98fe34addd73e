package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;

import dev.workshoproles.blueprint.InvalidWorkshopException;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema for editors says of a file what the console says of it. */
class WorkshopSchemaTests {

	private static final JsonNode JSON = JsonMapper.shared().readTree(read());

	private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(JSON);

	/** Each line that a test replaces has a number. */
	private static final String FILE = """
			id: lab
			title: Lab
			roles:
			  - name: Role
			    trust: lambda.amazonaws.com
			    policies: [Own]
			policies:
			  - name: Own
			    document: read-queue.json
			""";

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: lab", "id: 1-2", "title: {en: Lab, vi: Bài, ja: 実習}", "region: cn-north-1", "region:",
			"parameters: {queue-arn: {description: {en: The queue}, default: x}, q2: {}}", "parameters:", "flow: []",
			"flow: [{service: SQS, next: {policy: Own}}, {service: Lambda, role: Role, resource: f}]",
			"flow: [{service: SQS, next: {actions: ['sqs:*'], origin: Itself}}, {service: Lambda}]",
			"steps: [{title: One, roles: [Role]}, {title: {en: Two}, policies: [Own]}]", "$schema: x",
			"trust: states.${Region}.amazonaws.com", "trust: [lambda.amazonaws.com, ec2.amazonaws.com.cn]",
			"trust: {Statement: {Effect: Allow, Principal: '*', Action: sts:AssumeRole}}",
			"trust: {Version: 2012-10-17, Id: x, Statement: [{Sid: A, Effect: Deny, Principal: {AWS: ['*'], "
					+ "CanonicalUser: abc}, NotAction: ['sts:TagSession'], Condition: {Bool: {'aws:x': true}}}]}",
			"purpose: Reads.", "purpose:", "policies: []", "policies: [Own, AmazonS3ReadOnlyAccess]",
			"policies: [Own, 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess']",
			"inline: {read: read-queue.json, 'A_1+=,.@-': {Statement: {Effect: Allow, Action: 'sqs:*', NotResource: '*'}}}",
			"inline:", "instanceProfile: true", "instanceProfile: false", "instanceProfile: Profile", "path: /",
			"path: /a/b/", "description: Made for «the» workshop", "maxSessionDuration: 3600",
			"permissionsBoundary: PowerUserAccess", "tags: {team: lab, 'Größe/2': '', 'a:b': '${Account}'}",
			"document: {Statement: {Effect: Deny, NotAction: ['iam:*'], Resource: ['*']}}",
			"document: {Version: 2012-10-17, Statement: [{Effect: Allow, Action: '*', Resource: '*'}]}",
			"kind: CUSTOMER", "kind:", "reasons: {sqs:ReceiveMessage: {en: Reads., vi: Đọc.}}", "reasons:",
			"resources: {sqs:ReceiveMessage: ['arn:aws:sqs:us-east-1:${Account}:q']}",
			"withoutResource: {sqs:ReceiveMessage: It has none.}" })
	void bothTakeIt(String line) throws IOException {
		assertThat(isTaken(line)).isTrue();
		assertThat(errors()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: Lab", "id: ''", "id: 5", "id:", "title:", "title: ' '", "title: {vi: Bài}",
			"title: {en: 5}", "title: []", "region: Virginia", "region: [us-east-1]", "parameters: []",
			"parameters: {Queue: {}}", "parameters: {account: {}}", "parameters: {q: x}",
			"parameters: {q: {default: 5}}", "parameters: {q: {default: ''}}", "parameters: {q: {value: x}}",
			"parameters: {q: }", "flow: {}", "flow: [{resource: q}]", "flow: [{service: ''}]",
			"flow: [{service: SQS, next: {}}, {service: Lambda, role: Role}]",
			"flow: [{service: SQS, next: {policy: Own, origin: x}}, {service: Lambda, role: Role}]",
			"flow: [{service: SQS, queue: x}]", "steps: [{roles: [Role]}]", "steps: [{title: One, role: Role}]",
			"steps: [One]", "colour: red", "roles: []", "roles:", "roles: [x]",
			"roles: [{trust: lambda.amazonaws.com}]", "roles: [{name: Role}]", "name: Ro le", "name: Rolé", "name: ''",
			"name: 5", "name: RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR", "trust: lambda",
			"trust: ''", "trust:", "trust: []", "trust: ['']", "trust: [lambda.amazonaws.com, lambda.amazonaws.com]",
			"trust: 5", "trust: token.actions.githubusercontent.com", "trust: cognito-identity.amazonaws.com",
			"trust: oidc.eks.us-east-1.amazonaws.com", "trust: 'arn:aws:iam::246813579024:root'",
			"trust: ../trust.json", "trust: {}", "trust: {Statement: []}", "trust: {Statement: {Effect: Allow}}",
			"trust: {Statement: {Effect: allow, Principal: '*', Action: sts:AssumeRole}}",
			"trust: {Statement: {Effect: Allow, Principal: {}, Action: sts:AssumeRole}}",
			"trust: {Statement: {Effect: Allow, Principal: {User: x}, Action: sts:AssumeRole}}",
			"trust: {Statement: {Effect: Allow, Principal: '*', Action: sts:AssumeRole, Resource: '*'}}",
			"trust: {Version: 2012-10-17, Statements: []}", "trustedService: lambda.amazonaws.com", "purpose: ''",
			"purpose: {vi: Đọc}", "policies: Own", "policies: [Own, Own]", "policies: [Own, '']", "policies: [Own, 5]",
			"policies: [A, B, C, D, E, F, G, H, I, J, K]", "inline: [read-queue.json]",
			"inline: {'a b': read-queue.json}", "inline: {read: }", "inline: {read: /etc/passwd}", "inline: {read: 5}",
			"inline: {read: {Statement: {Effect: Allow, Action: 'sqs:*'}}}",
			"inline: {read: {Statement: {Effect: Allow, Action: 'sqs:*', NotAction: x, Resource: '*'}}}",
			"inline: {read: {Statement: {Effect: Allow, Action: [], Resource: '*'}}}",
			"inline: {read: {Statement: {Effect: Allow, Principal: '*', Action: 'sqs:*', Resource: '*'}}}",
			"inline: {read: {Version: 2020-01-01, Statement: {Effect: Allow, Action: 'sqs:*', Resource: '*'}}}",
			"instanceProfile: 5", "instanceProfile: ''", "instanceProfile: a b", "path: lab", "path: /lab",
			"path: /a b/", "path: '/${Account}/'", "description: Vai trò của bài", "description: 5",
			"maxSessionDuration: 60", "maxSessionDuration: 43201", "maxSessionDuration: '3600'",
			"permissionsBoundary: ''", "permissionsBoundary: [PowerUserAccess]", "tags: []", "tags: {team: 5}",
			"tags: {team: }", "tags: {aws:x: y}", "tags: {Workshop-Roles-Console: y}", "tags: {'': y}",
			"tags: {'a;b': y}", "document: 5", "document: ../x.json", "document:", "document: {}", "kind: aws",
			"kind: AWS", "reasons: []", "reasons: {sqs:ReceiveMessage: 5}", "reasons: {sqs:ReceiveMessage: }",
			"resources: {sqs:ReceiveMessage: []}", "resources: {sqs:ReceiveMessage: x}",
			"withoutResource: {sqs:ReceiveMessage: ''}", "arn: x" })
	void bothRefuseIt(String line) throws IOException {
		assertThat(isTaken(line)).isFalse();
		assertThat(errors()).as(line).isNotEmpty();
	}

	/** It would need to compare places, or to read other files. */
	@ParameterizedTest
	@ValueSource(strings = { "policies: [Other]", "policies: []\n    permissionsBoundary: Other", "document: none.json",
			"reasons: {sqs:SendMessage: Sends.}", "flow: [{service: SQS, role: Other}]",
			"flow: [{service: SQS, next: {policy: Own}}]", "steps: [{title: One, roles: [Other]}]",
			"tags: {team: '${other}'}", "tags: {Team: a, team: b}", "tags: {team: '<team>'}",
			"inline: {a: read-queue.json, A: read-queue.json}",
			"resources: {sqs:ReceiveMessage: ['arn:aws:sqs:us-east-1:123456789012:q']}" })
	void onlyTheConsoleRefusesIt(String line) throws IOException {
		assertThat(isTaken(line.replace("policies: []\n", "purpose: x\n"))).isFalse();
		assertThat(errors()).isEmpty();
	}

	@Test
	void theShippedWorkshopFitsTheSchema() throws IOException {
		this.workshop
			.holding(new ClassPathResource("workshop/workshop.yaml").getContentAsString(StandardCharsets.UTF_8));
		assertThat(errors()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", "roles, role", "policies, policy", "flow, station", "steps, step" })
	void bothKnowTheSameKeys(String list, String definition) throws IOException {
		String content = list.isEmpty() ? FILE + "qqqqqq: x\n"
				: FILE.replaceAll("(?m)^" + list + ":\n", "other:\n") + list + ": [{qqqqqq: x}]\n";
		String problem = this.workshop.holding(content)
			.problems()
			.stream()
			.filter((each) -> each.contains("qqqqqq: unknown key; there are "))
			.findFirst()
			.orElseThrow();
		Set<String> known = new TreeSet<>(Arrays.asList(problem.replaceFirst(".*there are ", "").split(", ")));
		Set<String> described = new TreeSet<>(
				(definition.isEmpty() ? JSON : JSON.get("$defs").get(definition)).get("properties").propertyNames());
		described.removeAll(Set.of("trustedService", "$schema"));
		assertThat(known).isEqualTo(described);
	}

	/** The line takes the place of one with its key, or is added. */
	private boolean isTaken(String line) throws IOException {
		this.workshop.holding(edited(line));
		try {
			this.workshop.load("");
			return true;
		}
		catch (InvalidWorkshopException ex) {
			return false;
		}
	}

	private static String edited(String line) {
		String key = line.substring(0, line.indexOf(':'));
		List<String> ofRole = List.of("trustedService", "purpose", "inline", "instanceProfile", "description",
				"maxSessionDuration", "permissionsBoundary", "path", "tags");
		List<String> ofPolicy = List.of("kind", "reasons", "resources", "withoutResource", "arn");
		return switch (key) {
			case "id", "title" -> FILE.replaceFirst("(?m)^" + key + ":.*", Matcher.quoteReplacement(line));
			case "roles" -> FILE.replaceFirst("(?s)roles:.*(?=policies:\n)", Matcher.quoteReplacement(line) + "\n");
			case "name" -> FILE.replace("name: Role", line);
			case "trust" -> FILE.replace("trust: lambda.amazonaws.com", line);
			case "document" -> FILE.replace("document: read-queue.json", line);
			case "policies" -> line.equals("policies: []")
					? FILE.replace("policies: [Own]", line).replaceFirst("(?s)policies:\n.*", "")
					: FILE.replace("policies: [Own]", line);
			default -> ofRole.contains(key) ? FILE.replace("    policies:", "    " + line + "\n    policies:")
					: ofPolicy.contains(key) ? FILE + "    " + line + "\n" : FILE + line + "\n";
		};
	}

	private List<Error> errors() throws IOException {
		return SCHEMA.validate(new YAMLMapper().readTree(this.workshop.file()));
	}

	private static String read() {
		try {
			return new ClassPathResource("workshop/workshop.schema.json").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
