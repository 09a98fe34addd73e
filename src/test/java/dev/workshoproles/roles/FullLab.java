package dev.workshoproles.roles;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.Workshop;

/**
 * The role Server of {@link FullWorkshop} in an account.
 */
public final class FullLab {

	public static final RoleBlueprint SERVER = FullWorkshop.WORKSHOP.at(Lab.CALLER.location(Workshop.DEFAULT_REGION))
		.role(FullWorkshop.SERVER)
		.orElseThrow();

	public static final Workshop WORKSHOP = FullWorkshop.of(SERVER);

	public static final String STORES = SERVER.customerPolicies().get(0).document().json();

	public static final String BOUNDS = SERVER.ownPolicies().get(1).document().json();

	public static final String LOGS = inline("logs");

	public static final String KEYS = inline("keys");

	public static final String STORE_ARN = "arn:aws:iam::123456789012:policy/lab/Store";

	public static final String BOUND_ARN = Lab.arn("Bound");

	private FullLab() {
	}

	/** The workshop with a role that leaves open what it may. */
	public static Workshop leavingOpen() {
		return FullWorkshop.of(new RoleBlueprint("Server", SERVER.trustPolicy(), SERVER.purpose(), List.of(), Map.of(),
				RoleOptions.NONE));
	}

	/** All as the blueprint wants it. */
	public static Given ready(Map<String, String> owner) {
		return policies(owner).role(server(owner)).instanceProfile("Servers", owner, "Server");
	}

	/** The policies alone. */
	public static Given policies(Map<String, String> owner) {
		return Given.nothing().policy("Bound", BOUNDS, owner).policyAt("Store", STORE_ARN, STORES, tagged(owner));
	}

	/** All as the blueprint wants it, but for the role. */
	public static Given with(UnaryOperator<ObservedRole> change) {
		return ready(Lab.OURS).role(change.apply(server(Lab.OURS)));
	}

	public static Map<String, String> tagged(Map<String, String> owner) {
		Map<String, String> tags = new HashMap<>(owner);
		tags.putAll(SERVER.options().tags());
		return tags;
	}

	public static ObservedRole server(Map<String, String> owner) {
		return new ObservedRole("Server", "arn:aws:iam::123456789012:role/lab/Server", "AROASERVER", "/lab/", "Serves",
				SERVER.trustPolicy().json(), 7200, BOUND_ARN, tagged(owner), Instant.EPOCH, Instant.EPOCH,
				List.of(new AttachedPolicy("Store", STORE_ARN)), Map.of("logs", LOGS, "keys", KEYS),
				List.of("Servers"));
	}

	public static ObservedRole inline(ObservedRole role, Map<String, String> inline) {
		return new ObservedRole(role.name(), role.arn(), role.roleId(), role.path(), role.description(),
				role.trustPolicy(), role.maxSessionSeconds(), role.permissionsBoundary(), role.tags(), role.createdAt(),
				role.lastUsed(), role.attached(), inline, role.instanceProfiles());
	}

	public static ObservedRole boundary(ObservedRole role, @Nullable String boundary) {
		return new ObservedRole(role.name(), role.arn(), role.roleId(), role.path(), role.description(),
				role.trustPolicy(), role.maxSessionSeconds(), boundary, role.tags(), role.createdAt(), role.lastUsed(),
				role.attached(), role.inline(), role.instanceProfiles());
	}

	public static ObservedRole settings(ObservedRole role, @Nullable String description, int session) {
		return new ObservedRole(role.name(), role.arn(), role.roleId(), role.path(), description, role.trustPolicy(),
				session, role.permissionsBoundary(), role.tags(), role.createdAt(), role.lastUsed(), role.attached(),
				role.inline(), role.instanceProfiles());
	}

	public static ObservedRole path(ObservedRole role, String path) {
		return new ObservedRole(role.name(), role.arn(), role.roleId(), path, role.description(), role.trustPolicy(),
				role.maxSessionSeconds(), role.permissionsBoundary(), role.tags(), role.createdAt(), role.lastUsed(),
				role.attached(), role.inline(), role.instanceProfiles());
	}

	/** One of the same name that AWS made for a service. */
	public static ObservedRole serviceLinked(ObservedRole role) {
		String path = "/aws-service-role/batch.amazonaws.com/";
		return new ObservedRole(role.name(), "arn:aws:iam::123456789012:role" + path + role.name(), role.roleId(), path,
				role.description(), role.trustPolicy(), role.maxSessionSeconds(), role.permissionsBoundary(),
				role.tags(), role.createdAt(), role.lastUsed(), List.of(), Map.of(), List.of());
	}

	public static ObservedRole tags(ObservedRole role, Map<String, String> tags) {
		return new ObservedRole(role.name(), role.arn(), role.roleId(), role.path(), role.description(),
				role.trustPolicy(), role.maxSessionSeconds(), role.permissionsBoundary(), tags, role.createdAt(),
				role.lastUsed(), role.attached(), role.inline(), role.instanceProfiles());
	}

	private static String inline(String name) {
		return Objects.requireNonNull(SERVER.inlinePolicies().get(name)).json();
	}

}
