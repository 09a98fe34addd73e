package dev.workshoproles.account.sandbox.rules;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.policy.statement.PolicyJson;

/**
 * The sentence with which IAM refuses a document: of all that is wrong with it, the first
 * that IAM finds, in the order of its checks. They are known from recorded answers, which
 * are listed with their sources in docs/sandbox.md.
 */
final class DocumentRefusal {

	private static final String SYNTAX = "Syntax errors in policy.";

	private static final String LEGACY = "The policy failed legacy parsing";

	private static final Set<String> STATEMENT = Set.of("Sid", "Effect", "Principal", "NotPrincipal", "Action",
			"NotAction", "Resource", "NotResource", "Condition");

	private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

	private static final Set<String> PARTITIONS = Set.of("aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b",
			"aws-iso-e", "aws-iso-f", "aws-eusc");

	private static final Pattern DATE_OPERATOR = Pattern.compile("(.*:)?Date.*", Pattern.CASE_INSENSITIVE);

	private static final Pattern EPOCH = Pattern.compile("[+-]?\\d+");

	private static final Pattern DATE = Pattern.compile("""
			[+-]?\\d+(-(0?[1-9]|1[0-2])(-\\d{1,2})?)?\
			([Tt](\\d{1,2}(:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?)?""");

	private static final Pattern VENDOR = Pattern.compile("[A-Za-z0-9_.*?-]+");

