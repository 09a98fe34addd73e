package dev.workshoproles.account.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CredentialsChainTests {

	private static final int THREADS = 8;

	@TempDir
	private Path folder;

	/** The first of them to fail has the providers replaced. */
	@Test
	void whoAsksAtTheSameTimeGetsTheSameDiagnosis() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try (IamServer sts = new IamServer();
				AwsSettings settings = role(sts);
				CredentialsChain chain = new CredentialsChain()) {
			sts.fail("AssumeRole", OperationFault.page(403, "<html>"));
			CyclicBarrier start = new CyclicBarrier(THREADS);
			Callable<AccountError> ask = () -> {
				start.await();
				return catchThrowableOfType(AccountException.class, chain::resolveCredentials).error();
			};
			List<Future<AccountError>> errors = threads
				.invokeAll(IntStream.range(0, THREADS).mapToObj((i) -> ask).toList());
			for (Future<AccountError> error : errors) {
				assertThat(error.get().code()).as(error.get().toString()).isEqualTo("NotFromAws");
			}
			assertThat(settings).isNotNull();
		}
		finally {
			threads.shutdownNow();
		}
	}

	private AwsSettings role(IamServer sts) throws IOException {
		Path config = Files.writeString(this.folder.resolve("config"), """
				[profile base]
				aws_access_key_id = AKIABASE
				aws_secret_access_key = secret
				[profile lab]
				role_arn = arn:aws:iam::000000000000:role/Participant
				source_profile = base
				""");
		return AwsSettings.none()
			.with("aws.configFile", config.toString())
			.with("aws.profile", "lab")
			.with("aws.region", "us-east-1")
			.endpoint(sts.endpoint());
	}

}
