package dev.workshoproles.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The picture of the lab, whose letters are as wide as the machine's font makes them.
 */
@BrowserTest
@TestPropertySource(properties = "console.name-prefix=the-participant-with-the-number-12-")
class PictureIntegrationTests {

	/** Each text that reaches out of the picture, of its box, or into another text. */
	private static final String MISPLACED = """
			(picture) => {
				const box = (one) => one.getBoundingClientRect();
				const outside = (inner, outer) => inner.left < outer.left - 1 || inner.right > outer.right + 1
					|| inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
				const meet = (one, two) => one.left < two.right - 1 && two.left < one.right - 1
					&& one.top < two.bottom - 3 && two.top < one.bottom - 3;
				const texts = [...picture.querySelectorAll('text')];
				return texts.filter((text) => outside(box(text), box(picture))
					|| (text.previousElementSibling?.tagName === 'rect'
						&& outside(box(text), box(text.previousElementSibling)))
					|| texts.some((other) => other !== text && meet(box(text), box(other))))
					.map((text) => text.textContent);
			}""";

	@ParameterizedTest
	@ValueSource(ints = { 320, 1023, 1024, 1280, 1920 })
	void everyTextHasItsPlace(int width, Visit visit) {
		assertThat(misplaced(visit, width)).isEmpty();
	}

	@Test
	@Visitor(language = "vi-VN")
	void everyTextHasItsPlaceInVietnamese(Visit visit) {
		assertThat(misplaced(visit, 1280)).isEmpty();
	}

	private static List<?> misplaced(Visit visit, int width) {
		visit.page().setViewportSize(width, 900);
		return (List<?>) visit.open("/").locator(".lab:visible").evaluate(MISPLACED);
	}

}
