package dev.workshoproles.api.classroom;

import java.util.List;

import dev.workshoproles.classroom.Csv;

/**
 * The links of all seats.
 */
record LinksView(List<LinkView> links) implements CsvView {

	@Override
	public String csvName() {
		return "links.csv";
	}

	@Override
	public String csv() {
		return Csv.of(List.of("seat", "link", "key"),
				this.links.stream().map((link) -> List.of(link.seat(), link.link(), link.key())).toList());
	}

	/** The link of one seat, which signs a browser in, and the key in it, for scripts. */
	record LinkView(String seat, String link, String key) {
	}

}
