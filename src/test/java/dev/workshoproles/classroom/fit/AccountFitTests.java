package dev.workshoproles.classroom.fit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.account.snapshot.AccountUse;
import dev.workshoproles.account.snapshot.AccountUse.Quota;

import static org.assertj.core.api.Assertions.assertThat;

class AccountFitTests {

	private static final String ACCOUNT = "111111111111";

	@Test
	void threeHundredSeatsInAnAccountWithRoomForFewer() {
		AccountFit fit = new AccountFit(ACCOUNT, 300, new Amount(900, 1_200, 0), new Amount(880, 1_500, 1_000));
		assertThat(fit.fits()).isFalse();
		assertThat(english(fit)).containsExactly(
				"300 seats need 900 roles and 1,200 policies; account 111111111111 has room for 880 roles.");
	}

	@Test
	void eachQuotaThatIsInTheWayIsNamed() {
		AccountFit fit = new AccountFit(ACCOUNT, 1, new Amount(1, 1, 2), new Amount(0, 0, 1));
		assertThat(english(fit)).containsExactly(
				"1 seat needs 1 role and 1 policy; account 111111111111 has room for no role.",
				"1 seat needs 1 role and 1 policy; account 111111111111 has room for no policy.",
				"1 seat needs 2 instance profiles; account 111111111111 has room for 1.");
	}

	@ParameterizedTest
	@CsvSource({ "1000,900,true", "1000,901,false", "900,1000,false" })
	void roomIsWhatIsLeftOfAQuota(int most, int used, boolean fits) {
		AccountUse use = new AccountUse(new Quota(used, most), new Quota(0, 1_500), new Quota(0, 1_000));
		assertThat(new AccountFit(ACCOUNT, 10, new Amount(100, 100, 0), Amount.room(use)).fits()).isEqualTo(fits);
	}

	@Test
	void theWorseAccountCounts() {
		AccountFit fitting = new AccountFit(ACCOUNT, 1, new Amount(3, 4, 0), new Amount(3, 4, 0));
		AccountFit lacking = new AccountFit("222222222222", 2, new Amount(6, 8, 0), new Amount(6, 7, 0));
		assertThat(new Fit(List.of(fitting), Map.of()).fits()).isTrue();
		assertThat(new Fit(List.of(fitting, lacking), Map.of()).fits()).isFalse();
		assertThat(new Fit(List.of(fitting, lacking), Map.of()).needed()).isEqualTo(new Amount(9, 12, 0));
	}

	private static List<String> english(AccountFit fit) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return fit.lacks().stream().map((lack) -> messages.getMessage(lack, Locale.ENGLISH)).toList();
	}

}
