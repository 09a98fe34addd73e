package dev.workshoproles.api.roles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.account.target.Target;
import dev.workshoproles.api.Printable;
import dev.workshoproles.api.TargetView;
import dev.workshoproles.api.UsableText;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.compare.Status;

/**
 * The state of all roles.
 */
public record RolesView(TargetView target, Summary summary, List<RoleView> roles) implements Printable {

	static RolesView of(Target target, List<RoleView> roles, Texts texts) {
		return new RolesView(TargetView.of(target, texts), Summary.of(roles), roles);
	}

	@Override
	public void print(Printout out) {
		this.target.print(out);
		out.paragraph(this.summary.said(out.texts()));
		out.gap();
		out.table(this.roles.stream().map((role) -> role.row(out.texts())).toList());
		this.roles.stream().filter(RoleView::hasNews).forEach((role) -> {
			out.gap();
			out.paragraph(role.name());
			role.printNews(out);
		});
		this.roles.stream()
			.flatMap((role) -> Stream.ofNullable(role.usableFrom()))
			.max(Comparator.naturalOrder())
			.ifPresent((last) -> {
				out.gap();
				out.paragraph(UsableText.from(last, out.texts()));
			});
	}

	/** The number of roles by status. */
	record Summary(long total, long ready, long missing, long drifted, long unknown) {

		private static Summary of(List<RoleView> roles) {
			return new Summary(roles.size(), count(Status.READY, roles), count(Status.MISSING, roles),
					count(Status.DRIFTED, roles), count(Status.UNKNOWN, roles));
		}

		private String said(Texts texts) {
			return texts.say("act.roles", this.total) + ": "
					+ Stream.of(said(this.ready, "count.READY", texts), said(this.missing, "count.MISSING", texts),
							said(this.drifted, "api.text.drifted", texts), said(this.unknown, "count.UNKNOWN", texts))
						.flatMap(Optional::stream)
						.collect(Collectors.joining(", "));
		}

		private static Optional<String> said(long count, String code, Texts texts) {
			return (count > 0) ? Optional.of(count + " " + texts.say(code)) : Optional.empty();
		}

		private static long count(Status status, List<RoleView> roles) {
			return roles.stream().filter((role) -> role.status() == status).count();
		}

	}

}
