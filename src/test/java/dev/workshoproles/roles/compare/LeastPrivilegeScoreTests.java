package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.compare.LeastPrivilege.Excess;
import dev.workshoproles.roles.compare.LeastPrivilege.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** A role that needs to receive from one queue, and to list all of them. */
class LeastPrivilegeScoreTests {

	private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:Queue*";

	private static final String BOTH = "sqs:Receive " + QUEUE + ", sqs:List *";

	private static final LocalizedText TEXT = new LocalizedText(Map.of("en", "x"));

	private static final CustomerPolicy READ = new CustomerPolicy("Read", "/", allowing("sqs:Receive *, sqs:List *"),
			Map.of(), allowing("sqs:Receive *, sqs:List *"),
			new ResourceLimits(Map.of("sqs:Receive", List.of(QUEUE)), Map.of("sqs:List", TEXT)), Map.of());

	private static final RoleBlueprint ROLE = TestRoles.trusting("Reader", "lambda.amazonaws.com", TEXT, List.of(READ));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { BOTH + " | 100 |", "sqs:Receive " + QUEUE + "| 100 |",
					"SQS:receive arn:aws:sqs:us-east-1:123456789012:Queue, sqs:List *| 100 |",
					"sqs:Receive *, sqs:List * | 75 | WIDER_RESOURCES",
					"sqs:Receive arn:aws:sqs:*:123456789012:Queue, sqs:List * | 75 | WIDER_RESOURCES",
					BOTH + ", sqs:Send " + QUEUE + " | 66 | EXTRA_ACTION",
					BOTH + ", sqs:Send *, sqs:Purge * | 50 | EXTRA_ACTION",
					BOTH + ", sqs:* " + QUEUE + " | 16 | WILDCARD_ACTION", BOTH + ", sqs:S?nd * | 16 | WILDCARD_ACTION",
					BOTH + ", * * | 1 | ANYTHING", "* * | 0 | ANYTHING", "sqs:Receive * | 50 | WIDER_RESOURCES" })
	void isTheShareOfWhatIsNeeded(String grants, int score, Kind kind) {
		LeastPrivilege privilege = score(Given.nothing().policy("Read", allowing(grants).json(), Lab.OURS));
		assertThat(privilege.score()).isEqualTo(score);
		assertThat(privilege.excesses()).extracting(Excess::kind)
			.containsExactlyElementsOf((kind != null) ? List.of(kind) : List.of());
	}

	@Test
	void namesEachThingThatHoldsItBack() {
		Given given = Given.nothing()
			.policy("Read", allowing("sqs:Receive *, sqs:Send *, sqs:Purge *, s3:Get* *").json(), Lab.OURS);
		assertThat(score(given).excesses()).containsExactly(new Excess(Kind.WIDER_RESOURCES, List.of("sqs:Receive")),
				new Excess(Kind.EXTRA_ACTION, List.of("sqs:Purge", "sqs:Send")),
				new Excess(Kind.WILDCARD_ACTION, List.of("s3:Get*")));
	}

	@Test
	void whatIsAllowedTwiceCountsOnce() {
		Given given = ready().role("Reader", Lab.OURS, Lab.arn("Read"))
			.inline("Reader", "own", allowing("sqs:LIST *").json());
		assertThat(score(given, ROLE).score()).isEqualTo(100);
	}

	@Test
	void anInlinePolicyCountsAndSoDoesOneThatIsNoDocument() {
		assertThat(score(ready().role("Reader", Lab.OURS, Lab.arn("Read"))
			.inline("Reader", "own", allowing("s3:GetObject *").json()), ROLE).score()).isEqualTo(66);
		LeastPrivilege unread = score(ready().role("Reader", Lab.OURS, Lab.arn("Read")).inline("Reader", "own", "{"),
				ROLE);
		assertThat(unread).isEqualTo(new LeastPrivilege(1, List.of(new Excess(Kind.ANYTHING, List.of("own")))));
	}

	@Test
	void anExtraPolicyMayAllowAnything() {
		String admin = "arn:aws:iam::aws:policy/AdministratorAccess";
		assertThat(score(ready().role("Reader", Lab.OURS, Lab.arn("Read"), admin), ROLE))
			.isEqualTo(new LeastPrivilege(1, List.of(new Excess(Kind.ANYTHING, List.of("AdministratorAccess")))));
	}

	@Test
	void whatIsNotAttachedDoesNotCount() {
		assertThat(score(ready().policy("Read", allowing("* *").json(), Lab.OURS).role("Reader", Lab.OURS), ROLE))
			.isEqualTo(new LeastPrivilege(100, List.of()));
	}

	@Test
	void onWhichResourcesMayBeUnknownAndAwsKeepsItsOwn() {
		LeastPrivilege privilege = score(Given.allReady(Lab.OURS), Lab.READER);
		assertThat(privilege)
			.isEqualTo(new LeastPrivilege(50, List.of(new Excess(Kind.UNKNOWN_NEED, List.of("sqs:ReceiveMessage")))));
		RoleBlueprint logger = TestRoles.trusting("Reader", "lambda.amazonaws.com", TEXT, List.of(Lab.LOGS));
		assertThat(score(Given.nothing().role("Reader", Lab.OURS, Lab.LOGS_ARN), logger).score()).isEqualTo(100);
	}

	@Test
	void aRoleThatIsNotThereOrNotKnownHasNone() {
		assertThat(state(Given.nothing(), ROLE).leastPrivilege()).isNull();
		assertThat(state(ready().unreadableRole("Reader"), ROLE).leastPrivilege()).isNull();
		Given unreadable = ready().role("Reader", Lab.OURS, Lab.arn("Read")).unreadablePolicy("Read");
		assertThat(state(unreadable, ROLE).leastPrivilege()).isNull();
	}

	private static Given ready() {
		return Given.nothing().policy("Read", allowing(BOTH).json(), Lab.OURS);
	}

	private static LeastPrivilege score(Given given) {
		return score(given.role("Reader", Lab.OURS, Lab.arn("Read")), ROLE);
	}

	private static LeastPrivilege score(Given given, RoleBlueprint role) {
		return state(given, role).leastPrivilege();
	}

	private static RoleState state(Given given, RoleBlueprint role) {
		return RoleComparison.of(Lab.WORKSHOP, given.snapshot(), Map.of()).compare(role);
	}

	/** A document of grants such as {@code sqs:List *}, parted by commas. */
	private static PolicyDocument allowing(String grants) {
		return PolicyDocument.parse("{\"Version\":\"2012-10-17\",\"Statement\":[" + List.of(grants.strip().split(", "))
			.stream()
			.map((grant) -> "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"%s\"}"
				.formatted((Object[]) grant.split(" ")))
			.reduce((one, other) -> one + "," + other)
			.orElseThrow() + "]}");
	}

}
