package dev.workshoproles.policy.evaluation;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.modulith.NamedInterface;

/**
 * IAM's evaluation logic for requests within one account (<em>IAM User Guide</em>,
 * "Policy evaluation for requests within a single account"):
 * <ol>
 * <li>A statement of any policy that denies the request decides.
 * <li>Otherwise an identity-based or resource-based policy must allow it, and so must
 * each limit: permissions boundary, session policy and the organisation's policies. Of
 * several policies of one type, one suffices.
 * <li>What a resource-based policy allows a user or a session by its own ARN is limited
 * by the organisation only; what it allows a role, by all limits.
 * <li>Otherwise the request is denied implicitly.
 * </ol>
 * Unlike IAM, it does not know trust policies and key policies, which must allow a
 * request in any case, nor the resource control policies of an organisation.
 */
@NamedInterface("evaluation")
public final class PolicyEvaluation {

	private final List<EvaluatedStatement> statements;

	private final Set<PolicyType> limits;

	/**
	 * Prepares an evaluation.
	 * @param policies all policies that apply; no policy of a limit's type means that
	 * there is no such limit
	 * @throws dev.workshoproles.policy.statement.InvalidPolicyDocumentException if one is
	 * no JSON object
	 */
	public PolicyEvaluation(List<PolicyText> policies) {
		this.statements = policies.stream().flatMap((policy) -> policy.statements().stream()).toList();
		this.limits = policies.stream()
			.map(PolicyText::type)
			.filter((type) -> !type.allows())
			.collect(Collectors.toSet());
	}

	/**
	 * Decides about a request.
	 * @param request the request
	 * @return the decision and what led to it
	 */
	public Verdict decide(AccessRequest request) {
		List<EvaluatedStatement> about = this.statements.stream().filter((each) -> each.isAbout(request)).toList();
		NavigableSet<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		about.stream().flatMap((each) -> each.missingKeys(request)).forEach(missing::add);
		List<EvaluatedStatement> inEffect = about.stream().filter((each) -> each.isInEffect(request)).toList();
		List<EvaluatedStatement> denying = inEffect.stream().filter(EvaluatedStatement::denies).toList();
		Set<PolicyType> limiting = limiting(inEffect);
		if (!denying.isEmpty()) {
			return new Verdict(Decision.EXPLICIT_DENY, matched(denying), missing, limiting);
		}
		List<EvaluatedStatement> allowing = inEffect.stream()
			.filter((each) -> each.type().allows() && each.allows())
			.filter((each) -> limiting.isEmpty()
					|| (each.allowsOnItsOwn(request) && !limiting.contains(PolicyType.ORGANIZATION)))
			.toList();
		return new Verdict(allowing.isEmpty() ? Decision.IMPLICIT_DENY : Decision.ALLOWED, matched(allowing), missing,
				limiting);
	}

	/** The limits that do not allow the request, or deny it. */
	private Set<PolicyType> limiting(List<EvaluatedStatement> inEffect) {
		return this.limits.stream()
			.filter((limit) -> inEffect.stream().noneMatch((each) -> each.type() == limit && each.allows())
					|| inEffect.stream().anyMatch((each) -> each.type() == limit && each.denies()))
			.collect(Collectors.toSet());
	}

	private static List<MatchedStatement> matched(List<EvaluatedStatement> statements) {
		return statements.stream().map(EvaluatedStatement::matched).toList();
	}

}
