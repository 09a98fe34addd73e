package dev.workshoproles.policy.meaning;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.policy.statement.DocumentTree;
import dev.workshoproles.policy.statement.Statement;

/**
 * Whom a trust policy lets use a role, and how.
 *
 * @param permissions a principal with an action and its conditions each
 * @param isCertain whether that is all that the document says
 */
public record Trust(List<Permission> permissions, boolean isCertain) {

	/**
	 * Reads a trust policy.
	 * @param folded the document in folded normal form
	 */
	public static Trust of(ObjectNode folded) {
		List<Statement> statements = new DocumentTree(folded).statements().toList();
		boolean certain = statements.stream().allMatch((each) -> each.allows() && Permission.count(each) > 0);
		return new Trust(certain ? statements.stream().flatMap(Permission::of).toList() : List.of(), certain);
	}

	/**
	 * Compares it with another one.
	 * @param other the other one
	 * @return more or less only if that is certain
	 */
	public Reach comparedTo(Trust other) {
		if (!this.isCertain || !other.isCertain || covers(other) == other.covers(this)) {
			return Reach.OTHER;
		}
		return covers(other) ? Reach.MORE : Reach.LESS;
	}

	private boolean covers(Trust other) {
		return other.permissions.stream()
			.allMatch((each) -> this.permissions.stream()
				.anyMatch((own) -> own.kind().equals(each.kind()) && own.covers(each)));
	}

}
