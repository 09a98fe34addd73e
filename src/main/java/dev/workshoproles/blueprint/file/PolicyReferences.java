package dev.workshoproles.blueprint.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.KnownAwsPolicies;
import dev.workshoproles.blueprint.NearestName;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.file.format.PolicyFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * Finds the policies that the workshop file refers to: its own by name, those of AWS by
 * path and name or by ARN.
 */
final class PolicyReferences {

	private static final Pattern AWS_ARN = Pattern
		.compile("arn:(?:aws[a-z0-9-]*|\\$\\{Partition}):iam::aws:policy/((?:[!-~]+/)?[\\w+=,.@-]+)");

	private final List<PolicyFile> entries;

	private final Map<String, PolicyBlueprint> loaded;

	private final FieldPath list;

	private final String prefix;

	private final Map<String, PolicyFile> byName = new HashMap<>();

	private final Map<String, AwsPolicy> ofAws = new HashMap<>();

	private final Set<String> used = new HashSet<>();

	private final Map<String, String> advice = new HashMap<>();

	/**
	 * For one workshop.
	 * @param entries the policies that the file describes
	 * @param loaded those of them without errors, by name
	 * @param list their path
	 * @param prefix the prefix of all names
	 */
	PolicyReferences(List<PolicyFile> entries, Map<String, PolicyBlueprint> loaded, FieldPath list, String prefix) {
		this.entries = entries;
		this.loaded = loaded;
		this.list = list;
		this.prefix = prefix;
		entries.stream()
			.filter((entry) -> !entry.name().isEmpty())
			.forEach((entry) -> this.byName.putIfAbsent(entry.name(), entry));
		loaded.values()
			.stream()
			.filter(AwsPolicy.class::isInstance)
			.map(AwsPolicy.class::cast)
			.forEach((policy) -> this.ofAws.put(pathAndName(policy), policy));
	}

	/**
	 * Finds a policy, or reports that there is none.
	 * @return empty also if the policy itself has errors
	 */
	Optional<PolicyBlueprint> find(String reference, FieldPath place) {
		if (this.byName.containsKey(reference)) {
			this.used.add(reference);
			return Optional.ofNullable(this.loaded.get(reference));
		}
		AwsPolicy policy = aws(reference);
		if (policy == null) {
			place.report(unknown(reference));
			return Optional.empty();
		}
		this.used.add(policy.name());
		if (!policy.isKnown()) {
			place.warn(warning(policy));
		}
		return Optional.of(policy);
	}

	/**
	 * The real name of a policy, prefix included if it is the workshop's own.
	 * @return empty if there is no such policy
	 */
	Optional<String> nameOf(String reference) {
		PolicyFile entry = this.byName.get(reference);
		if (entry != null) {
			return Optional.of(entry.isAws() ? reference : this.prefix + reference);
		}
		return Optional.ofNullable(aws(reference)).map(AwsPolicy::name);
	}

	/** The workshop's own policy with an ARN in which placeholders are not filled. */
	Optional<CustomerPolicy> own(String arn) {
		return this.loaded.values()
			.stream()
			.filter(CustomerPolicy.class::isInstance)
			.map(CustomerPolicy.class::cast)
			.filter((policy) -> policy.arn("${Partition}", "${Account}").equals(arn))
			.peek((policy) -> this.used.add(policy.name().substring(this.prefix.length())))
			.findFirst();
	}

	/** AWS may have added the policy since the console's list was made. */
	static String warning(AwsPolicy policy) {
		return "AWS manages no policy " + policy.path() + policy.name() + " that the console knows"
				+ policy.nearest().map((nearest) -> "; did you mean " + nearest + "?").orElse("");
	}

	/** A boundary's policy is used too. */
	void reportUnused() {
		for (int i = 0; i < this.entries.size(); i++) {
			String name = this.entries.get(i).name();
			if (!name.isEmpty() && !this.used.contains(name)) {
				this.list.at(i).reportBeside("no role has this policy");
			}
		}
	}

	private @Nullable AwsPolicy aws(String reference) {
		Matcher arn = AWS_ARN.matcher(reference);
		String pathAndName = arn.matches() ? Objects.requireNonNull(arn.group(1)) : reference;
		AwsPolicy described = this.ofAws.get(pathAndName);
		if (described != null) {
			return described;
		}
		boolean exists = arn.matches() || KnownAwsPolicies.find(pathAndName).isPresent();
		return exists ? policy(pathAndName) : null;
	}

	private static AwsPolicy policy(String pathAndName) {
		int end = pathAndName.lastIndexOf('/') + 1;
		return new AwsPolicy(pathAndName.substring(end), "/" + pathAndName.substring(0, end), Map.of());
	}

	private static String pathAndName(AwsPolicy policy) {
		return policy.path().substring(1) + policy.name();
	}

	private String unknown(String reference) {
		if (reference.startsWith("arn:")) {
			return "'" + reference
					+ "' is no ARN of a policy that AWS manages; a role has those and the file's own, by name";
		}
		if (this.list.problems().isFull()) {
			return "no policy is named '" + reference + "'";
		}
		return this.advice.computeIfAbsent(reference, this::withNearest);
	}

	/** What was meant is then not unused as well. */
	private String withNearest(String reference) {
		List<String> names = new ArrayList<>(this.byName.keySet());
		Optional<String> own = NearestName.of(reference, names);
		own.ifPresent(this.used::add);
		return "no policy of this file or of AWS is named '" + reference + "'"
				+ own.or(() -> policy(reference).nearest())
					.map((nearest) -> "; did you mean '" + nearest + "'?")
					.orElse("");
	}

}
