package dev.workshoproles.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.CredentialsSource;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.account.credentials.CredentialsFinding;
import dev.workshoproles.account.credentials.UnusablePasteException;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.capture.Omission;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.work.ActRequest.Deed;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.export.Dialect;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.practice.Drill;
import dev.workshoproles.practice.Effect;
import dev.workshoproles.practice.Remedy;
import dev.workshoproles.permissions.RuleSetting;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.LeastPrivilege;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.Severity;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.web.check.CheckStep;
import dev.workshoproles.web.frame.Theme;
import dev.workshoproles.web.roles.RoleMark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text that the pages ask for is there, and none lies about that nobody asks for.
 */
class UsedTextsTests {

	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[}(]");

	private static final Pattern IN_JAVA = Pattern
		.compile("\\bof\\(\"([\\w-]+\\.[\\w.-]+)\"|PageNotFoundException\\(\"([\\w.-]+)\"");

	private static final Pattern BUILT = Pattern.compile("'([a-z-]+\\.)[^']*' \\+|#messages\\.msg\\('([\\w.-]+)'[,)]");

	/** What follows the beginnings of codes that are put together. */
	private static final Map<String, List<String>> ENDINGS = Map.ofEntries(Map.entry("status.", names(Status.values())),
			Map.entry("ownership.", names(Ownership.values())),
			Map.entry("outcome.", List.of("RUNNING", "SUCCEEDED", "PARTLY", "FAILED", "INTERRUPTED")),
			Map.entry("step-state.", names(StepState.values())), Map.entry("step-kind.", names(ChangeKind.values())),
			Map.entry("check-result.", names(CheckStep.Result.values())), Map.entry("language.", List.of("en", "vi")),
			Map.entry("permissions.", uses()), Map.entry("export.", exports()), Map.entry("problem.", problems()),
			Map.entry("target.",
					List.of("sandbox", "aws", "emulator", "sandbox.explained", "aws.explained", "emulator.explained")),
			Map.entry("connect.", connections()),
			Map.entry("nav.",
					List.of("/", "/check", "/practise", "/runs", "/permissions", "/class", "/class/acts",
							"/class/cards")),
			Map.entry("class.", ofClass()), Map.entry("practise.", List.of("tool.cli", "tool.boto3")),
			Map.entry("drill-effect.", names(Effect.values())), Map.entry("remedy.", names(Remedy.values())),
			Map.entry("drill.", drills()),
			Map.entry("role.", List.of("action.CREATE", "action.REPAIR", "action.ADOPT", "action.ATTACH")),
			Map.entry("theme.", names(Theme.values())), Map.entry("work.", names(Action.values())),
			Map.entry("mark.", marks()), Map.entry("count.", names(RoleMark.values())),
			Map.entry("effective.", List.of("mark.DENIED", "mark.UNCERTAIN", "mark.ALLOWED")),
			Map.entry("effect.", List.of("DENIED", "UNCERTAIN", "ALLOWED", "ELSEWHERE")),
			Map.entry("severity.", names(Severity.values())),
			Map.entry("policy-mark.",
					List.of("UNKNOWN", "BLOCKED", "RUNNING", "MISSING", "DRIFTED", "DETACHED", "LATER", "READY")),
			Map.entry("result.", List.of("lines", "json", "exports")),
			Map.entry("hero.",
					List.of("READY", "NOTHING", "PARTLY", "DRIFTED", "BLOCKED", "DANGEROUS", "BREAKS_LAB", "HARMLESS")),
			Map.entry("plan.", plans()), Map.entry("act.", acts()), Map.entry("kept.", kept()),
			Map.entry("refusal.", refusals()), Map.entry("resources.", scopes()), Map.entry("run.", runs()),
			Map.entry("error.",
					List.of("400", "403", "404", "405", "500", "400.advice", "403.advice", "404.advice", "405.advice",
							"500.advice", "FULL", "FULL.advice", "OVER", "OVER.advice", "UNAVAILABLE",
							"UNAVAILABLE.advice")));

	/** The types that a reason has a sentence of its own for; none is any type. */
	private static final Map<String, List<String>> TYPED = Map.of("FOREIGN", names(ResourceType.values()),
			"CREATED_BY_OTHERS", names(ResourceType.values()), "UNREADABLE", names(ResourceType.values()), "MISSING",
			List.of("ROLE", "POLICY"), "OTHER_PATH", names(ResourceType.values()), "IN_USE",
			List.of("", "INSTANCE_PROFILE"));

	private final Set<String> there = MessageFilesTests.read("messages.properties").keySet();

