package dev.workshoproles.api.roles;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.PolicyKind;
import dev.workshoproles.api.Printable;
import dev.workshoproles.api.UsableText;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.LeastPrivilege;
import dev.workshoproles.roles.compare.InstanceProfileState;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Severity;
import dev.workshoproles.roles.compare.Status;

/**
 * The state of a role. If it could not be read or compared, its status is
 * {@code UNKNOWN}.
 */
public record RoleView(String name, @Nullable String arn, Status status, @Nullable Severity severity,
		Ownership ownership, @Nullable String creator, boolean byOthers, @Nullable Instant lastUsed,
		@Nullable Instant usableFrom, @Nullable String trustedService, List<PolicyEntry> policies,
		List<InlineEntry> inlinePolicies, @Nullable InstanceProfileEntry instanceProfile,
		List<DifferenceEntry> differences, @Nullable PrivilegeEntry leastPrivilege,
		@Nullable List<MissingEntry> missingParameters, @Nullable ErrorView error) implements Printable {

	/**
	 * The view of a role.
	 * @param unset the parameters that it needs and that have no value; while there are
	 * any, no document can be compared, and what exists is neither ready nor drifted
	 * @param usableFrom when services can be expected to know its latest change; null if
	 * they can be expected to already
	 */
	static RoleView of(RoleState role, List<Parameter> unset, @Nullable Instant usableFrom, Texts texts) {
		boolean comparable = unset.isEmpty();
		return new RoleView(role.name(), role.arn(), status(role.status(), comparable),
				comparable ? role.severity() : null, role.ownership(), role.creator(), role.byOthers(), role.lastUsed(),
				usableFrom, role.blueprint().trustedService(),
				role.policies().stream().map((policy) -> PolicyEntry.of(policy, comparable, texts)).toList(),
				InlineEntry.of(role, comparable), InstanceProfileEntry.of(role),
				role.differences()
					.stream()
					.filter((difference) -> comparable || !difference.kind().isDrift())
					.map((difference) -> DifferenceEntry.of(difference, role, texts))
					.toList(),
				comparable ? PrivilegeEntry.of(role.leastPrivilege(), texts) : null,
				comparable ? null : unset.stream().map((parameter) -> MissingEntry.of(parameter, texts)).toList(),
				ErrorView.of(role.error(), texts));
	}

	private static Status status(Status status, boolean comparable) {
		return (status == Status.DRIFTED && !comparable) ? Status.UNKNOWN : status;
	}

	@Override
	public void print(Printout out) {
		out.table(List.of(row(out.texts())));
		if (this.arn != null) {
			out.paragraph(this.arn);
		}
		if (hasNews()) {
			out.gap();
			printNews(out);
		}
		if (this.usableFrom != null) {
			out.gap();
			out.paragraph(UsableText.from(this.usableFrom, out.texts()));
		}
		RolePrintout.printResources(this, out);
	}

	/** Its name, status and owner. */
	List<String> row(Texts texts) {
		return List.of(this.name,
				texts.say((this.severity != null) ? "mark." + this.severity : "status." + this.status),
				RolePrintout.owner(this.ownership, this.byOthers ? this.creator : null, texts));
	}

	/** Whether anything is to be said about it. */
	boolean hasNews() {
		return this.error != null || this.missingParameters != null || !this.differences.isEmpty();
	}

	/** What keeps it from being ready, and what is worth knowing. */
	void printNews(Printout out) {
		if (this.error != null) {
			this.error.print(out);
		}
		if (this.missingParameters != null) {
			this.missingParameters.forEach((parameter) -> out
				.item(out.texts().say("api.text.unset", parameter.name(), parameter.description())));
		}
		this.differences.forEach((difference) -> out.item(difference.message()));
	}

	/** A parameter that it needs and that has no value. */
	record MissingEntry(String name, String description) {

		private static MissingEntry of(Parameter parameter, Texts texts) {
			return new MissingEntry(parameter.name(), parameter.description().in(texts.locale()));
		}

	}

	/** The state of one of its policies. */
	record PolicyEntry(String name, String arn, PolicyKind kind, Status status, Ownership ownership,
			@Nullable String creator, boolean attached, @Nullable String advice, @Nullable ErrorView error) {

		static PolicyEntry of(PolicyState policy, boolean comparable, Texts texts) {
			return new PolicyEntry(policy.blueprint().name(), policy.arn(), PolicyKind.of(policy.blueprint()),
					RoleView.status(policy.status(), comparable), policy.ownership(), policy.creator(),
					policy.attached(), policy.correction().map(texts::say).orElse(null),
					ErrorView.of(policy.error(), texts));
		}

	}

	/** The state of one of its inline policies. */
	record InlineEntry(String name, Status status) {

		private static List<InlineEntry> of(RoleState role, boolean comparable) {
			return role.blueprint()
				.inlinePolicies()
				.keySet()
				.stream()
				.map((policy) -> new InlineEntry(policy, RoleView.status(role.inlinePolicy(policy), comparable)))
				.toList();
		}

	}

	/** The state of its instance profile. */
	record InstanceProfileEntry(String name, Status status, Ownership ownership) {

		private static @Nullable InstanceProfileEntry of(RoleState role) {
			InstanceProfileState profile = role.resources().instanceProfile();
			return (profile != null) ? new InstanceProfileEntry(profile.name(), profile.status(), profile.ownership())
					: null;
		}

	}

	/** How close it is to least privilege. */
	record PrivilegeEntry(int score, String message, List<ExcessEntry> excesses) {

		static @Nullable PrivilegeEntry of(@Nullable LeastPrivilege privilege, Texts texts) {
			return (privilege != null)
					? new PrivilegeEntry(privilege.score(), texts.say(privilege),
							privilege.excesses().stream().map((excess) -> ExcessEntry.of(excess, texts)).toList())
					: null;
		}

	}

	/** Excessive permissions of one kind. */
	record ExcessEntry(LeastPrivilege.Kind kind, List<String> subjects, String message) {

		static ExcessEntry of(LeastPrivilege.Excess excess, Texts texts) {
			return new ExcessEntry(excess.kind(), excess.subjects(), texts.say(excess));
		}

	}

	/** A difference from the blueprint. */
	record DifferenceEntry(DifferenceKind kind, Severity severity, String path, @Nullable String expected,
			@Nullable String actual, String message) {

		static DifferenceEntry of(Difference difference, RoleState role, Texts texts) {
			return new DifferenceEntry(difference.kind(), role.severity(difference), difference.path(),
					difference.expected(), difference.actual(), texts.say(difference));
		}

	}

}
