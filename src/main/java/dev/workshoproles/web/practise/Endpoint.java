package dev.workshoproles.web.practise;

import dev.workshoproles.export.Snippet;

/**
 * Where AWS's own tools reach the sandbox.
 *
 * @param url the endpoint
 * @param region the Region of the lab
 * @param token whether the console asks for a token, which goes as access key id
 */
record Endpoint(String url, String region, boolean token) {

	private static final String ANY = "practise";

	private static final String TOKEN = "TOKEN";

	private String key() {
		return this.token ? TOKEN : ANY;
	}

	/** What to run once before anything else. */
	String setUp(Snippet tool) {
		return (tool == Snippet.CLI) ? """
				export AWS_ENDPOINT_URL=%s
				export AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_DEFAULT_REGION=%s AWS_PAGER="""
			.formatted(this.url, key(), ANY, this.region) : """
					import boto3

					iam = boto3.client(
					    "iam",
					    endpoint_url="%s",
					    aws_access_key_id="%s",
					    aws_secret_access_key="%s",
					    region_name="%s",
					)""".formatted(this.url, key(), ANY, this.region);
	}

	/** The same for a shell that is not bash. */
	String setUpInPowerShell() {
		return """
				$env:AWS_ENDPOINT_URL = '%s'
				$env:AWS_ACCESS_KEY_ID = '%s'
				$env:AWS_SECRET_ACCESS_KEY = '%s'
				$env:AWS_DEFAULT_REGION = '%s'
				$env:AWS_PAGER = ''""".formatted(this.url, key(), ANY, this.region);
	}

}
