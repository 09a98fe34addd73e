package dev.workshoproles.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.github.dockerjava.api.command.InspectContainerResponse;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.core.io.ClassPathResource;

/**
 * LocalStack, with an STS and a CloudFormation that answer also where the image was put
 * together from PyPI on a Python before 3.12. To the published image this does nothing.
 */
class LocalStackWithSts extends LocalStackContainer {

	private static final ClassPathResource SPELL = new ClassPathResource("localstack/spell-for-older-python.sh");

	LocalStackWithSts(DockerImageName image) {
		super(image);
		withServices("iam", "sts", "cloudformation");
	}

	@Override
	protected void containerIsStarting(InspectContainerResponse container) {
		try {
			execInContainer("sh", "-c", SPELL.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		super.containerIsStarting(container);
	}

}
