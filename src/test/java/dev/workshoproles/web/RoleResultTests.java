package dev.workshoproles.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.web.RoleResult.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class RoleResultTests {

	private static final String ARN = "arn:aws:iam::123456789012:role/";

	@Test
	void hasTheRolesThatExistAndWhereTheLabUsesThem() {
		RoleResult result = RoleResult.of(Given.WORKSHOP, List.of(Given.role(Status.DRIFTED, Ownership.CONSOLE)),
				ConsoleLinks.of(Given.TARGET));
		assertThat(result.roles()).containsExactly(new Entry("Reader", ARN + "Reader",
				"https://console.aws.amazon.com/iam/home#/roles/details/Reader", "Lambda Worker"));
		assertThat(RoleResult
			.of(Given.WORKSHOP, List.of(Given.role(Status.MISSING, Ownership.NONE)), ConsoleLinks.of(Given.TARGET))
			.roles()).isEmpty();
	}

	@Test
	void canBePastedInThreeForms() {
		RoleResult result = of("An-Order.Reader", "Writer");
		assertThat(result.lines()).isEqualTo(ARN + "An-Order.Reader\n" + ARN + "Writer");
		assertThat(result.json()).isEqualToNormalizingNewlines("""
				{
				  "An-Order.Reader" : "arn:aws:iam::123456789012:role/An-Order.Reader",
				  "Writer" : "arn:aws:iam::123456789012:role/Writer"
				}""");
		assertThat(result.exports()).isEqualTo("export ROLE_AN_ORDER_READER='" + ARN + "An-Order.Reader'\n"
				+ "export ROLE_WRITER='" + ARN + "Writer'");
	}

	@Test
	void givesEachRoleAVariableOfItsOwn() {
		assertThat(of("a-b", "a_b", "a.b", "a-b_2").exports().lines().map((line) -> line.split("[ =]", -1)[1]))
			.containsExactly("ROLE_A_B", "ROLE_A_B_2", "ROLE_A_B_3", "ROLE_A_B_2_2");
	}

	private static RoleResult of(String... names) {
		return new RoleResult(List.of(names).stream().map((name) -> new Entry(name, ARN + name, null, "")).toList());
	}

}
