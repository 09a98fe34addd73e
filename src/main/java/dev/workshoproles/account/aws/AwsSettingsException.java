package dev.workshoproles.account.aws;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.problem.StartupException;

/**
 * The console cannot work with the settings of the AWS SDK.
 */
class AwsSettingsException extends StartupException {

	private static final long serialVersionUID = 1L;

	private AwsSettingsException(String message, String advice, @Nullable Throwable cause) {
		super(message, advice, cause);
	}

	/**
	 * An endpoint is configured for IAM but not for STS: AWS would name the caller, while
	 * the roles are created elsewhere.
	 */
	static AwsSettingsException endpointOfIamOnly(URI iam) {
		return new AwsSettingsException(
				"The endpoint of IAM is set to " + iam
						+ ", but STS would be AWS's own, so the account that the console "
						+ "shows would not be the one it works on",
				"Set AWS_ENDPOINT_URL for both, or AWS_ENDPOINT_URL_STS as well as AWS_ENDPOINT_URL_IAM.", null);
	}

	static AwsSettingsException unreadable(RuntimeException cause) {
		return new AwsSettingsException("The AWS SDK cannot read its settings: " + cause.getMessage(),
				"Fix the files config and credentials in ~/.aws, or the AWS_ environment variables.", cause);
	}

	/** Leaves out the value, which may hold a password. */
	static AwsSettingsException proxy(String variable) {
		return new AwsSettingsException("The variable " + variable + " is not the address of a proxy",
				"Give it the form http://host:port, or http://user:password@host:port with special characters "
						+ "percent-encoded.",
				null);
	}

	static AwsSettingsException certificates(String path, Exception cause) {
		return new AwsSettingsException(
				"The certificates of AWS_CA_BUNDLE (ca_bundle of a profile) cannot be read from " + path + ": " + cause,
				"Name a file that this user can read and that has certificates in PEM, or unset it.", cause);
	}

}
