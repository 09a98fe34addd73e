package dev.workshoproles.account.sandbox.store;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.workshoproles.account.sandbox.rules.IamErrors;

/**
 * The account's entities of one kind. Names are unique regardless of letter case, but are
 * found only in the case of their creation: IAM's reference says the former ("names are
 * not distinguished by case") and is silent on the latter, so the sandbox takes the
 * stricter reading and answers NoSuchEntity.
 */
public final class Entities<T> {

	private final SortedMap<String, T> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Function<T, String> name;

	private final String missing;

	private final String taken;

	private final String quota;

	private final int max;

	/**
	 * Creates an empty store.
	 * @param name gets an entity's name
	 * @param missing IAM's message when there is none of a name, {@code %s}
	 * @param taken IAM's message when a name, {@code %s}, is in use
	 * @param quota the name of the quota on their number
	 * @param max the quota
	 */
	Entities(Function<T, String> name, String missing, String taken, String quota, int max) {
		this.name = name;
		this.missing = missing;
		this.taken = taken;
		this.quota = quota;
		this.max = max;
	}

	public Stream<T> all() {
		return this.byName.values().stream();
	}

	public T get(String name) {
		T entity = this.byName.get(name);
		if (entity == null || !this.name.apply(entity).equals(name)) {
			throw IamErrors.noSuchEntity(this.missing.formatted(name));
		}
		return entity;
	}

	/** Whether the name is taken, in any letter case. */
	public boolean has(String name) {
		return this.byName.containsKey(name);
	}

	public void add(T entity) {
		String name = this.name.apply(entity);
		if (has(name)) {
			throw IamErrors.entityAlreadyExists(this.taken.formatted(name));
		}
		if (this.byName.size() >= this.max) {
			throw IamErrors.quotaExceeded(this.quota, this.max);
		}
		addBeyondQuota(entity);
	}

	/** Adds an entity, whose name is free, even if the quota is used up. */
	public void addBeyondQuota(T entity) {
		replace(entity);
	}

	/** Replaces the entity of the same name. */
	public void replace(T entity) {
		this.byName.put(this.name.apply(entity), entity);
	}

	public void remove(String name) {
		this.byName.remove(name);
	}

	/** Makes this store hold what another one holds now. */
	void copy(Entities<T> other) {
		this.byName.putAll(other.byName);
	}

}
