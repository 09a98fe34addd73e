package dev.workshoproles.account.sandbox;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A rule of IAM's documents.
 *
 * @param name what it is about
 * @param value what it allows
 * @param document where AWS says so
 * @param keeps does what the rule allows, and asserts what comes of it
 * @param breaks goes beyond, null if that is no refusal
 * @param refusal IAM's answer to that
 * @param message IAM's words, null where they are not known
 */
record Rule(String name, String value, String document, Consumer<SandboxIam> keeps,
		@Nullable Consumer<SandboxIam> breaks, @Nullable Refusal refusal, @Nullable String message) {

	static Rule of(String name, String value, String document, Consumer<SandboxIam> keeps) {
		return new Rule(name, value, document, keeps, null, null, null);
	}

	Rule beyond(Refusal answer, @Nullable String words, Consumer<SandboxIam> call) {
		return new Rule(this.name, this.value, this.document, this.keeps, call, answer, words);
	}

	/** As docs/sandbox-rules.md has it. */
	String row() {
		return "| %s | %s | %s | %s |".formatted(this.name, this.value, this.document, answer());
	}

	private String answer() {
		if (this.refusal == null) {
			return "";
		}
		return (this.message != null) ? "`%s`: %s".formatted(this.refusal.code(), this.message)
				: "`%s`".formatted(this.refusal.code());
	}

	@Override
	public String toString() {
		return this.name;
	}

}
