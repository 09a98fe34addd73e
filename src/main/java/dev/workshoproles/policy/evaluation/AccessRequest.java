package dev.workshoproles.policy.evaluation;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * A request that policies decide about.
 *
 * @param action such as {@code sqs:SendMessage}
 * @param resource an ARN. Wildcards stand for all resources that they match, so {@code *}
 * is allowed only by what allows all.
 * @param context its condition keys
 * @param principal the ARN of the user, role or session that makes it; null if unknown,
 * and then no resource-based policy allows it
 */
@NamedInterface("evaluation")
public record AccessRequest(String action, String resource, RequestContext context, @Nullable String principal) {
}
