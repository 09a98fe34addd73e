package dev.workshoproles.policy;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyEncodingTests {

	@Test
	void decodesWhatIamSends() {
		assertThat(PolicyEncoding.decode("%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D"))
			.isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
	}

	@ParameterizedTest
	@CsvSource({ "a+b,a+b", "a%2Bb,a+b", "a%20b,a b", "100%25,100%", "%2525,%25", "%c3%a9,é", "%C3%A9t%C3%A9,été",
			"%F0%9F%98%80,😀", "plain,plain", "a%2fb%2Fc,a/b/c", "é%20é,é é" })
	void decodes(String encoded, String decoded) {
		assertThat(PolicyEncoding.decode(encoded)).isEqualTo(decoded);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%", "%2", "a%", "%zz", "%2x", "%+1", "% 1", "%-1", "%7B%", "%7B%2", "%FF", "%C3",
			"%C3x", "%A9", "%C0%80", "%ED%A0%80", "%F8%88%80%80%80", "%１１" })
	void leavesAloneWhatIsNotWellEncoded(String text) {
		assertThat(PolicyEncoding.decode(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"Resource\":\"arn:x/100%25+%2B\"}", " \n\t{\"%41\":1}", "{", "{%7B" })
	void leavesAloneWhatIsNotEncodedAtAll(String text) {
		assertThat(PolicyEncoding.decode(text)).isEqualTo(text);
	}

	@Test
	void encodesAllButUnreservedCharacters() {
		assertThat(PolicyEncoding.encode("AZaz09-._~")).isEqualTo("AZaz09-._~");
		assertThat(PolicyEncoding.encode(" +%/:*'()!\"{}\n")).isEqualTo("%20%2B%25%2F%3A%2A%27%28%29%21%22%7B%7D%0A");
		assertThat(PolicyEncoding.encode("é😀")).isEqualTo("%C3%A9%F0%9F%98%80");
	}

	@Test
	void decodingUndoesEncoding() {
		Random random = new Random(6);
		for (int round = 0; round < 1_000; round++) {
			String text = random.ints(1 + random.nextInt(40), 1, 0x2FFFF)
				.map((point) -> random.nextBoolean() ? point % 0x80 : point)
				.filter((point) -> Character.getType(point) != Character.SURROGATE)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			assertThat(PolicyEncoding.decode(PolicyEncoding.encode(text))).isEqualTo(text);
		}
	}

	@Test
	void decodesALargeDocumentInLinearTime() {
		String large = "{\"a\":\"" + "é \\u0000%".repeat(200_000) + "\"}";
		assertThat(PolicyEncoding.decode(PolicyEncoding.encode(large))).isEqualTo(large);
	}

}
