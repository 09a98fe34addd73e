package dev.workshoproles.account.sandbox.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the access key in a signature (Signature Version 4): {@code AWS4-HMAC-SHA256
 * Credential=ID/20300101/us-east-1/iam/aws4_request, SignedHeaders=…, Signature=…}. What
 * stands for an id in the sandbox may contain slashes.
 */
public final class AccessKeyId {

	private static final Pattern CREDENTIAL = Pattern
		.compile("\\AAWS4-HMAC-SHA256\\s+Credential=([^,\\s]+?)/\\d{8}/[^/,\\s]+/[^/,\\s]+/aws4_request");

	private AccessKeyId() {
	}

	/**
	 * The access key of a request.
	 * @param authorization its Authorization header, null if there is none
	 * @return empty if it is not signed
	 */
	public static String in(@Nullable String authorization) {
		Matcher credential = CREDENTIAL.matcher((authorization != null) ? authorization : "");
		return credential.find() ? credential.group(1) : "";
	}

}
