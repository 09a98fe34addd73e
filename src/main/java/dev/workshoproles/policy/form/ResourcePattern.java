package dev.workshoproles.policy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A resource in a statement: an asterisk, or an ARN with wildcards. IAM's documentation
 * matches ARNs by their parts, with a final asterisk for all missing parts, but does not
 * exclude that other asterisks match across parts. So a match is certain only if it holds
 * both for the ARN as one text and for each part.
 *
 * @param text the resource as one text
 * @param parts the six parts of an ARN; empty if it is not one
 */
public record ResourcePattern(Wildcard text, List<Wildcard> parts) {

	private static final Wildcard ANY = Wildcard.of("*");

	private static final int PARTS = 6;

	private static final int SERVICE = 2;

	private static final int RESOURCE = 5;

	public static ResourcePattern of(String resource) {
		return of(Wildcard.of(resource));
	}

	public static ResourcePattern of(Wildcard text) {
		if (!text.toString().startsWith("arn:")) {
			return new ResourcePattern(text, List.of());
		}
		List<Wildcard> parts = new ArrayList<>(text.split(PARTS));
		Wildcard rest = text.toString().endsWith("*") ? ANY : Wildcard.of("");
		while (parts.size() < PARTS) {
			parts.add(rest);
		}
		return new ResourcePattern(text, parts);
	}

	/**
	 * Whether this pattern matches every resource that the other one matches.
	 * @return false also if that is uncertain
	 */
	public boolean covers(ResourcePattern other) {
		return this.text.isAny() || this.text.equals(other.text) || (this.text.covers(other.text) && isArn()
				&& other.isArn()
				&& IntStream.range(0, PARTS).allMatch((part) -> this.parts.get(part).covers(other.parts.get(part))));
	}

	/**
	 * Whether this pattern may match a resource. It is unknown here whether an action has
	 * resources in another partition or service, or without Region or account.
	 * @param example made by {@link #example()}
	 */
	public boolean mayBe(ResourcePattern example) {
		return this.text.mayBe(example.text)
				|| (isArn() && example.isArn() && IntStream.range(1, PARTS).allMatch((part) -> mayBe(example, part)));
	}

	private boolean mayBe(ResourcePattern example, int part) {
		Wildcard own = this.parts.get(part);
		boolean unknown = example.parts.get(part).equals(ANY.example())
				&& (part <= SERVICE || (part < RESOURCE && own.symbols().isEmpty()));
		return unknown || own.mayBe(example.parts.get(part));
	}

	/**
	 * A resource that this pattern matches, and other patterns match only if they have
	 * to.
	 */
	public ResourcePattern example() {
		if (!isArn()) {
			return this.text.isAny() ? of("arn:*:*:*:*:*").example()
					: new ResourcePattern(this.text.example(), List.of());
		}
		List<Wildcard> examples = this.parts.stream().map(Wildcard::example).toList();
		return of(String.join(":", examples.stream().map(Wildcard::toString).toList()));
	}

	private boolean isArn() {
		return !this.parts.isEmpty();
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
