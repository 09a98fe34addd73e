package dev.workshoproles.blueprint.file.reading;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.Resource;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.WorkshopProblem;

/**
 * A workshop as somebody has it: a file with documents beside it, or a folder or zip file
 * with both. Which of them it is is found out by its content.
 */
public final class WorkshopSource {

	/** The names of the workshop file in a folder or zip file. */
	public static final List<String> NAMES = List.of("workshop.yaml", "workshop.yml", "workshop.json");

	private final String name;

	private final byte[] content;

	private final WorkshopDocuments documents;

	private WorkshopSource(String name, byte[] content, WorkshopDocuments documents) {
		Utf8Text.problem(name, content).ifPresent((problem) -> {
			throw new InvalidWorkshopException(List.of(problem));
		});
		this.name = name;
		this.content = content;
		this.documents = documents;
	}

	/**
	 * Reads a workshop from where it is.
	 * @param location a path, optionally with {@code file:} and a leading {@code ~}, or a
	 * {@code classpath:} location
	 * @return its file and documents
	 * @throws InvalidWorkshopException if it cannot be read
	 */
	public static WorkshopSource of(String location) {
		return of(resource(location));
	}

	/**
	 * Reads a file that is complete by itself, such as the class file.
	 * @param location as for a workshop
	 * @return its name and content
	 * @throws InvalidWorkshopException if it cannot be read
	 */
	public static WorkshopSource ofFile(String location) {
		return read(resource(location), (name, resource) -> {
			if (isFolder(resource)) {
				throw new IOException("is a folder");
			}
			try (InputStream stream = resource.getInputStream()) {
				return new WorkshopSource(name, BoundedContent.read(stream, BoundedContent.MAX_FILE),
						WorkshopDocuments.NONE);
			}
		});
	}

	private static Resource resource(String location) {
		try {
			return WorkshopLocation.of(location);
		}
		catch (InvalidPathException ex) {
			throw unreadable(location, "is no path");
		}
	}

	/**
	 * Reads a workshop from a resource.
	 * @param resource a file, folder or zip file
	 * @return its file and documents
	 * @throws InvalidWorkshopException if it cannot be read
	 */
	public static WorkshopSource of(Resource resource) {
		return read(resource, WorkshopSource::ofAnyKind);
	}

	private static WorkshopSource ofAnyKind(String name, Resource resource) throws IOException {
		if (isFolder(resource)) {
			return ofFolder(name, resource.getFile().toPath());
		}
		byte[] content;
		try (InputStream stream = resource.getInputStream()) {
			content = BoundedContent.read(stream, BoundedContent.MAX_ARCHIVE);
		}
		if (ZipEntries.isZip(content)) {
			return ofZip(name, content);
		}
		if (content.length > BoundedContent.MAX_FILE) {
			throw unreadable(name, "is larger than " + BoundedContent.MAX_FILE + " bytes");
		}
		return new WorkshopSource(name, content, beside(resource));
	}

	private static boolean isFolder(Resource resource) throws IOException {
		return resource.isFile() && Files.isDirectory(resource.getFile().toPath());
	}

	private static WorkshopSource read(Resource resource, Reading reading) {
		String name = nameOf(resource);
		try {
			return reading.read(name, resource);
		}
		catch (FileNotFoundException | NoSuchFileException ex) {
			throw unreadable(name, "cannot be read: there is no such file");
		}
		catch (IOException ex) {
			throw unreadable(name, "cannot be read: " + ex.getMessage());
		}
	}

	/**
	 * Reads a workshop that has no place of its own.
	 * @param name its file's name, for problems
	 * @param content a workshop file, which then has no documents beside it, or a zip
	 * file
	 * @return its file and documents
	 * @throws InvalidWorkshopException if it cannot be read
	 */
	public static WorkshopSource of(String name, byte[] content) {
		return ZipEntries.isZip(content) ? ofZip(name, content)
				: new WorkshopSource(name, content.clone(), WorkshopDocuments.NONE);
	}

	/**
	 * Reads a workshop from a zip file.
	 * @param name the zip file's name, for problems
	 * @param archive its content
	 * @return the workshop's file and documents
	 * @throws InvalidWorkshopException if it is no zip file with a workshop
	 */
	public static WorkshopSource ofZip(String name, byte[] archive) {
		try {
			Map<String, byte[]> files = ZipEntries.read(archive);
			List<String> candidates = files.keySet()
				.stream()
				.filter((path) -> NAMES.contains(path.substring(path.lastIndexOf('/') + 1)))
				.sorted(Comparator.comparingLong(WorkshopSource::levels))
				.toList();
			if (candidates.isEmpty()) {
				throw unreadable(name, "has no " + NAMES.get(0));
			}
			String first = candidates.get(0);
			if (candidates.size() > 1 && levels(candidates.get(1)) == levels(first)) {
				throw unreadable(name, "has several workshops: '" + first + "' and '" + candidates.get(1) + "'");
			}
			String folder = first.substring(0, first.lastIndexOf('/') + 1);
			return new WorkshopSource(first.substring(folder.length()), content(files, first),
					(path) -> content(files, folder + path));
		}
		catch (IOException ex) {
			throw unreadable(name, String.valueOf(ex.getMessage()));
		}
	}

	private static byte[] content(Map<String, byte[]> files, String path) throws IOException {
		byte[] content = files.get(path);
		if (content == null) {
			throw new IOException("there is no such file in the zip file");
		}
		return content;
	}

	private static long levels(String path) {
		return path.chars().filter((character) -> character == '/').count();
	}

	private static WorkshopSource ofFolder(String name, Path folder) throws IOException {
		WorkshopDocuments documents = new FolderDocuments(folder);
		for (String file : NAMES) {
			if (Files.exists(folder.resolve(file))) {
				return new WorkshopSource(file, documents.read(file), documents);
			}
		}
		throw unreadable(name, "has no " + NAMES.get(0));
	}

	private static WorkshopDocuments beside(Resource resource) throws IOException {
		if (resource.isFile()) {
			Path folder = resource.getFile().toPath().toAbsolutePath().getParent();
			return (folder != null) ? new FolderDocuments(folder) : WorkshopDocuments.NONE;
		}
		return (path) -> {
			Resource document = resource.createRelative(path);
			if (!document.exists()) {
				throw new IOException("there is no such file beside the workshop file");
			}
			try (InputStream stream = document.getInputStream()) {
				return BoundedContent.read(stream, BoundedContent.MAX_FILE);
			}
		};
	}

	private static String nameOf(Resource resource) {
		String name = resource.getFilename();
		return (name != null && !name.isEmpty()) ? name : resource.getDescription();
	}

	private static InvalidWorkshopException unreadable(String name, String message) {
		return new InvalidWorkshopException(List.of(new WorkshopProblem(name, 0, "", message)));
	}

	/**
	 * The name of the workshop file, for problems.
	 * @return such as {@code workshop.yaml}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The content of the workshop file.
	 * @return at most 2 MiB
	 */
	public byte[] content() {
		return this.content.clone();
	}

	/**
	 * The documents beside the workshop file.
	 * @return where to read them
	 */
	public WorkshopDocuments documents() {
		return this.documents;
	}

	@FunctionalInterface
	private interface Reading {

		WorkshopSource read(String name, Resource resource) throws IOException;

	}

}
