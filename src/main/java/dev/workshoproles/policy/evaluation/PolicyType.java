package dev.workshoproles.policy.evaluation;

import org.springframework.modulith.NamedInterface;

/**
 * The types of policies, which differ in what they contribute to a decision (<em>IAM User
 * Guide</em>, "Policy evaluation for requests within a single account").
 */
@NamedInterface("evaluation")
public enum PolicyType {

	/** Attached to the principal: allows. */
	IDENTITY,

	/** Attached to the resource: allows the principals that it names. */
	RESOURCE,

	/** The principal's permissions boundary: limits what the others allow. */
	BOUNDARY,

	/** Passed when the session began: limits in the same way. */
	SESSION,

	/** Of the organisation, a service control policy: limits everything. */
	ORGANIZATION;

	boolean allows() {
		return this == IDENTITY || this == RESOURCE;
	}

}
