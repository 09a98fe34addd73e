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

	/**
	 * Each line of text that reaches out of its box or into another text. The first entry
	 * says how many lines there are.
	 */
	private static final String MISPLACED = """
			(picture) => {
				const outside = (inner, outer) => inner.left < outer.left - 1 || inner.right > outer.right + 1
					|| inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
				const meet = (one, two) => one.left < two.right - 1 && two.left < one.right - 1
					&& one.top < two.bottom - 3 && two.top < one.bottom - 3;
				const lines = [];
				const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
				while (walker.nextNode()) {
					const range = document.createRange();
					range.selectNodeContents(walker.currentNode);
					const box = walker.currentNode.parentElement.closest('.role-link, .place, .arrow');
					if (box && walker.currentNode.textContent.trim()) {
						[...range.getClientRects()].forEach((at) => lines.push({
							at, box: box.getBoundingClientRect(), text: walker.currentNode.textContent.trim()
						}));
					}
				}
				return [lines.length, ...lines.filter((line) => outside(line.at, line.box)
					|| lines.some((other) => other !== line && meet(line.at, other.at)))
					.map((line) => line.text)];
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
		List<?> found = (List<?>) visit.open("/").locator(".lab:visible").evaluate(MISPLACED);
		assertThat((Integer) found.get(0)).as("lines of text").isGreaterThan(30);
		return found.subList(1, found.size());
	}

}
