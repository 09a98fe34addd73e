package dev.workshoproles.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * This JVM's class path as jars alone: the classes of jars can be archived for other JVMs
 * to share, those of folders cannot.
 */
public final class SharedClasses {

	private SharedClasses() {
	}

	/**
	 * Puts the class path's folders into jars.
	 * @param folder takes the jars
	 * @return the class path with these
	 */
	public static String jars(Path folder) throws IOException {
		List<String> entries = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
			Path path = Path.of(entry);
			if (Files.isDirectory(path)) {
				path = jar(path, folder.resolve(entries.size() + ".jar"));
			}
			if (Files.exists(path)) {
				entries.add(path.toString());
			}
		}
		return String.join(File.pathSeparator, entries);
	}

	private static Path jar(Path classes, Path jar) throws IOException {
		try (OutputStream file = Files.newOutputStream(jar);
				ZipOutputStream zip = new ZipOutputStream(file);
				Stream<Path> tree = Files.walk(classes)) {
			zip.setLevel(0);
			for (Path each : tree.filter((path) -> !path.equals(classes)).toList()) {
				boolean isFolder = Files.isDirectory(each);
				String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
				zip.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
				if (!isFolder) {
					Files.copy(each, zip);
				}
				zip.closeEntry();
			}
		}
		return jar;
	}

}