	@Test
	void everyTextThatIsAskedForIsThere() throws IOException {
		assertThat(asked()).hasSizeGreaterThan(150).isSubsetOf(this.there);
	}

	@Test
	void everyTextIsAskedFor() throws IOException {
		Set<String> asked = asked();
		assertThat(this.there.stream()
			.filter((key) -> !asked.contains(key))
			// The packages access and api see to theirs, and errors of IAM are without
			// number.
			.filter((key) -> !key.matches("(access|api)\\..*|account-error\\.[A-Z_]+\\..+"))).isEmpty();
	}

	@Test
	void everyBeginningOfACodeIsKnown() throws IOException {
		assertThat(found(templates(), BUILT).filter((code) -> code.endsWith("."))).isSubsetOf(ENDINGS.keySet());
	}

	private static Set<String> asked() throws IOException {
		Set<String> codes = new TreeSet<>(found(templates(), IN_TEMPLATE).toList());
		found(templates(), BUILT).filter((code) -> !code.endsWith(".")).forEach(codes::add);
		found(sources(), IN_JAVA).forEach(codes::add);
		codes.removeIf((code) -> code.endsWith("."));
		ENDINGS.forEach((beginning, endings) -> endings.forEach((ending) -> codes.add(beginning + ending)));
		List.of("plan.unknown", "run.unknown", "workshop.parameter.unknown")
			.forEach((code) -> codes.add(code + ".advice"));
		codes.addAll(ofLayersBelow());
		return codes;
	}

	private static Set<String> ofLayersBelow() {
		Set<String> codes = new TreeSet<>();
		names(DifferenceKind.values()).forEach((kind) -> codes.addAll(List.of("difference." + kind,
				"difference." + kind + ".meaning", "difference." + kind + ".repair", "fix." + kind)));
		Stream
			.of(DifferenceKind.POLICY_CHANGED, DifferenceKind.TRUST_POLICY_CHANGED,
					DifferenceKind.INLINE_POLICY_CHANGED)
			.flatMap((kind) -> Stream.of("MORE", "LESS").map((reach) -> "difference." + kind + "." + reach))
			.forEach((reach) -> codes.addAll(List.of(reach, reach + ".meaning")));
		codes.add("appeal");
		names(Refuser.values()).forEach((refuser) -> codes.add("appeal." + refuser));
		codes.addAll(List.of("least-privilege.complete", "least-privilege.score"));
		names(Omission.Reason.values()).forEach((reason) -> codes.add("capture.omission." + reason));
		names(LeastPrivilege.Kind.values()).forEach((kind) -> codes.add("excess." + kind));
		names(AccountError.Kind.values())
			.forEach((kind) -> codes.addAll(List.of("account-error." + kind, "account-error." + kind + ".advice")));
		Arrays.stream(Operation.values()).forEach((operation) -> codes.add("step." + operation.iamName()));
		codes.addAll(List.of("step.TagRole.CHANGE", "step.TagPolicy.CHANGE", "step.TagInstanceProfile.CHANGE"));
		for (String reason : names(Untouched.Reason.values())) {
			codes.add("untouched." + reason + (reason.equals("IN_USE") ? ".left.advice" : ".advice"));
			codes.addAll(TYPED.getOrDefault(reason, List.of(""))
				.stream()
				.map((type) -> "untouched." + (type.isEmpty() ? "" : type + ".") + reason)
				.toList());
		}
		names(DecidedBy.values()).forEach((by) -> codes.add("effective." + by));
		codes.addAll(List.of("fit.ROLES", "fit.POLICIES", "fit.INSTANCE_PROFILES"));
		codes.addAll(List.of("role.policy.missing", "role.policy.missing.nearest"));
		codes.addAll(List.of("untouched.FOREIGN.left.advice", "untouched.AWS_POLICY_MISSING.NEAREST"));
		Stream.of("FOREIGN", "CREATED_BY_OTHERS", "PARAMETER_NOT_SET", "BOUNDARY_POLICY_MISSING", "UNREADABLE")
			.forEach((reason) -> codes.add("untouched." + reason + ".MANY"));
		return codes;
	}

	private static List<String> connections() {
		return Stream
			.of(names(CredentialsFinding.State.values()).stream().map((state) -> "state." + state),
					Arrays.stream(CredentialsSource.values())
						.filter((source) -> source != CredentialsSource.PASTED)
						.map((source) -> "source." + source),
					names(UnusablePasteException.Reason.values()).stream().map((reason) -> "wrong." + reason))
			.flatMap((codes) -> codes)
			.toList();
	}

