package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.springframework.core.io.FileSystemResource;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A folder with a workshop that is sound until a test edits it.
 *
 * @param folder where its files are
 */
public record WorkshopFolder(Path folder) {

	private static final String WORKSHOP = """
			id: lab
			title: Lab
			roles:
			  - name: Reader
			    trustedService: lambda.amazonaws.com
			    purpose: Reads the queue.
			    policies: [Read-Queue, Logs]
			policies:
			  - name: Read-Queue
			    kind: CUSTOMER
			    document: read-queue.json
			    reasons:
			      sqs:ReceiveMessage: Takes messages.
			  - name: Logs
			    kind: AWS
			    path: /service-role/
			    reasons:
			      logs:PutLogEvents: Writes logs.
			""";

	private static final String DOCUMENT = """
			{"Version": "2012-10-17",
			 "Statement": [{"Effect": "Allow", "Action": "sqs:ReceiveMessage", "Resource": "*"}]}
			""";

	public static WorkshopFolder in(Path folder) throws IOException {
		Files.writeString(folder.resolve("read-queue.json"), DOCUMENT);
		return new WorkshopFolder(folder).holding(WORKSHOP);
	}

	WorkshopFolder holding(String workshop) throws IOException {
		Files.writeString(file(), workshop);
		return this;
	}

	/** Edits the workshop file, and makes sure that there was something to edit. */
	public WorkshopFolder with(String text, String instead) throws IOException {
		String workshop = Files.readString(file());
		assertThat(workshop).contains(text);
		return holding(workshop.replace(text, instead));
	}

	WorkshopFolder withDocument(String json) throws IOException {
		Files.writeString(this.folder.resolve("read-queue.json"), json);
		return this;
	}

	Path file() {
		return this.folder.resolve("workshop.yaml");
	}

	public Workshop load(String prefix) {
		try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
			return new WorkshopLoader(new WorkshopFileReader(validation.getValidator()))
				.load(new FileSystemResource(file()), prefix, ResourceScope.WIDE);
		}
	}

	/** Every problem that loading the workshop names. */
	public List<String> problems() {
		return problems("");
	}

	public List<String> problems(String prefix) {
		InvalidWorkshopException refusal = catchThrowableOfType(InvalidWorkshopException.class, () -> load(prefix));
		assertThat(refusal).as("The workshop was taken").isNotNull();
		refusal.problems().forEach((problem) -> assertThat(refusal.getMessage()).contains(problem));
		return refusal.problems();
	}

}
