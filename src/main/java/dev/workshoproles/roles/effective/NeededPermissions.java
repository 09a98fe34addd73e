package dev.workshoproles.roles.effective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Station;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.evaluation.SampleRequest;
import dev.workshoproles.policy.statement.Grant;

/**
 * The permissions that the lab needs a role to have: what its policies in the workshop
 * allow, and what the way of the data through the lab takes.
 * <ul>
 * <li>A wide permission is needed on the resources that it can be limited to.
 * <li>A pattern of actions stands for those of them that the workshop names; the console
 * knows no others.
 * <li>Denials and {@code NotAction} are no needs.
 * </ul>
 *
 * @param list the first of them, in the order of the workshop
 * @param omitted how many more there are: AWS managed policies may have hundreds
 */
public record NeededPermissions(List<NeededPermission> list, int omitted) {

	/** More than the roles of any known lab need. */
	private static final int MOST = 100;

	public NeededPermissions {
		list = List.copyOf(list);
	}

	/**
	 * Finds the permissions.
	 * @param workshop the workshop, resolved for the account
	 * @param role one of its roles
	 * @return the permissions, each once
	 */
	public static NeededPermissions of(Workshop workshop, RoleBlueprint role) {
		List<NeededPermission> all = new ArrayList<>();
		role.policies().forEach((policy) -> add(Source.of(policy, workshop.flow()).needs(), all));
		role.inlinePolicies().forEach((name, document) -> add(Source.of(name, document).needs(), all));
		add(granted(workshop, role), all);
		return new NeededPermissions(all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST));
	}

	private static void add(Stream<NeededPermission> more, List<NeededPermission> all) {
		more.filter((need) -> all.stream().noneMatch(need::isSameAs)).forEach(all::add);
	}

	/** What is granted to it otherwise: to where it is, or else to where it goes. */
	private static Stream<NeededPermission> granted(Workshop workshop, RoleBlueprint role) {
		List<Station> flow = workshop.flow();
		return IntStream.range(0, flow.size() - 1).boxed().flatMap((index) -> {
			Station from = flow.get(index);
			Station to = flow.get(index + 1);
			Station.Passage passage = from.passage();
			boolean leaves = from.role() != null;
			if (passage == null || passage.origin() == null || !role.name().equals(leaves ? from.role() : to.role())) {
				return Stream.empty();
			}
			String resource = (leaves ? to : from).resource();
			return passage.actions()
				.stream()
				.map((action) -> new NeededPermission(action, arn(workshop, action, resource), Map.of(), null,
						LocalizedText.EMPTY, passage.origin()));
		});
	}

	/** The ARN by which some policy is limited to the resource, otherwise its name. */
	private static String arn(Workshop workshop, String action, String resource) {
		String service = ":" + action.substring(0, action.indexOf(':') + 1);
		return workshop.customerPolicies()
			.stream()
			.flatMap((policy) -> policy.limits().resources().values().stream().flatMap(List::stream))
			.filter((arn) -> arn.contains(service) && arn.matches(".*[:/]" + Pattern.quote(resource)))
			.findFirst()
			.orElse(resource);
	}

	/**
	 * A policy that allows what the lab needs.
	 *
	 * @param name its name
	 * @param samples requests that it allows
	 * @param reasons why each action is needed, in any letter case
	 * @param limits the resources that its actions can be limited to
	 * @param named further actions that the workshop names with it
	 */
	private record Source(String name, List<SampleRequest> samples, Map<String, LocalizedText> reasons,
			ResourceLimits limits, List<String> named) {

		private static final ResourceLimits NO_LIMITS = new ResourceLimits(Map.of(), Map.of());

		private Source {
			Map<String, LocalizedText> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			anyCase.putAll(reasons);
			reasons = anyCase;
		}

		static Source of(String name, PolicyDocument inline) {
			return new Source(name, inline.samples(), Map.of(), NO_LIMITS, List.of());
		}

		static Source of(PolicyBlueprint policy, List<Station> flow) {
			List<String> passing = flow.stream()
				.flatMap((station) -> Stream.ofNullable(station.passage()))
				.filter((passage) -> policy.name().equals(passage.policy()))
				.flatMap((passage) -> passage.actions().stream())
				.toList();
			return (policy instanceof CustomerPolicy customer)
					? new Source(policy.name(), customer.document().samples(), policy.reasons(), customer.limits(),
							passing)
					: new Source(policy.name(), samples((AwsPolicy) policy), policy.reasons(), NO_LIMITS, passing);
		}

		/** Of a policy that AWS has added since, only what the workshop says is known. */
		private static List<SampleRequest> samples(AwsPolicy policy) {
			return policy.document()
				.map(PolicyDocument::samples)
				.orElseGet(() -> policy.reasons()
					.keySet()
					.stream()
					.sorted()
					.map((action) -> new SampleRequest(action, Grant.ANY, Map.of()))
					.toList());
		}

		Stream<NeededPermission> needs() {
			return this.samples.stream()
				.flatMap((sample) -> actions(sample).flatMap((action) -> resources(action, sample)
					.map((resource) -> new NeededPermission(action, resource, sample.context(), this.name,
							this.reasons.getOrDefault(action, LocalizedText.EMPTY), null))));
		}

		private Stream<String> actions(SampleRequest sample) {
			Grant pattern = new Grant(sample.action(), Grant.ANY);
			if (!pattern.hasWildcardAction()) {
				return Stream.of(sample.action());
			}
			List<String> matching = Stream
				.of(this.reasons.keySet(), this.limits.resources().keySet(), this.limits.withoutResource().keySet(),
						this.named)
				.flatMap(Collection::stream)
				.map((action) -> new Grant(action, Grant.ANY))
				.filter((action) -> !action.hasWildcardAction() && pattern.covers(action))
				.map(Grant::action)
				.toList();
			return matching.isEmpty() ? Stream.of(sample.action()) : matching.stream();
		}

		private Stream<String> resources(String action, SampleRequest sample) {
			return sample.resource().equals(Grant.ANY)
					? this.limits.resources().getOrDefault(action, List.of(Grant.ANY)).stream()
					: Stream.of(sample.resource());
		}

	}

}
