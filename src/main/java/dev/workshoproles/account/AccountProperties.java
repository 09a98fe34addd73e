package dev.workshoproles.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.workshoproles.account.target.TargetMode;

/**
 * The account to work on.
 *
 * @param target {@code sandbox}, an IAM in memory, or {@code aws}, with the credentials,
 * Region and endpoint that the AWS SDK finds by default
 * @param concurrency the maximum number of concurrent calls to IAM
 */
@ConfigurationProperties("console")
record AccountProperties(@DefaultValue("sandbox") TargetMode target, @DefaultValue("24") int concurrency) {

	AccountProperties {
		if (concurrency < 1 || concurrency > 256) {
			throw new IllegalArgumentException("console.concurrency must be from 1 to 256");
		}
	}

}
