package dev.workshoproles.web.workshop;

import java.util.List;

import dev.workshoproles.account.target.Target;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.web.Sentences;

/**
 * The page that compares wide and narrow policies.
 *
 * @param scope the active variant
 * @param known whether the partition and account in the ARNs are known
 * @param regionFromWorkshop whether the Region in the ARNs is the workshop's own, as none
 * is configured
 * @param region that Region
 * @param policies the policies in both variants
 * @param managed the names of the AWS managed policies
 */
record ResourcesPage(ResourceScope scope, boolean known, boolean regionFromWorkshop, String region,
		List<PolicyVariants> policies, List<String> managed) {

	/** The other variant. */
	public ResourceScope other() {
		return (this.scope == ResourceScope.WIDE) ? ResourceScope.NARROW : ResourceScope.WIDE;
	}

	static ResourcesPage of(Workshop workshop, Target target, Sentences sentences) {
		Workshop here = workshop.at(target.location());
		return new ResourcesPage(here.scope(), target.caller() != null, target.regionFromWorkshop(), target.region(),
				here.customerPolicies().stream().map((policy) -> PolicyVariants.of(policy, sentences)).toList(),
				here.awsPolicies().stream().map(AwsPolicy::name).distinct().toList());
	}

}
