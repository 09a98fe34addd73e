package dev.workshoproles.account.credentials;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class CredentialsDiagnosisTests {

	/** By a file system that refuses, for root may read every real file. */
	@Test
	void aFileOfAnotherUserIsNamed() throws IOException {
		FileSystemProvider provider = mock();
		FileSystem files = mock();
		Path config = mock();
		given(config.getFileSystem()).willReturn(files);
		given(files.provider()).willReturn(provider);
		given(config.toString()).willReturn("/home/ana/.aws/config");
		willThrow(new AccessDeniedException("/home/ana/.aws/config")).given(provider)
			.checkAccess(config, AccessMode.READ);
		assertThat(CredentialsDiagnosis.problem(config)).hasValueSatisfying((error) -> {
			assertThat(error.code()).isEqualTo("UnreadableFile");
			assertThat(error.names()).containsExactly("/home/ana/.aws/config");
		});
	}

}
