package dev.workshoproles.runs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2 that can be full: nothing can be written to it then, as Linux says it.
 */
public final class FullDisk extends FilePathWrapper {

	static final String SCHEME = "fulldisk";

	private static volatile boolean full;

	static void register() {
		full = false;
		FilePath.register(new FullDisk());
	}

	static void fill() {
		full = true;
	}

	static void makeRoom() {
		full = false;
	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Disk(super.open(mode));
	}

	private static final class Disk extends FileBase {

		private final FileChannel file;

		private Disk(FileChannel file) {
			this.file = file;
		}

		@Override
		public synchronized int write(ByteBuffer src, long position) throws IOException {
			requireSpace();
			return this.file.write(src, position);
		}

		@Override
		public int write(ByteBuffer src) throws IOException {
			requireSpace();
			return this.file.write(src);
		}

		private static void requireSpace() throws IOException {
			if (full) {
				throw new IOException("No space left on device");
			}
		}

		@Override
		public int read(ByteBuffer dst) throws IOException {
			return this.file.read(dst);
		}

		@Override
		public synchronized int read(ByteBuffer dst, long position) throws IOException {
			return this.file.read(dst, position);
		}

		@Override
		public long position() throws IOException {
			return this.file.position();
		}

		@Override
		public FileChannel position(long position) throws IOException {
			this.file.position(position);
			return this;
		}

		@Override
		public long size() throws IOException {
			return this.file.size();
		}

		@Override
		public FileChannel truncate(long size) throws IOException {
			this.file.truncate(size);
			return this;
		}

		@Override
		public void force(boolean metaData) throws IOException {
			this.file.force(metaData);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return this.file.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			this.file.close();
		}

	}

}
