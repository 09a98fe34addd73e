package dev.workshoproles.account;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Asks STS, once for each access key: whoever signs in anew, perhaps to another account,
 * must not be taken for the one before.
 */
final class StsCallerIdentity implements CallerIdentity {

	private final StsClient sts;

	private final AwsCredentialsProvider credentials;

	private final IamCalls calls;

	private volatile @Nullable Known known;

	StsCallerIdentity(StsClient sts, AwsCredentialsProvider credentials, IamCalls calls) {
		this.sts = sts;
		this.credentials = credentials;
		this.calls = calls;
	}

	@Override
	public Caller get() {
		String accessKeyId = resolve().accessKeyId();
		Known last = this.known;
		if (last != null && last.accessKeyId().equals(accessKeyId)) {
			return last.caller();
		}
		GetCallerIdentityResponse answer = this.calls.call("GetCallerIdentity", this.sts::getCallerIdentity);
		Caller caller = caller(answer);
		this.known = new Known(accessKeyId, caller);
		return caller;
	}

	/** Whatever stands before STS may answer with a page of its own and status 200. */
	private static Caller caller(GetCallerIdentityResponse answer) {
		if (answer.account() == null || answer.arn() == null) {
			throw new AccountException(ErrorTranslation.notFromAws("GetCallerIdentity"), null);
		}
		return Caller.of(answer.account(), answer.arn());
	}

	private AwsCredentials resolve() {
		try {
			return this.credentials.resolveCredentials();
		}
		catch (SdkException | IllegalStateException ex) {
			throw new AccountException(ErrorTranslation.noCredentials(ex), ex);
		}
	}

	private record Known(String accessKeyId, Caller caller) {
	}

}
