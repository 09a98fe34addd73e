package dev.workshoproles.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimplifierMarkupHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No template says anything itself: texts that stand in one are samples, in whose place
 * another is put.
 */
class TemplateTextsTests {

	private static final Set<String> SPOKEN = Set.of("aria-label", "title", "alt", "placeholder", "aria-description");

	@ParameterizedTest
	@MethodSource("templates")
	void everyTextIsPutInItsPlace(Path template) throws IOException, ParseException {
		assertThat(hardCoded(Files.readString(template))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTemplateHasAScriptOrStyleOfItsOwn(Path template) throws IOException {
		assertThat(Files.readString(template)).doesNotContainPattern("<style|\\bstyle=|\\son[a-z]+=|hx-on|javascript:")
			.doesNotContainPattern("<script(?![^>]*th:src)|(src|href)=\"(https?:)?//");
	}

	@Test
	void aTextThatStaysIsFound() throws ParseException {
		assertThat(hardCoded("<p>Hello <b th:text='#{x}'>sample</b></p>")).containsExactly("Hello");
		assertThat(hardCoded("<p aria-label='Hi' th:text='#{x}'>sample</p>")).containsExactly("aria-label: Hi");
		assertThat(hardCoded("<p>[[${value}]] – 12</p>")).isEmpty();
	}

	private static List<String> hardCoded(String template) throws ParseException {
		TextsThatStay texts = new TextsThatStay();
		new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(new StringReader(template),
				new SimplifierMarkupHandler(texts));
		return texts.found;
	}

	private static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList().stream();
		}
	}

	private static final class TextsThatStay extends AbstractSimpleMarkupHandler {

		private final List<String> found = new ArrayList<>();

		/** Whether another text is put in the place of the element's own. */
		private final Deque<Boolean> replaced = new ArrayDeque<>(List.of(false));

		@Override
		public void handleOpenElement(String name, Map<String, String> attributes, int line, int col) {
			boolean here = attributes != null && attributes.containsKey("th:text");
			this.replaced.push(this.replaced.element() || here);
			note(attributes);
		}

		@Override
		public void handleStandaloneElement(String name, Map<String, String> attributes, boolean minimized, int line,
				int col) {
			note(attributes);
		}

		@Override
		public void handleCloseElement(String name, int line, int col) {
			this.replaced.pop();
		}

		@Override
		public void handleAutoCloseElement(String name, int line, int col) {
			this.replaced.pop();
		}

		@Override
		public void handleText(char[] buffer, int offset, int length, int line, int col) {
			String text = new String(buffer, offset, length).replaceAll("\\[\\[.*?]]", "").strip();
			if (!this.replaced.element() && text.matches("(?s).*\\p{L}.*")) {
				this.found.add(text);
			}
		}

		private void note(Map<String, String> attributes) {
			if (attributes != null) {
				SPOKEN.stream()
					.filter(attributes::containsKey)
					.forEach((name) -> this.found.add(name + ": " + attributes.get(name)));
			}
		}

	}

}
