package dev.workshoproles.account;

import java.net.URI;

/**
 * IAM's endpoint is configured and that of STS is not: the caller would be asked of AWS
 * itself while the roles are made elsewhere.
 */
class HalfAnEndpointException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	HalfAnEndpointException(URI iam) {
		super("The endpoint of IAM is set to " + iam + ", but STS would be AWS's own, so the account that the console "
				+ "shows would not be the one it works on");
	}

}
