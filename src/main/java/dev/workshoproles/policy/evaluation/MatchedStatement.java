package dev.workshoproles.policy.evaluation;

import org.springframework.modulith.NamedInterface;

/**
 * A statement that decides about a request.
 *
 * @param policy its policy
 * @param index its index in the policy
 * @param sid its Sid, empty if it has none
 */
@NamedInterface("evaluation")
public record MatchedStatement(PolicyText policy, int index, String sid) {
}
