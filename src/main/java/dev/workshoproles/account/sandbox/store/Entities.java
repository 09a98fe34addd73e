package dev.workshoproles.account.sandbox.store;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.workshoproles.account.sandbox.rules.IamErrors;

/**
 * The account's entities of one kind. A name is taken in every letter case once one
 * entity has it, but is found only in the case it was created with: IAM's reference says
 * the first ("names are not distinguished by case") and is silent on the second, so the
 * sandbox takes the stricter reading and answers NoSuchEntity.
 */
public final class Entities<T> {

	private final SortedMap<String, T> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Function<T, String> name;

	private final String kind;

	private final String quota;

	private final int most;

	/**
	 * Creates an empty store.
	 * @param name how to read an entity's name
	 * @param kind the word for the kind in IAM's messages
	 * @param quota the name of the quota on how many there may be
	 * @param most that quota's default
	 */
	Entities(Function<T, String> name, String kind, String quota, int most) {
		this.name = name;
		this.kind = kind;
		this.quota = quota;
		this.most = most;
	}

	public Stream<T> all() {
		return this.byName.values().stream();
	}

	public T get(String name) {
		T entity = this.byName.get(name);
		if (entity == null || !this.name.apply(entity).equals(name)) {
			throw IamErrors.noSuchEntity("The %s with name %s cannot be found.".formatted(this.kind, name));
		}
		return entity;
	}

	public void add(T entity) {
		String name = this.name.apply(entity);
		if (this.byName.containsKey(name)) {
			throw IamErrors.entityAlreadyExists("%s with name %s already exists.".formatted(capitalized(), name));
		}
		if (this.byName.size() >= this.most) {
			throw IamErrors.quotaExceeded(this.quota, this.most);
		}
		this.byName.put(name, entity);
	}

	/** Puts the entity in the place of the one with its name. */
	public void replace(T entity) {
		this.byName.put(this.name.apply(entity), entity);
	}

	public void remove(String name) {
		this.byName.remove(name);
	}

	private String capitalized() {
		return Character.toUpperCase(this.kind.charAt(0)) + this.kind.substring(1);
	}

}
