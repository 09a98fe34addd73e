package dev.workshoproles.policy.rules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.workshoproles.policy.Quoted.allow;
import static org.assertj.core.api.Assertions.assertThat;

class DocumentSizeTests {

	@ParameterizedTest
	@CsvSource({ "MANAGED,6144", "TRUST,2048", "INLINE,10240" })
	void hasTheQuotaOfIam(DocumentUse use, int characters) {
		assertThat(use.maxCharacters()).isEqualTo(characters);
	}

	@ParameterizedTest
	@EnumSource
	void mayHaveExactlyTheQuota(DocumentUse use) {
		String document = document(use, use.maxCharacters());
		assertThat(PolicyRules.exceedsSize(document, use)).isFalse();
		assertThat(PolicyRules.problems(document, use)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void mayNotHaveOneCharacterMore(DocumentUse use) {
		String document = document(use, use.maxCharacters() + 1);
		assertThat(PolicyRules.exceedsSize(document, use)).isTrue();
		assertThat(PolicyRules.problems(document, use))
			.containsExactly("The document: has %d characters besides white space, %s may have %d."
				.formatted(use.maxCharacters() + 1, use.description(), use.maxCharacters()));
	}

	@ParameterizedTest
	@EnumSource
	void whiteSpaceDoesNotCount(DocumentUse use) {
		String document = document(use, use.maxCharacters()).replace(",", ",\r\n\t   ") + " ".repeat(20_000);
		assertThat(PolicyRules.problems(document, use)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void sizeIsJudgedOfAnyText(DocumentUse use) {
		String text = "é".repeat(use.maxCharacters());
		assertThat(PolicyRules.exceedsSize(text, use)).isFalse();
		assertThat(PolicyRules.exceedsSize(text + "x", use)).isTrue();
		assertThat(PolicyRules.problems(text + "x", use)).hasSize(2)
			.last()
			.asString()
			.contains("characters besides white space");
	}

	private static String document(DocumentUse use, int characters) {
		String elements = (use == DocumentUse.TRUST) ? "'Principal':'*','Action':['sts:AssumeRole','sts:%s']"
				: "'Resource':'*','Action':['sqs:SendMessage','sqs:%s']";
		int others = allow(elements).length() - "%s".length();
		return allow(elements).formatted("x".repeat(characters - others));
	}

}
