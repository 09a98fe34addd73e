package dev.workshoproles.account.sandbox.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param items the page's items, in the listing's order
 * @param marker where the next page starts; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String marker) {

	public boolean isTruncated() {
		return this.marker != null;
	}

}
