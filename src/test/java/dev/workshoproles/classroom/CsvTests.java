package dev.workshoproles.classroom;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@Test
	void eachLineEndsAsTheStandardSays() {
		assertThat(Csv.of(List.of("seat", "link"), List.of(List.of("seat-1", "http://lab/?a=b"), List.of("", "x"))))
			.isEqualTo("seat,link\r\nseat-1,http://lab/?a=b\r\n,x\r\n");
	}

	@Test
	void quotesWhatWouldBreakALine() {
		assertThat(Csv.of(List.of("a"), List.of(List.of("1,2"), List.of("say \"so\""), List.of("two\r\nlines"))))
			.isEqualTo("a\r\n\"1,2\"\r\n\"say \"\"so\"\"\"\r\n\"two\r\nlines\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1" })
	void isNoFormula(String text) {
		assertThat(Csv.of(List.of("a"), List.of(List.of(text)))).isEqualTo("a\r\n'" + text + "\r\n");
	}

	@Test
	void isNoFormulaEvenQuoted() {
		assertThat(Csv.of(List.of("a"), List.of(List.of("=HYPERLINK(\"x\",\"y\")"))))
			.isEqualTo("a\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
	}

}
