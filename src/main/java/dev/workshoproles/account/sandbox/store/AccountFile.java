package dev.workshoproles.account.sandbox.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.workshoproles.account.calls.Causes;
import dev.workshoproles.account.sandbox.rules.Quotas;

/**
 * The file in which the sandbox's account outlasts the process. Nothing about it can
 * prevent a start: a file that cannot be used is set aside, and the log says so.
 */
public final class AccountFile implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(AccountFile.class);

	private final Path file;

	private final FileLock lock;

	private boolean failing;

	private AccountFile(Path file, FileLock lock) {
		this.file = file;
		this.lock = lock;
	}

	/**
	 * Opens the file in a folder, which is created if need be.
	 * @param folder only one process may use its file at a time
	 * @return empty if another process has it, or the folder cannot be written to
	 */
	public static Optional<AccountFile> open(Path folder) {
		Path file = folder.resolve("sandbox.json");
		try {
			Files.createDirectories(folder);
			FileChannel channel = FileChannel.open(folder.resolve("sandbox.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock != null) {
				return Optional.of(new AccountFile(file, lock));
			}
			channel.close();
			logger.warn("The sandbox's account is not kept: another console keeps its own in {}", file);
		}
		catch (IOException ex) {
			logger.warn("The sandbox's account is not kept: {} cannot be written: {}", file, ex.toString());
		}
		return Optional.empty();
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/**
	 * Reads the account into an empty one.
	 * @param account gets what was kept
	 * @return what others kept with it; empty also if nothing was kept
	 */
	public Optional<String> readInto(StoredAccount account) {
		try {
			byte[] json = Files.readAllBytes(this.file);
			int version = SavedJson.version(json);
			if (version != SavedAccount.VERSION) {
				setAside("it has version " + version + ", and this console reads " + SavedAccount.VERSION);
				return Optional.empty();
			}
			SavedAccount saved = SavedJson.read(json);
			saved.addTo(new StoredAccount(Quotas.DEFAULT));
			saved.addTo(account);
			return Optional.ofNullable(saved.note());
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			// A damaged file can have anything in it, or nothing where something should
			// be.
			setAside("it is damaged: " + Causes.line(ex));
			return Optional.empty();
		}
	}

	private void setAside(String reason) {
		Path aside = this.file.resolveSibling("sandbox-" + System.currentTimeMillis() + ".json");
		try {
			Files.move(this.file, aside);
			logger.warn("The sandbox starts with an empty account, since {} cannot be used: {}. It is {} now",
					this.file, reason, aside.getFileName());
		}
		catch (IOException ex) {
			logger.warn("The sandbox starts with an empty account, since {} cannot be used: {}", this.file, reason);
		}
	}

	/**
	 * Writes the account, so that the file always has either the former one or this one.
	 * Failures are logged, the first of several in a row.
	 * @param account the account to keep
	 */
	public void write(SavedAccount account) {
		try {
			replaceBy(SavedJson.write(account));
			this.failing = false;
		}
		catch (IOException ex) {
			if (!this.failing) {
				logger.warn("The sandbox's account is not kept for now: {} cannot be written: {}", this.file,
						ex.toString());
			}
			this.failing = true;
		}
	}

	/** A temporary file is its owner's only, and so is what it becomes. */
	private void replaceBy(byte[] json) throws IOException {
		Path fresh = Files.createTempFile(this.file.getParent(), "sandbox", ".new");
		try {
			Files.write(fresh, json);
			Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(fresh);
		}
	}

	/** Lets another process have the file. */
	@Override
	public void close() throws IOException {
		this.lock.acquiredBy().close();
	}

}
