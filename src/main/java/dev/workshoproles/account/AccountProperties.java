package dev.workshoproles.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.workshoproles.account.target.TargetMode;

/**
 * Which account, and how hard it is asked.
 *
 * @param target {@code sandbox}, an IAM inside the process, or {@code aws}, whatever the
 * AWS SDK's default chain finds for credentials, Region and endpoint
 * @param concurrency how many calls to IAM are made at once, at most
 */
@ConfigurationProperties("console")
record AccountProperties(@DefaultValue("sandbox") TargetMode target, @DefaultValue("24") int concurrency) {

	AccountProperties {
		if (concurrency < 1 || concurrency > 256) {
			throw new IllegalArgumentException("console.concurrency must be from 1 to 256");
		}
	}

}
