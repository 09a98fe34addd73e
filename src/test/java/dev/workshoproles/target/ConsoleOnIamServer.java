package dev.workshoproles.target;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;

/**
 * One console for the tests of a class, on an IAM that is empty and sound before each.
 */
class ConsoleOnIamServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

	private IamServer iam;

	private TestConsole console;

	@Override
	public void beforeAll(ExtensionContext context) {
		this.iam = new IamServer();
		this.console = TestConsole.hastyOnAws(AwsSettings.credentials("AKIAANA").endpoint(this.iam.endpoint()));
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.iam.reset();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		this.console.close();
		this.iam.close();
	}

	IamServer iam() {
		return this.iam;
	}

	TestConsole console() {
		return this.console;
	}

}
