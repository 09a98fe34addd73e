package dev.workshoproles.web;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleLinksTests {

	@ParameterizedTest
	@CsvSource({ "aws,console.aws.amazon.com", "aws-cn,console.amazonaws.cn",
			"aws-us-gov,console.amazonaws-us-gov.com" })
	void eachPartitionHasItsConsole(String partition, String host) {
		assertThat(links(TargetMode.AWS, partition, null).role("lan+a=b,c@d"))
			.isEqualTo("https://" + host + "/iam/home#/roles/details/lan%2Ba%3Db%2Cc%40d");
	}

	@Test
	void aPartitionThatNobodyKnowsHasNone() {
		assertThat(links(TargetMode.AWS, "aws-iso", null).role("Reader")).isNull();
	}

	@Test
	void thereIsNoConsoleWhereThereIsNoAws() {
		assertThat(links(TargetMode.SANDBOX, "aws", null).role("Reader")).isNull();
		assertThat(links(TargetMode.AWS, "aws", URI.create("http://localhost:4566")).role("Reader")).isNull();
		Target denied = new Target(TargetMode.AWS, null, "us-east-1", null, Given.DENIED, false);
		assertThat(ConsoleLinks.of(denied).role("Reader")).isNull();
	}

	private static ConsoleLinks links(TargetMode mode, String partition, URI endpoint) {
		Caller caller = new Caller("123456789012", partition, "arn:" + partition + ":iam::123456789012:user/lan");
		return ConsoleLinks.of(new Target(mode, caller, "us-east-1", endpoint, null, false));
	}

}
