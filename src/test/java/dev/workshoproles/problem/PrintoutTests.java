package dev.workshoproles.problem;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PrintoutTests {

	private final Printout out = new Printout(new Texts(new StaticMessageSource(), Locale.ENGLISH));

	@Test
	void linesBreakBetweenWordsAndEndAtAHundredColumns() {
		this.out.paragraph("word ".repeat(50));
		this.out.item("word ".repeat(50));
		assertThat(this.out.toString()).endsWith("word\n");
		assertThat(this.out.toString().lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(100))
			.contains("word ".repeat(20).strip(), "  - " + "word ".repeat(19).strip(),
					"    " + "word ".repeat(19).strip());
	}

	@Test
	void aLongWordStaysWhole() {
		String arn = "arn:aws:iam::123456789012:role/" + "x".repeat(90);
		this.out.item("The role " + arn + " is there.");
		assertThat(this.out.toString().lines()).containsExactly("  - The role", "    " + arn, "    is there.");
	}

	@Test
	void columnsAreAligned() {
		this.out.table(List.of(List.of("Reader", "Ready", "Made by hand"), List.of("Long-Writer", "Not created", "")));
		assertThat(this.out.toString().lines()).containsExactly("Reader       Ready        Made by hand",
				"Long-Writer  Not created");
	}

	@Test
	void theLastColumnBreaksBesideTheOthersOrBelowThem() {
		this.out.table(List.of(List.of("Done", "word ".repeat(30))));
		this.out.table(List.of(List.of("x".repeat(80), "word ".repeat(30))));
		assertThat(this.out.toString().lines()).containsExactly("Done  " + "word ".repeat(19).strip(),
				"      " + "word ".repeat(11).strip(), "x".repeat(80), "    " + "word ".repeat(19).strip(),
				"    " + "word ".repeat(11).strip());
	}

	/** Neither colours nor lines that look like the console's own. */
	@Test
	void nothingControlsTheTerminal() {
		this.out.paragraph("a\u001b[31mred\u0007\r\nnext\u202eline\u2028end");
		this.out.table(List.of(List.of("cell\n\tx", "y\u009b2J")));
		assertThat(this.out.toString()).isEqualTo("a [31mred next line end\ncell x  y 2J\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/plain                                     | true
			text/plain;charset=utf-8                       | true
			text/*                                         | true
			application/json;q=0.5, text/plain             | true
			text/plain, */*                                | true
			application/json, text/plain, */*              | false
			text/plain;q=0.5, application/json             | false
			text/plain;q=0                                 | false
			*/*                                            | false
			text/html,application/xml;q=0.9,*/*;q=0.8      | false
			application/problem+json, text/plain           | false
			image/png                                      | false
			text plain                                     | false
			                                               | false
			""")
	void problemsAreTextForWhoeverPrefersIt(String accept, boolean text) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		if (accept != null) {
			request.addHeader("Accept", accept);
		}
		assertThat(ProblemText.isFor(request)).isEqualTo(text);
	}

}
