package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;

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

	WorkshopFolder file(String path, String content) throws IOException {
		Path file = this.folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		return this;
	}

	Path file() {
		return this.folder.resolve("workshop.yaml");
	}

	public Workshop load(String prefix) {
		return load(new WorkshopSettings(prefix, ResourceScope.WIDE, Map.of())).workshop();
	}

	LoadedWorkshop load(WorkshopSettings settings) {
		return WorkshopLoader.load(WorkshopSource.of(file().toString()), settings);
	}

	/** Every problem that loading the workshop names, without the line of each. */
	public List<String> problems() {
		return problems("");
	}

	public List<String> problems(String prefix) {
		return sentences(refusal(new WorkshopSettings(prefix, ResourceScope.WIDE, Map.of())).problems());
	}

	/** Problems or warnings without the line of each. */
	static List<String> sentences(List<WorkshopProblem> problems) {
		return problems.stream()
			.map((each) -> new WorkshopProblem(each.file(), 0, each.field(), each.message()).sentence())
			.toList();
	}

	InvalidWorkshopException refusal(WorkshopSettings settings) {
		InvalidWorkshopException refusal = catchThrowableOfType(InvalidWorkshopException.class, () -> load(settings));
		assertThat(refusal).as("The workshop was taken").isNotNull();
		refusal.problems().forEach((problem) -> assertThat(refusal.getMessage()).contains(problem.sentence()));
		return refusal;
	}

}
