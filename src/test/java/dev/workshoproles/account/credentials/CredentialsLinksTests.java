package dev.workshoproles.account.credentials;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import dev.workshoproles.account.calls.CredentialsSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Providers that one thread closes after a failure while others are asking them. */
class CredentialsLinksTests {

	private final Provider provider = new Provider();

	private final CredentialsLinks links = new CredentialsLinks(ProfileFilesState.now(),
			Map.of(CredentialsSource.ENVIRONMENT, this.provider));

	@Test
	void whoIsInsideIsAnsweredBeforeTheyAreClosed() {
		assertThat(this.links.enter()).isTrue();
		assertThat(this.links.enter()).isTrue();
		this.links.leave();
		this.links.close();
		assertThat(this.links.resolve(new EnumMap<>(CredentialsSource.class), (source) -> {
		})).isPresent();
		this.links.leave();
		assertThat(this.provider.closed).isTrue();
	}

	@Test
	void nobodyEntersOnceTheyAreClosed() {
		this.links.close();
		assertThat(this.provider.closed).isTrue();
		assertThat(this.links.enter()).isFalse();
	}

	private static final class Provider implements AwsCredentialsProvider, SdkAutoCloseable {

		private boolean closed;

		@Override
		public AwsCredentials resolveCredentials() {
			if (this.closed) {
				throw new IllegalStateException("Connection pool shut down");
			}
			return AwsBasicCredentials.create("AKIAANA", "secret");
		}

		@Override
		public void close() {
			this.closed = true;
		}

	}

}
