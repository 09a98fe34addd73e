package dev.workshoproles.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.github.dockerjava.api.command.InspectContainerResponse;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack, with an STS that answers also where the image was put together from PyPI on
 * a Python before 3.12: one class that STS needs is written in newer syntax. To the
 * published image this does nothing.
 */
class LocalStackWithSts extends LocalStackContainer {

	private static final String SPELL_FOR_OLDER_PYTHON = """
			python=/opt/code/localstack/.venv/bin/python
			if $python -c 'import sys; sys.exit(sys.version_info >= (3, 12))'; then
				stores=$(echo /opt/code/localstack/.venv/lib/python*/site-packages/localstack/services/stores.py)
				sed -i -E 's/^class ([A-Za-z]+)\\[[A-Za-z]+\\]\\(dict\\):/class \\1(dict):/' "$stores"
			fi
			""";

	LocalStackWithSts(DockerImageName image) {
		super(image);
		withServices("iam", "sts");
	}

	@Override
	protected void containerIsStarting(InspectContainerResponse container) {
		try {
			execInContainer("sh", "-c", SPELL_FOR_OLDER_PYTHON);
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
