package dev.workshoproles.account.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import dev.workshoproles.account.sandbox.SandboxIam;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the sandbox with answers of the real service. They come from
 * {@code recorded-answers.yaml}, which names their sources.
 */
class RecordedAnswersTests {

	private static final String HOLDS = "as recorded";

	private static final String TAKEN = "taken";

	private static final Set<String> STS = Set.of("AssumeRole", "GetCallerIdentity");

	private static final JsonNode FILE = read();

	private final SandboxServices services = new SandboxServices(new SandboxIam(),
			new SandboxSessions(InstantSource.system()));

	static Stream<JsonNode> documents() {
		return FILE.path("documents").valueStream();
	}

	static Stream<JsonNode> calls() {
		return FILE.path("calls").valueStream();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void ofADocument(JsonNode recorded) throws Exception {
		Answer answer = call("CreatePolicy", parameter("PolicyName", "Policy"),
				parameter("PolicyDocument", document(recorded)));
		String said = answer.isRefusal() ? answer.text("Error/Message") : TAKEN;
		if (answer.isRefusal()) {
			assertThat(answer.text("Error/Code")).isEqualTo("MalformedPolicyDocument");
			assertThat(answer.status()).isEqualTo(400);
		}
		String expected = recorded.path("says").asString(TAKEN);
		assertThat(said.equals(expected) ? HOLDS : said).isEqualTo(recorded.path("differs").asString(HOLDS));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void ofACall(JsonNode recorded) throws Exception {
		for (JsonNode name : recorded.path("given")) {
			JsonNode given = FILE.path("given").path(name.stringValue());
			assertThat(call(given).status()).as(name.stringValue()).isEqualTo(200);
		}
		Answer answer = call(recorded);
		assertThat(outcome(recorded, answer)).as(answer.xml()).isEqualTo(recorded.path("differs").asString(HOLDS));
	}

	@Test
	void areManyOfKnownSources() {
		assertThat(Stream.concat(documents(), calls())).hasSizeGreaterThanOrEqualTo(220)
			.allSatisfy(
					(recorded) -> assertThat(FILE.path("sources").path(recorded.path("source").asString("")).isString())
						.isTrue());
		assertThat(Stream.concat(documents(), calls()).filter((recorded) -> recorded.has("differs"))).hasSize(5);
	}

	/** What the answer says instead of what is recorded. */
	private static String outcome(JsonNode recorded, Answer answer) {
		int status = recorded.path("status").asInt(200);
		if (status != 200 && !answer.isRefusal()) {
			return TAKEN;
		}
		if (answer.status() != status) {
			return "status " + answer.status();
		}
		if (status != 200) {
			String code = answer.text("Error/Code");
			String message = answer.text("Error/Message");
			return !code.equals(recorded.path("code").stringValue()) ? code
					: message.equals(recorded.path("says").asString(message)) ? HOLDS : message;
		}
		String result = recorded.path("call").stringValue() + "Result/";
		return Stream
			.concat(recorded.path("has")
				.properties()
				.stream()
				.filter((member) -> !member.getValue().stringValue().equals(answer.text(result + member.getKey())))
				.map((member) -> answer.text(result + member.getKey())),
					recorded.path("lacks")
						.valueStream()
						.map(JsonNode::stringValue)
						.filter((member) -> answer.find(result + member) != null)
						.map((member) -> "has " + member))
			.findFirst()
			.orElse(HOLDS);
	}

	private Answer call(JsonNode described) throws Exception {
		return call(described.path("call").stringValue(),
				described.path("with")
					.properties()
					.stream()
					.map((each) -> parameter(each.getKey(), each.getValue()))
					.toArray(String[]::new));
	}

	private Answer call(String action, String... parameters) throws Exception {
		String version = STS.contains(action) ? "2011-06-15" : "2010-05-08";
		QueryAnswer answer = this.services.answer(
				QueryParameters.parse("Action=" + action + "&Version=" + version + "&" + String.join("&", parameters)),
				"");
		return Answer.of(answer);
	}

	private static String parameter(String name, String text) {
		return name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String parameter(String name, JsonNode value) {
		if (value.isString()) {
			return parameter(name, value.stringValue());
		}
		StringJoiner all = new StringJoiner("&");
		if (value.has("times")) {
			return parameter(name, value.path("of").stringValue().repeat(value.path("times").intValue()));
		}
		if (name.endsWith("Document")) {
			return parameter(name, value.toString());
		}
		if (value.isArray()) {
			for (int i = 0; i < value.size(); i++) {
				all.add(parameter(name + ".member." + (i + 1), value.get(i)));
			}
			return all.toString();
		}
		value.properties().forEach((each) -> all.add(parameter(name + "." + each.getKey(), each.getValue())));
		return all.toString();
	}

	private static String document(JsonNode recorded) {
		if (recorded.has("text")) {
			return recorded.path("text").stringValue();
		}
		ObjectNode statement = JsonNodeFactory.instance.objectNode();
		statement.put("Effect", "Allow").put("Action", "sqs:SendMessage").put("Resource", "*");
		change(statement, recorded.path("statement"), recorded.path("lacks"));
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.put("Version", "2012-10-17");
		if (recorded.has("more")) {
			ArrayNode statements = document.putArray("Statement").add(statement);
			recorded.path("more").forEach(statements::add);
		}
		else {
			document.set("Statement", statement);
		}
		change(document, recorded.path("document"), recorded.path("without"));
		return document.toString();
	}

	private static void change(ObjectNode object, JsonNode changes, JsonNode removed) {
		changes.properties().forEach((change) -> object.set(change.getKey(), change.getValue()));
		removed.forEach((key) -> object.remove(key.stringValue()));
	}

	private static JsonNode read() {
		try (InputStream file = RecordedAnswersTests.class.getResourceAsStream("/iam/recorded-answers.yaml")) {
			return new YAMLMapper().readTree(Objects.requireNonNull(file));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An answer as a client reads it.
	 *
	 * @param root the XML's root element
	 */
	private record Answer(int status, String xml, Element root) {

		static Answer of(QueryAnswer answer) throws ParserConfigurationException, SAXException, IOException {
			return new Answer(answer.status(), answer.body(),
					DocumentBuilderFactory.newDefaultInstance()
						.newDocumentBuilder()
						.parse(new InputSource(new StringReader(answer.body())))
						.getDocumentElement());
		}

		boolean isRefusal() {
			return this.root.getTagName().equals("ErrorResponse");
		}

		String text(String path) {
			Element found = find(path);
			return (found != null) ? found.getTextContent() : "none";
		}

		/** The first element at a path below the root, null if there is none. */
		Element find(String path) {
			Element here = this.root;
			for (String name : path.split("/", -1)) {
				here = (here != null) ? child(here, name) : null;
			}
			return here;
		}

		private static Element child(Element parent, String name) {
			for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
				if (node.getNodeName().equals(name)) {
					return (Element) node;
				}
			}
			return null;
		}

	}

}
