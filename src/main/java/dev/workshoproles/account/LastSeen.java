package dev.workshoproles.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * What this process last saw of the account: which roles were there, and each policy's
 * default version. It decides only which calls are made at once, and is never an answer:
 * others change the account too.
 */
final class LastSeen {

	private final Set<String> roles = ConcurrentHashMap.newKeySet();

	private final Map<String, String> defaultVersions = new ConcurrentHashMap<>();

	void role(String name, boolean present) {
		if (present) {
			this.roles.add(name);
		}
		else {
			this.roles.remove(name);
		}
	}

	boolean hasRole(String name) {
		return this.roles.contains(name);
	}

	/**
	 * Notes a policy.
	 * @param arn the policy
	 * @param version its default version, null when there is no such policy or nobody
	 * told the version
	 */
	void policy(String arn, @Nullable String version) {
		if (version != null) {
			this.defaultVersions.put(arn, version);
		}
		else {
			this.defaultVersions.remove(arn);
		}
	}

	Optional<String> defaultVersion(String arn) {
		return Optional.ofNullable(this.defaultVersions.get(arn));
	}

}
