package dev.workshoproles.account.sandbox;

/** Valid documents of a wanted size in non-white-space characters. */
final class LargeDocuments {

	private LargeDocuments() {
	}

	static String policy(int size) {
		String empty = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sqs:ReceiveMessage\","
				+ "\"Resource\":\"arn:aws:sqs:*:*:%s\"}]}";
		return empty.formatted("q".repeat(size - empty.length() + 2));
	}

	static String trust(int size) {
		String empty = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
				+ "\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":"
				+ "{\"aws:SourceAccount\":\"%s\"}}}]}";
		return empty.formatted("1".repeat(size - empty.length() + 2));
	}

}
