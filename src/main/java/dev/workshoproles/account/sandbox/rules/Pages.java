package dev.workshoproles.account.sandbox.rules;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.policy.IamLimits;

/**
 * Splits listings into pages. A marker encodes the last item returned, so that pages stay
 * correct when items are added or deleted in the meantime.
 *
 * @param largest the maximum number of items on a page, whatever is requested: IAM too
 * may return fewer
 */
public record Pages(int largest) {

	public Pages {
		if (largest < 1) {
			throw new IllegalArgumentException("A page has at least one item, not " + largest);
		}
	}

	/** The items after the marker, in the order of their keys. */
	public <T> Page<T> of(Stream<T> items, Function<T, String> key, @Nullable String marker,
			@Nullable Integer maxItems) {
		int size = Math.min(this.largest, size(maxItems));
		String last = (marker != null) ? decode(marker) : null;
		List<T> rest = items.sorted(Comparator.comparing(key))
			.filter((item) -> last == null || key.apply(item).compareTo(last) > 0)
			.toList();
		if (rest.size() <= size) {
			return new Page<>(rest, null);
		}
		return new Page<>(rest.subList(0, size), encode(key.apply(rest.get(size - 1))));
	}

	private static int size(@Nullable Integer maxItems) {
		return (maxItems != null) ? Constraints.between("maxItems", maxItems, 1, IamLimits.MAX_PAGE_SIZE)
				: IamLimits.DEFAULT_PAGE_SIZE;
	}

	private static String encode(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	private static String decode(String marker) {
		try {
			return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw IamErrors.validationError("Invalid Marker.");
		}
	}

}
