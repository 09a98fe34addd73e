package dev.workshoproles.classroom.links;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the links of seats come from.
 *
 * @param classSecret the secret that the links of a class's seats come from, at least 16
 * characters; if it is not set, one is made at the first start and kept in the database,
 * the same for all replicas
 */
@ConfigurationProperties("console")
record LinkProperties(@Nullable String classSecret) {

	/** Keeps the secret out of logs and error messages. */
	@Override
	public String toString() {
		return "LinkProperties[]";
	}

}
