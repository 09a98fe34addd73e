package dev.workshoproles.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;

/**
 * Values that controllers are given in tests.
 */
public final class Samples {

	public static final String RUN = "5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11";

	public static final Instant NOW = Instant.parse("2026-11-24T08:15:30Z");

	public static final Caller CALLER = new Caller("123456789012", "aws", "arn:aws:iam::123456789012:user/lan");

	public static final PlanRequest APPLY_ALL = new PlanRequest(Action.APPLY, List.of(), false, false);

	public static final AccountError DENIED = new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "GetRole",
			"iam:GetRole", "User lan is not authorized");

	public static final CustomerPolicy POLICY = TestPolicies.wide("Read-Queue",
			PolicyDocument.parse("{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
			Map.of("sqs:ReceiveMessage", new LocalizedText(Map.of("en", "Reads orders.", "vi", "Đọc đơn hàng."))));

	public static final RoleBlueprint ROLE = TestRoles.trusting("Reader", "lambda.amazonaws.com",
			new LocalizedText(Map.of("en", "Reads.")), List.of(POLICY));

	private Samples() {
	}

	public static Run run(RunState state) {
		return new Run(RUN, CALLER.accountId(), CALLER.arn(), APPLY_ALL, state, NOW, state.isEnded() ? NOW : null,
				List.of(), List.of(Untouched.of(ResourceType.ROLE, "Reader", Untouched.Reason.FOREIGN, List.of())),
				List.of(), List.of(new KeptDocument(1, "DeleteRolePolicy/Reader/by hand", "{\"a\":\"ő\"}", NOW)), null);
	}

}
