package dev.workshoproles.blueprint.file.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The documents in a folder. A link may lead to another file of the folder, but not out
 * of it: a workshop from somebody else must not read other files.
 *
 * @param folder where the workshop file is
 */
record FolderDocuments(Path folder) implements WorkshopDocuments {

	@Override
	public byte[] read(String path) throws IOException {
		Path file = this.folder.resolve(path);
		if (!Files.exists(file)) {
			throw new IOException("there is no such file beside the workshop file");
		}
		if (!file.toRealPath().startsWith(this.folder.toRealPath())) {
			throw new IOException("is a link that leads out of the workshop's folder");
		}
		if (!Files.isRegularFile(file)) {
			throw new IOException("is no file");
		}
		try (InputStream stream = Files.newInputStream(file)) {
			return BoundedContent.read(stream, BoundedContent.MAX_FILE);
		}
	}

}
