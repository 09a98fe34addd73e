package dev.workshoproles.account.sandbox.wire;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * Answers calls of AWS's own tools to the sandbox: those of IAM and of STS, told apart by
 * the API's version as the protocol has no other sign of the service. Signatures are not
 * verified, since any credentials will do.
 */
public final class SandboxServices {

	private static final Logger logger = LoggerFactory.getLogger(SandboxServices.class);

	private final IamClient iam;

	private final SandboxSessions sessions;

	/**
	 * Puts the protocol in front of an account.
	 * @param iam the account, an implementation like
	 * {@link dev.workshoproles.account.sandbox.SandboxIam}
	 * @param sessions who is behind an access key
	 */
	public SandboxServices(IamClient iam, SandboxSessions sessions) {
		this.iam = iam;
		this.sessions = sessions;
	}

	/**
	 * Carries out a call.
	 * @param accessKeyId the access key that it is signed with, empty if it is not signed
	 */
	public QueryAnswer answer(QueryParameters parameters, String accessKeyId) {
		QueryService service = QueryService.of(parameters.version());
		QueryService form = (service != null) ? service : QueryService.IAM;
		try {
			if (parameters.action().isEmpty()) {
				throw WireErrors.missingAction();
			}
			if (service == null) {
				throw WireErrors.invalidAction(parameters.action(), parameters.version());
			}
			SandboxSession caller = this.sessions.of(accessKeyId);
			Object client = (service == QueryService.STS) ? new SandboxSts(this.iam, this.sessions, caller) : this.iam;
			return QueryAnswer.of(service, parameters.action(), service.call(client, parameters));
		}
		catch (AwsServiceException ex) {
			return QueryAnswer.of(form, ex);
		}
		catch (RuntimeException ex) {
			logger.error("The sandbox failed at {}", parameters.action(), ex);
			return QueryAnswer.of(form, WireErrors.internalFailure());
		}
	}

	/**
	 * Whether an access key is of temporary credentials that the sandbox gave, to
	 * somebody who was allowed to ask.
	 */
	public boolean hasIssued(String accessKeyId) {
		return this.sessions.knows(accessKeyId);
	}

}
