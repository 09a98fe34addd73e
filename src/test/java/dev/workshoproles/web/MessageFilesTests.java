package dev.workshoproles.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files with texts say the same in both languages.
 */
class MessageFilesTests {

	/** Texts that are the same in both languages: names and units. */
	private static final Set<String> NAMES = Set.of("language.en", "language.vi", "access.sign-in.token", "target.aws",
			"role.arn", "run.milliseconds", "export.cli", "export.cloudformation", "export.terraform");

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

	private final Map<String, String> english = read("messages.properties");

	private final Map<String, String> vietnamese = read("messages_vi.properties");

	@Test
	void everyTextIsInBothLanguages() {
		assertThat(this.vietnamese.keySet()).isEqualTo(this.english.keySet());
		assertThat(this.english).isNotEmpty().noneSatisfy((key, text) -> assertThat(text).isBlank());
	}

	@Test
	void everyTextIsTranslated() {
		this.english.forEach((key, text) -> {
			if (!NAMES.contains(key)) {
				assertThat(this.vietnamese.get(key)).as(key).isNotBlank().isNotEqualTo(text);
			}
		});
	}

	@Test
	void translationsHaveTheSameArguments() {
		this.english
			.forEach((key, text) -> assertThat(arguments(this.vietnamese.get(key))).as(key).isEqualTo(arguments(text)));
	}

	/** A straight apostrophe would vanish wherever a text has arguments. */
	@Test
	void noTextHasAStraightApostrophe() {
		assertThat(this.english.values()).noneMatch((text) -> text.contains("'"));
		assertThat(this.vietnamese.values()).noneMatch((text) -> text.contains("'"));
	}

	private static Set<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	static Map<String, String> read(String file) {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(new ClassPathResource(file).getInputStream(),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> sorted = new TreeMap<>();
		texts.stringPropertyNames().forEach((key) -> sorted.put(key, texts.getProperty(key)));
		return sorted;
	}

}