	private static List<String> marks() {
		return Stream
			.concat(names(RoleMark.values()).stream(),
					names(Severity.values()).stream().map((severity) -> "BLOCKED." + severity))
			.toList();
	}

	private static List<String> uses() {
		return names(ConsoleUse.values()).stream().flatMap((use) -> Stream.of(use, use + ".hint")).toList();
	}

	private static List<String> problems() {
		Set<ProblemType> explained = EnumSet.of(ProblemType.INVALID_BODY, ProblemType.ACCOUNT_ERROR,
				ProblemType.CREDENTIALS);
		return Arrays.stream(ProblemType.values())
			.flatMap((type) -> explained.contains(type) ? Stream.of(type + ".title")
					: Stream.of(type + ".title", type + ".detail"))
			.toList();
	}

	private static List<String> drills() {
		return names(Drill.values()).stream().flatMap((drill) -> Stream.of(drill, drill + ".why")).toList();
	}

	private static List<String> refusals() {
		return Stream.concat(names(Refuser.values()).stream(),
				names(RuleSetting.values()).stream()
					.flatMap((setting) -> Stream.of("setting." + setting, "value." + setting))
					.filter((key) -> !key.equals("value." + RuleSetting.TAGGING)))
			.toList();
	}

	private static List<String> scopes() {
		return names(ResourceScope.values()).stream()
			.flatMap((scope) -> Stream.of("scope." + scope, "switch." + scope))
			.toList();
	}

	private static List<String> exports() {
		return Stream.of(Dialect.values())
			.map(Dialect::slug)
			.flatMap((dialect) -> Stream.of(dialect, dialect + ".use"))
			.toList();
	}

	private static List<String> plans() {
		return Stream.concat(
				names(Action.values()).stream().flatMap((action) -> Stream.of("heading." + action, "empty." + action)),
				names(ChangeKind.values()).stream().map((kind) -> "count." + kind))
			.toList();
	}

	private static List<String> acts() {
		return Stream.concat(
				Stream
					.concat(Stream.of("RESTORE", "none.APPLY", "none.REMOVE", "CREATE_ADOPT", "CREATE_ADOPT_REPAIR",
							"ADOPT_REPAIR"), names(Act.Verb.values()).stream())
					.flatMap((act) -> names(Act.Mood.values()).stream().map((mood) -> act + "." + mood)),
				names(Restoration.Kind.values()).stream().map((kind) -> "document." + kind))
			.toList();
	}

	private static List<String> kept() {
		return Arrays.stream(Operation.values())
			.map(Operation::iamName)
			.filter((name) -> !name.matches("Create(Role|Policy|InstanceProfile)|(Adopt|Attach|Detach|Add|RemoveRole).*"
					+ "|DeleteInstanceProfile|PutRolePermissionsBoundary"))
			.toList();
	}

	private static List<String> ofClass() {
		return Stream
			.of(alike(SeatState.values(), "state", "count"), alike(WorkState.values(), "work", "work-count"),
					alike(Deed.values(), "do", "doing", "done", "partly", "result", "plan.heading", "plan.means"),
					alike(ClassAct.State.values(), "outcome"), alike(Action.values(), "last"),
					names(SeatState.values()).stream()
						.filter((state) -> !state.equals("READY"))
						.map((state) -> "some." + state),
					Stream.of("problem.FAILED", "problem.DRIFTED")
						.flatMap((problem) -> Stream.of(problem, problem + ".advice")),
					names(WorkCause.Reason.values()).stream()
						.filter((reason) -> !reason.equals("ACCOUNT"))
						.flatMap((reason) -> Stream.of("cause." + reason, "cause." + reason + ".advice")))
			.flatMap((codes) -> codes)
			.toList();
	}

	private static Stream<String> alike(Enum<?>[] values, String... beginnings) {
		return Stream.of(beginnings)
			.flatMap((beginning) -> names(values).stream().map((value) -> beginning + "." + value));
	}

	private static List<String> runs() {
		return List.of("checked.APPLY", "checked.REMOVE", "checked.RESTORE", "explained.RUNNING", "explained.PARTLY",
				"explained.FAILED", "explained.INTERRUPTED", "phase.reading", "phase.applying", "phase.checking");
	}

	private static List<String> names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toList();
	}

	private static Stream<String> found(String text, Pattern pattern) {
		return pattern.matcher(text)
			.results()
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2));
	}

	private static String templates() throws IOException {
		return contents(Path.of("src/main/resources/templates"));
	}

	private static String sources() throws IOException {
		return contents(Path.of("src/main/java/dev/workshoproles/web"));
	}

	private static String contents(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(UsedTextsTests::read).collect(Collectors.joining("\n"));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
