package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.roles.plan.Plan;

/**
 * A stored plan, which can be carried out by its id.
 *
 * @param id a UUID
 * @param createdAt when the account was read for it
 * @param plan the plan
 */
@NamedInterface("journal")
public record StoredPlan(String id, Instant createdAt, Plan plan) {
}
