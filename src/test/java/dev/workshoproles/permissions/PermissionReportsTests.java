package dev.workshoproles.permissions;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.PermissionCheck;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.seats.Seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@ExtendWith(MockitoExtension.class)
class PermissionReportsTests {

	private final Workshop workshop = ShippedWorkshop.load("");

	@Mock
	private Account account;

	@Mock
	private PermissionCheck check;

	@Test
	void isForTheCallersAccountAndPartition() {
		caller(new Caller("123456789012", "aws-cn", "arn:aws-cn:iam::123456789012:user/lan"));
		given(this.check.missing(any())).willReturn(Optional.of(List.of("iam:TagRole")));
		PermissionReport report = report();
		assertThat(report.accountId()).isEqualTo("123456789012");
		assertThat(report.uses()).extracting(PermissionReport.Entry::use).containsExactly(ConsoleUse.values());
		assertThat(report.uses()).allSatisfy((entry) -> {
			assertThat(entry.policies().documents()).singleElement()
				.extracting(PolicyDocument::json)
				.asString()
				.contains("arn:aws-cn:iam::123456789012:role/APIGateway-SQS");
			assertThat(entry.missing()).containsExactly("iam:TagRole");
		});
	}

	@Test
	void isForAnyAccountAndAsksNothingWithoutACaller() {
		caller(null);
		PermissionReport report = report();
		assertThat(report.accountId()).isNull();
		assertThat(report.uses()).hasSize(4).allSatisfy((entry) -> {
			assertThat(entry.policies().documents()).singleElement()
				.extracting(PolicyDocument::json)
				.asString()
				.contains("arn:aws:iam::*:role/APIGateway-SQS");
			assertThat(entry.missing()).isNull();
		});
		then(this.check).shouldHaveNoInteractions();
	}

	/** To read all seats at once, and to see whether the class has room. */
	@Test
	void readsTheWholeAccountOnlyInAClass() {
		caller(null);
		List<String> more = List.of("iam:GetAccountAuthorizationDetails", "iam:GetAccountSummary");
		assertThat(report().uses()).noneSatisfy((entry) -> assertThat(actions(entry)).containsAnyElementsOf(more));
		assertThat(report(new Seat("seat-1", "", null)).uses()).allSatisfy((entry) -> {
			if (entry.use() == ConsoleUse.READ_ONLY) {
				assertThat(actions(entry)).containsAll(more);
			}
			else {
				assertThat(actions(entry)).doesNotContainAnyElementsOf(more);
			}
		});
	}

	private static List<String> actions(PermissionReport.Entry entry) {
		return entry.policies().documents().stream().flatMap((document) -> document.actions().stream()).toList();
	}

	private PermissionReport report() {
		return report(Seat.only(""));
	}

	private PermissionReport report(Seat seat) {
		return new PermissionReports(this.workshop, this.account, this.check, seat).report();
	}

	private void caller(Caller caller) {
		given(this.account.target()).willReturn(new Target(TargetMode.AWS, caller, "us-east-1", null, null, false));
	}

}