	private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9-]+\\.[A-Za-z0-9.-]+");

	private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");

	private static final List<String> IAM_PATHS = List.of("user/", "federated-user/", "role/", "group/",
			"instance-profile/", "mfa/", "server-certificate/", "policy/", "sms-mfa/", "saml-provider/",
			"oidc-provider/", "report/", "access-report/");

	private final JsonNode document;

	private final DocumentUse use;

	private DocumentRefusal(JsonNode document, DocumentUse use) {
		this.document = document;
		this.use = use;
	}

	/**
	 * What IAM says.
	 * @return empty if none of these checks refuses the document
	 */
	static Optional<String> of(String json, DocumentUse use) {
		try {
			return new DocumentRefusal(PolicyJson.read(json), use).first();
		}
		catch (InvalidPolicyDocumentException ex) {
			return Optional.of((use == DocumentUse.TRUST) ? "This policy contains invalid Json" : SYNTAX);
		}
	}

	private Optional<String> first() {
		if (!isGrammatical()) {
			return Optional.of(SYNTAX);
		}
		Stream<Stream<String>> checks = (this.use == DocumentUse.TRUST)
				? Stream.of(each(DocumentRefusal::legacy), sids(), each(DocumentRefusal::trust))
				: Stream.of(version(), each(DocumentRefusal::principal), each(DocumentRefusal::legacy),
						each(DocumentRefusal::resourceForm), each(DocumentRefusal::resourceLegacy), sids(),
						each(DocumentRefusal::action), each(DocumentRefusal::lackOfAction),
						each(DocumentRefusal::lackOfResource), each(DocumentRefusal::region));
		return checks.flatMap((check) -> check).findFirst();
	}

	private Stream<JsonNode> statements() {
		return elements(this.document.path("Statement"));
	}

	private Stream<String> each(Function<JsonNode, Stream<String>> check) {
		return statements().flatMap(check);
	}

	private boolean isGrammatical() {
		JsonNode statement = this.document.path("Statement");
		return hasOnly(this.document, Set.of("Version", "Id", "Statement"))
				&& isAbsentOr(this.document, "Version", (version) -> VERSIONS.contains(version.asString("")))
				&& isAbsentOr(this.document, "Id", JsonNode::isString)
				&& (statement.isObject() || (statement.isArray() && !statement.isEmpty()))
				&& statements().allMatch(DocumentRefusal::isStatement);
	}

	private static boolean isStatement(JsonNode statement) {
		return statement.isObject() && hasOnly(statement, STATEMENT)
				&& Set.of("allow", "deny").contains(statement.path("Effect").asString("").toLowerCase(Locale.ROOT))
				&& isAbsentOr(statement, "Sid", JsonNode::isString) && isOneOf(statement, "Action", "NotAction")
				&& isOneOf(statement, "Resource", "NotResource") && isOneOf(statement, "Principal", "NotPrincipal")
				&& Stream.of("Action", "NotAction", "Resource", "NotResource")
					.allMatch((key) -> isAbsentOr(statement, key, DocumentRefusal::isTexts))
				&& isAbsentOr(statement, "Condition", DocumentRefusal::isCondition);
	}

	private static boolean isTexts(JsonNode value) {
		return elements(value).allMatch((each) -> each.isString() || (value.isArray() && each.isNull()));
	}

	private static boolean isCondition(JsonNode condition) {
		return condition.isObject() && condition.properties()
			.stream()
			.allMatch((operator) -> operator.getValue().isObject()
					&& (operator.getValue().isEmpty() || (PolicyRules.isConditionOperator(operator.getKey())
							&& operator.getValue().valueStream().allMatch(DocumentRefusal::isConditionValue))));
	}

	private static boolean isConditionValue(JsonNode value) {
		return elements(value).allMatch(JsonNode::isValueNode);
	}

	private Stream<String> version() {
		boolean old = this.use == DocumentUse.MANAGED
				&& !"2012-10-17".equals(this.document.path("Version").asString(""));
		return old ? Stream.of("Policy document must be version 2012-10-17 or greater.") : Stream.empty();
	}

	private static Stream<String> principal(JsonNode statement) {
		return (statement.has("Principal") || statement.has("NotPrincipal"))
				? Stream.of("Policy document should not specify a principal.") : Stream.empty();
	}

	private static Stream<String> legacy(JsonNode statement) {
		boolean spelt = Set.of("Allow", "Deny").contains(statement.path("Effect").asString(""));
		boolean dated = statement.path("Condition")
			.properties()
			.stream()
			.filter((operator) -> DATE_OPERATOR.matcher(operator.getKey()).matches())
			.flatMap((operator) -> operator.getValue().valueStream())
			.flatMap(DocumentRefusal::texts)
			.allMatch(DocumentRefusal::isDate);
		return (spelt && dated) ? Stream.empty() : Stream.of(LEGACY);
	}

	private static boolean isDate(String text) {
		return EPOCH.matcher(text).matches() ? new BigInteger(text).bitLength() < Long.SIZE
				: DATE.matcher(text).matches();
	}

	private static Stream<String> resources(JsonNode statement) {
		return Stream.of("Resource", "NotResource")
			.flatMap((key) -> texts(statement.path(key)))
			.filter((resource) -> !resource.equals("*"));
	}

	/** IAM takes whatever is before the first colon for {@code arn}. */
	private static Stream<String> resourceForm(JsonNode statement) {
		return resources(statement).flatMap((resource) -> {
			String[] parts = resource.split(":", 6);
			if (parts.length < 2) {
				return Stream.of("Resource %s must be in ARN format or \"*\".".formatted(resource));
			}
			if (!PARTITIONS.contains(parts[1])) {
				String filled = String.join(":", Arrays.asList(parts).subList(1, parts.length))
						+ ":*".repeat(6 - parts.length);
				return Stream.of("Partition \"%s\" is not valid for resource \"arn:%s\".".formatted(parts[1], filled));
			}
			return (parts.length < 3) ? Stream.of("Resource vendor must be fully qualified and cannot contain regexes.")
					: Stream.empty();
		});
	}

	private static Stream<String> resourceLegacy(JsonNode statement) {
		return resources(statement)
			.filter((resource) -> resource.split(":", 6)[2].isEmpty()
					|| (resource.contains("::") && resource.split(":", 6).length < 6))
			.map((resource) -> LEGACY);
	}

	private Stream<String> sids() {
		Set<String> seen = new HashSet<>();
		return statements().map((statement) -> statement.path("Sid").asString(""))
			.filter((sid) -> !sid.isEmpty())
			.flatMap((sid) -> {
				if (!SID.matcher(sid).matches()) {
					return Stream.of("Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the "
							+ "regular expression [0-9A-Za-z]*");
				}
				return seen.add(sid) ? Stream.empty()
						: Stream.of("Statement IDs (SID) in a single policy must be unique.");
			});
	}

	private static Stream<String> action(JsonNode statement) {
		return Stream.of("Action", "NotAction")
			.flatMap((key) -> texts(statement.path(key)))
			.filter((action) -> !action.equals("*"))
			.flatMap((action) -> {
				String[] parts = action.split(":", -1);
				if (parts.length < 2) {
					return Stream.of("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
				}
				if (parts.length > 2) {
					return Stream.of("Actions/Condition can contain only one colon.");
				}
				return VENDOR.matcher(parts[0]).matches() ? Stream.empty()
						: Stream.of("Vendor %s is not valid".formatted(parts[0]));
			});
	}

	private static Stream<String> lackOfAction(JsonNode statement) {
		return isNamed(statement, "Action", "NotAction") ? Stream.empty()
				: Stream.of("Policy statement must contain actions.");
	}

	private static Stream<String> lackOfResource(JsonNode statement) {
		return isNamed(statement, "Resource", "NotResource") ? Stream.empty()
				: Stream.of("Policy statement must contain resources.");
	}

	private static boolean isNamed(JsonNode statement, String one, String other) {
		return Stream.of(one, other).flatMap((key) -> texts(statement.path(key))).findAny().isPresent();
	}

	/** IAM and S3 have no Region in their ARNs, but access points of S3. */
	private static Stream<String> region(JsonNode statement) {
		return resources(statement).filter((resource) -> resource.split(":", 6).length == 6).flatMap((resource) -> {
			String[] parts = resource.split(":", 6);
			if (parts[2].equals("iam")) {
				return iam(resource, parts[3], parts[5]);
			}
			boolean wrong = parts[2].equals("s3") && !parts[3].isEmpty() && !parts[5].startsWith("accesspoint");
			return wrong ? Stream.of("Resource %s can not contain region information.".formatted(resource))
					: Stream.empty();
		});
	}

	private static Stream<String> iam(String resource, String region, String path) {
		if (!region.isEmpty()) {
			return Stream.of("IAM resource %s cannot contain region information.".formatted(resource));
		}
		if (path.startsWith("*") || IAM_PATHS.stream().anyMatch(path::startsWith)) {
			return Stream.empty();
		}
		return Stream
			.of("IAM resource path must either be \"*\" or start with %s.".formatted(String.join(", ", IAM_PATHS)));
	}

	private static Stream<String> trust(JsonNode statement) {
		if (statement.has("Resource") || statement.has("NotResource")) {
			return Stream.of("Has prohibited field Resource");
		}
		if (!statement.has("Principal")) {
			return Stream.of("Missing required field Principal");
		}
		Optional<String> service = texts(statement.path("Principal").path("Service"))
			.filter((name) -> !SERVICE.matcher(name).matches())
			.findFirst();
		if (service.isPresent()) {
			return service.map("Invalid principal in policy: \"SERVICE\":\"%s\""::formatted).stream();
		}
		boolean others = texts(statement.path("Action")).map((action) -> action.toLowerCase(Locale.ROOT))
			.anyMatch((action) -> !action.startsWith("sts:") && !action.equals("*"));
		return others ? Stream.of("AssumeRole policy may only specify STS AssumeRole actions.") : Stream.empty();
	}

	private static boolean hasOnly(JsonNode object, Set<String> keys) {
		return keys.containsAll(object.propertyNames());
	}

	private static boolean isAbsentOr(JsonNode object, String key, Predicate<JsonNode> form) {
		return !object.has(key) || form.test(object.path(key));
	}

	private static boolean isOneOf(JsonNode statement, String one, String other) {
		return !(statement.has(one) && statement.has(other));
	}

	private static Stream<String> texts(JsonNode value) {
		return elements(value).filter(JsonNode::isString).map(JsonNode::stringValue);
	}

	private static Stream<JsonNode> elements(JsonNode value) {
		if (value.isMissingNode()) {
			return Stream.empty();
		}
		return value.isArray() ? value.valueStream() : Stream.of(value);
	}

}
