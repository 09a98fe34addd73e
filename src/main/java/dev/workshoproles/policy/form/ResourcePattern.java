package dev.workshoproles.policy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A resource as a statement names it: an asterisk, or an ARN with wildcards. IAM's
 * documentation speaks of the parts of an ARN, and lets an asterisk at the end be all
 * parts that are missing; it does not say that no asterisk goes beyond its part. So what
 * is certain here is so for the ARN as one text and part by part.
 *
 * @param text the resource as one text
 * @param parts the six parts of an ARN; none where it is no ARN
 */
public record ResourcePattern(Wildcard text, List<Wildcard> parts) {

	private static final Wildcard ANY = Wildcard.of("*");

	private static final int PARTS = 6;

	private static final int SERVICE = 2;

	private static final int RESOURCE = 5;

	public static ResourcePattern of(String resource) {
		Wildcard text = Wildcard.of(resource);
		if (!resource.startsWith("arn:")) {
			return new ResourcePattern(text, List.of());
		}
		List<Wildcard> parts = new ArrayList<>(text.split(PARTS));
		Wildcard rest = resource.endsWith("*") ? ANY : Wildcard.of("");
		while (parts.size() < PARTS) {
			parts.add(rest);
		}
		return new ResourcePattern(text, parts);
	}

	/**
	 * Whether every resource of the other is one of this.
	 * @return false also where that is not certain
	 */
	public boolean covers(ResourcePattern other) {
		return this.text.isAny() || this.text.equals(other.text) || (this.text.covers(other.text) && isArn()
				&& other.isArn()
				&& IntStream.range(0, PARTS).allMatch((part) -> this.parts.get(part).covers(other.parts.get(part))));
	}

	/**
	 * Whether a resource may be one of this. Whether there are resources of another
	 * partition or service for an action, and which have no Region or account, nobody
	 * knows here.
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

	/** One of the resources of this that is as unlike any other as can be. */
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
