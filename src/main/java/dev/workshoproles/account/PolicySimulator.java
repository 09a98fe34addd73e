package dev.workshoproles.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.OrganizationsDecisionDetail;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryDecisionDetail;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.Statement;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.policy.evaluation.Decision;

/**
 * Asks IAM's policy simulator what a user or role may do. That needs
 * iam:SimulatePrincipalPolicy on it.
 */
public final class PolicySimulator {

	private static final String INVALID = "InvalidInput";

	private final IamReads reads;

	private final ParallelCalls parallel;

	PolicySimulator(IamReads reads, ParallelCalls parallel) {
		this.reads = reads;
		this.parallel = parallel;
	}

	/**
	 * Simulates requests, by one call for all of a principal that differ only in their
	 * action.
	 * @param requests the requests by the ARN of the user or role that makes them
	 * @return the answers by ARN
	 * @throws AccountException if IAM would not answer any other call either
	 */
	public Map<String, SimulatedAnswers> simulate(Map<String, ? extends Collection<SimulatedRequest>> requests) {
		Map<String, Map<SimulatedRequest, SimulatedAnswer>> answers = new HashMap<>();
		Map<String, AccountError> errors = new ConcurrentHashMap<>();
		List<Runnable> calls = new ArrayList<>();
		requests.forEach((principal, all) -> {
			Map<SimulatedRequest, SimulatedAnswer> own = new ConcurrentHashMap<>();
			answers.put(principal, own);
			alike(all).forEach((alike) -> calls.add(() -> {
				try {
					own.putAll(simulated(principal, alike));
				}
				catch (AccountException ex) {
					if (ex.error().concernsWholeAccount()) {
						throw ex;
					}
					errors.put(principal, ex.error());
				}
			}));
		});
		this.parallel.all(calls);
		return answers.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(all) -> new SimulatedAnswers(all.getValue(), errors.get(all.getKey()))));
	}

	private static Collection<List<SimulatedRequest>> alike(Collection<SimulatedRequest> requests) {
		return requests.stream()
			.distinct()
			.collect(Collectors.groupingBy((request) -> Map.entry(request.resource(), request.context()),
					LinkedHashMap::new, Collectors.toList()))
			.values();
	}

	/**
	 * IAM rejects a call whose actions "require different authorization information",
	 * without documenting which these are; it takes each of them alone.
	 */
	private Map<SimulatedRequest, SimulatedAnswer> simulated(String principal, List<SimulatedRequest> alike) {
		try {
			return answers(principal, alike);
		}
		catch (AccountException ex) {
			if (!ex.error().code().equals(INVALID)) {
				throw ex;
			}
			Map<SimulatedRequest, SimulatedAnswer> answers = new HashMap<>();
			if (alike.size() > 1) {
				alike.forEach((one) -> answers.putAll(simulated(principal, List.of(one))));
			}
			return answers;
		}
	}

	private Map<SimulatedRequest, SimulatedAnswer> answers(String principal, List<SimulatedRequest> alike) {
		SimulatedRequest first = alike.get(0);
		List<EvaluationResult> results = this.reads.simulate(principal,
				alike.stream().map(SimulatedRequest::action).toList(), first.resource(), first.context());
		Map<SimulatedRequest, SimulatedAnswer> answers = new LinkedHashMap<>();
		alike.forEach((request) -> results.stream()
			.filter((result) -> request.action().equalsIgnoreCase(result.evalActionName()))
			.findFirst()
			.ifPresent((result) -> answers.put(request, answer(result))));
		return answers;
	}

	/**
	 * What is said of the resource goes before what is said of all: since July 2026 the
	 * latter stands for several resources even where there is only one. The organisation
	 * is mentioned nowhere else.
	 */
	private static SimulatedAnswer answer(EvaluationResult result) {
		OrganizationsDecisionDetail organization = result.organizationsDecisionDetail();
		Boolean byOrganization = (organization != null) ? organization.allowedByOrganizations() : null;
		Optional<ResourceSpecificResult> specific = result.resourceSpecificResults().stream().findFirst();
		if (specific.isEmpty()) {
			return answer(result.evalDecision(), result.matchedStatements(), result.missingContextValues(),
					result.permissionsBoundaryDecisionDetail(), byOrganization);
		}
		ResourceSpecificResult one = specific.get();
		PermissionsBoundaryDecisionDetail boundary = (one.permissionsBoundaryDecisionDetail() != null)
				? one.permissionsBoundaryDecisionDetail() : result.permissionsBoundaryDecisionDetail();
		return answer(one.evalResourceDecision(), one.matchedStatements(), one.missingContextValues(), boundary,
				byOrganization);
	}

	private static SimulatedAnswer answer(@Nullable PolicyEvaluationDecisionType decision, List<Statement> matched,
			List<String> missing, @Nullable PermissionsBoundaryDecisionDetail boundary,
			@Nullable Boolean byOrganization) {
		return new SimulatedAnswer(decision(decision),
				matched.stream()
					.map(Statement::sourcePolicyId)
					.filter((id) -> id != null && !id.isEmpty())
					.distinct()
					.toList(),
				missing, (boundary != null) ? boundary.allowedByPermissionsBoundary() : null, byOrganization);
	}

	/** What the SDK does not know is no permission. */
	private static Decision decision(@Nullable PolicyEvaluationDecisionType decision) {
		if (decision == PolicyEvaluationDecisionType.ALLOWED) {
			return Decision.ALLOWED;
		}
		return (decision == PolicyEvaluationDecisionType.EXPLICIT_DENY) ? Decision.EXPLICIT_DENY
				: Decision.IMPLICIT_DENY;
	}

}
