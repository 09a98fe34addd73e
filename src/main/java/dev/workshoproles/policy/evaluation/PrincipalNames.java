package dev.workshoproles.policy.evaluation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * The principals that a statement of a resource-based policy names (<em>IAM User
 * Guide</em>, "Principal" and "NotPrincipal").
 *
 * @param statement the statement
 */
record PrincipalNames(Statement statement) {

	private static final String EVERYBODY = "*";

	private static final Pattern USER = Pattern.compile("arn:[^:]+:iam::[0-9]+:user/.+");

	private static final Pattern SESSION = Pattern
		.compile("(?<partition>arn:[^:]+):sts::(?<account>[0-9]+):(assumed-role/(?<role>[^/]+)|federated-user)/.+");

	private static final Pattern ARN = Pattern.compile("arn:[^:]+:[^:]*:[^:]*:(?<account>[0-9]*):.+");

	/**
	 * Whether a statement is about a principal. One that allows the whole account
	 * something leaves it to the account's identity-based policies who may do it; one
	 * that denies it denies it everybody there.
	 * @param principal its ARN, null if unknown
	 */
	boolean include(@Nullable String principal) {
		if (this.statement.has(StatementElement.NOT_PRINCIPAL)) {
			return principal != null
					&& names(StatementElement.NOT_PRINCIPAL).noneMatch((name) -> isOf(name, principal));
		}
		return names(StatementElement.PRINCIPAL)
			.anyMatch((name) -> name.equals(EVERYBODY) || (principal != null && isOf(name, principal)));
	}

	/**
	 * Whether a statement names the very user or session. What it allows then is limited
	 * neither by a permissions boundary nor by a session policy.
	 */
	boolean includeOnItsOwn(@Nullable String principal) {
		return principal != null && (USER.matcher(principal).matches() || SESSION.matcher(principal).matches())
				&& names(StatementElement.PRINCIPAL).anyMatch(principal::equals);
	}

	private Stream<String> names(StatementElement element) {
		LocatedValue value = this.statement.get(element);
		Stream<LocatedValue> names = value.value().isObject() ? value.properties().flatMap(LocatedValue::elements)
				: Stream.of(value);
		return names.map((name) -> name.value().asString(""));
	}

	private boolean isOf(String name, String principal) {
		return name.equals(principal) || isRoleOf(name, principal)
				|| (!this.statement.allows() && isAccountOf(name, principal));
	}

	/** The ARN of a session lacks its role's path. */
	private static boolean isRoleOf(String name, String principal) {
		Matcher session = SESSION.matcher(principal);
		return session.matches() && session.group("role") != null
				&& name.startsWith(session.group("partition") + ":iam::" + session.group("account") + ":role/")
				&& name.endsWith("/" + session.group("role"));
	}

	private static boolean isAccountOf(String name, String principal) {
		Matcher arn = ARN.matcher(principal);
		return arn.matches() && (name.equals(arn.group("account"))
				|| name.matches("arn:[^:]+:iam::" + arn.group("account") + ":root"));
	}

}
