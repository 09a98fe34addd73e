package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.roles.plan.Plan;

/**
 * A plan that was shown and can be carried out as it was shown.
 *
 * @param id a UUID
 * @param createdAt when the account was read for it
 * @param plan the plan
 */
@NamedInterface("journal")
public record StoredPlan(String id, Instant createdAt, Plan plan) {
}
