package dev.workshoproles.roles.effective;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.account.SimulatedAnswer;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.policy.evaluation.Decision;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy.Effect;

import static org.assertj.core.api.Assertions.assertThat;

class DecidedByTests {

	private static final NeededPermission OWN = need("sqs:SendMessage", "*", null);

	private static final NeededPermission ELSEWHERE = need("sqs:SendMessage", "Queue", LocalizedText.english("it"));

	@ParameterizedTest
	@CsvSource({ "ALLOWED, , true, true, IDENTITY_POLICY, IDENTITY_POLICY",
			"ALLOWED, aws:x, , , IDENTITY_POLICY, IDENTITY_POLICY", "EXPLICIT_DENY, , , , EXPLICIT_DENY, EXPLICIT_DENY",
			"EXPLICIT_DENY, aws:x, , , EXPLICIT_DENY, EXPLICIT_DENY", "EXPLICIT_DENY, , false, , BOUNDARY, BOUNDARY",
			"EXPLICIT_DENY, , , false, ORGANIZATION, ORGANIZATION",
			"IMPLICIT_DENY, , false, false, ORGANIZATION, ORGANIZATION",
			"IMPLICIT_DENY, , false, true, BOUNDARY, BOUNDARY",
			"IMPLICIT_DENY, aws:x, false, , MISSING_CONTEXT, MISSING_CONTEXT",
			"IMPLICIT_DENY, , true, , NO_POLICY, RESOURCE_POLICY", "IMPLICIT_DENY, , , , NO_POLICY, RESOURCE_POLICY",
			"IMPLICIT_DENY, aws:x, , , MISSING_CONTEXT, RESOURCE_POLICY" })
	void followsFromTheAnswer(Decision decision, @Nullable String missing, @Nullable Boolean boundary,
			@Nullable Boolean organization, DecidedBy own, DecidedBy elsewhere) {
		SimulatedAnswer answer = new SimulatedAnswer(decision, List.of(),
				(missing != null) ? List.of(missing) : List.of(), boundary, organization);
		assertThat(DecidedBy.of(OWN, answer)).isEqualTo(own);
		assertThat(DecidedBy.of(ELSEWHERE, answer)).isEqualTo(elsewhere);
	}

	@Test
	void isUnknownWithoutAnAnswer() {
		assertThat(DecidedBy.of(OWN, null)).isEqualTo(DecidedBy.NOT_SIMULATED);
		assertThat(DecidedBy.of(need("sqs:*", "*", null), null)).isEqualTo(DecidedBy.WILDCARD_ACTION);
		assertThat(DecidedBy.of(need("sqs:SendMessage", "arn:aws:s3:::${lab}", null), null))
			.isEqualTo(DecidedBy.UNKNOWN_RESOURCE);
	}

	@Test
	void onlyARoleWithAllItsPermissionsIsComplete() {
		EffectivePermissions complete = of(DecidedBy.IDENTITY_POLICY, DecidedBy.RESOURCE_POLICY,
				DecidedBy.IDENTITY_POLICY);
		assertThat(complete.isComplete()).isTrue();
		assertThat(complete.count(Effect.ALLOWED)).isEqualTo(2);
		assertThat(complete.count(Effect.UNKNOWN)).isZero();
		for (DecidedBy by : DecidedBy.values()) {
			boolean allowed = by == DecidedBy.IDENTITY_POLICY || by == DecidedBy.RESOURCE_POLICY;
			assertThat(of(DecidedBy.IDENTITY_POLICY, by).isComplete()).as(by.name()).isEqualTo(allowed);
		}
		assertThat(of().isComplete()).isFalse();
		assertThat(of(DecidedBy.RESOURCE_POLICY).isComplete()).isFalse();
		EffectivePermission one = new EffectivePermission(OWN, DecidedBy.IDENTITY_POLICY, List.of(), List.of());
		assertThat(new EffectivePermissions("Role", Status.READY, Instant.EPOCH, List.of(one), 1, null).isComplete())
			.isFalse();
		assertThat(new EffectivePermissions("Role", Status.READY, Instant.EPOCH, List.of(one), 0, Given.DENIED)
			.isComplete()).isFalse();
	}

	private static EffectivePermissions of(DecidedBy... reasons) {
		return new EffectivePermissions("Role", Status.READY, Instant.EPOCH,
				Arrays.stream(reasons).map((by) -> new EffectivePermission(OWN, by, List.of(), List.of())).toList(), 0,
				null);
	}

	private static NeededPermission need(String action, String resource, @Nullable LocalizedText origin) {
		return new NeededPermission(action, resource, Map.of(), null, LocalizedText.EMPTY, origin);
	}

}
