package dev.workshoproles.account.sandbox;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.IamResponse;

import dev.workshoproles.account.calls.IamInterception;
import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.account.sandbox.store.AccountFile;
import dev.workshoproles.account.sandbox.store.SavedAccount;
import dev.workshoproles.account.sandbox.store.StoredAccount;

/**
 * The account of a {@link SandboxIam}, which outlasts the process if it has a file.
 */
public final class SandboxAccount implements AutoCloseable {

	private final StoredAccount stored;

	private final SandboxIam iam;

	private final @Nullable AccountFile file;

	private @Nullable String note;

	private SandboxAccount(Quotas quotas, @Nullable AccountFile file) {
		this.stored = new StoredAccount(quotas);
		this.iam = new SandboxIam(this.stored);
		this.file = file;
		this.note = (file != null) ? file.readInto(this.stored).orElse(null) : null;
	}

	/**
	 * An empty account that ends with the process.
	 * @param quotas its quotas
	 */
	public static SandboxAccount inMemory(Quotas quotas) {
		return new SandboxAccount(quotas, null);
	}

	/**
	 * The account that was kept in a folder, or an empty one. After each change it is
	 * written there.
	 * @param folder the folder
	 * @param quotas its quotas now, which do not concern what is there already
	 */
	public static SandboxAccount keptIn(Path folder, Quotas quotas) {
		return new SandboxAccount(quotas, AccountFile.open(folder).orElse(null));
	}

	/**
	 * Its IAM.
	 */
	public IamClient iam() {
		return (this.file != null) ? new Kept().client() : this.iam;
	}

	/**
	 * The account as it is now.
	 * @return another IAM with the same content
	 */
	public IamClient copy() {
		return this.iam.copy();
	}

	/**
	 * Deletes everything in it.
	 */
	public void clear() {
		synchronized (this.iam) {
			this.stored.clear();
			save();
		}
	}

	/**
	 * What is kept with it.
	 */
	public Optional<String> note() {
		synchronized (this.iam) {
			return Optional.ofNullable(this.note);
		}
	}

	/**
	 * Keeps something with it, in place of what there was.
	 * @param text any text, null for nothing
	 */
	public void note(@Nullable String text) {
		synchronized (this.iam) {
			this.note = text;
			save();
		}
	}

	private void save() {
		if (this.file != null) {
			this.file.write(SavedAccount.of(this.stored, this.note));
		}
	}

	@Override
	public void close() throws IOException {
		if (this.file != null) {
			this.file.close();
		}
	}

	/** Saves the account once an operation may have changed it. */
	private final class Kept extends IamInterception {

		@Override
		protected IamResponse operation(Method operation, IamRequest request) throws Throwable {
			if (operation.getName().matches("(get|list|simulate).*")) {
				return forward(SandboxAccount.this.iam, operation, request);
			}
			synchronized (SandboxAccount.this.iam) {
				IamResponse response = forward(SandboxAccount.this.iam, operation, request);
				save();
				return response;
			}
		}

	}

}
