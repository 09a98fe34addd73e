package dev.workshoproles.account.aws;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.target.CallerIdentity;

/**
 * Tells the log why nobody is known to call, and what to do, in the words of the pages:
 * once for each reason, however often it is asked.
 */
public final class LoggedIdentity implements CallerIdentity {

	private static final Logger logger = LoggerFactory.getLogger(LoggedIdentity.class);

	private final CallerIdentity identity;

	private final MessageSource messages;

	private @Nullable AccountError last;

	public LoggedIdentity(CallerIdentity identity, MessageSource messages) {
		this.identity = identity;
		this.messages = messages;
	}

	@Override
	public Caller get() {
		try {
			Caller caller = this.identity.get();
			if (changes(null)) {
				logger.info("The account can be asked again, as {}", caller.arn());
			}
			return caller;
		}
		catch (AccountException ex) {
			if (changes(ex.error())) {
				AccountError error = ex.error();
				logger.warn("{} {} ({}{})", say(error), say(error.advice()), error.code(),
						error.detail().isEmpty() ? "" : ": " + error.detail());
			}
			throw ex;
		}
	}

	private synchronized boolean changes(@Nullable AccountError now) {
		boolean changes = !Objects.equals(code(this.last), code(now));
		this.last = now;
		return changes;
	}

	/** What AWS says besides may differ each time. */
	private static @Nullable String code(@Nullable AccountError error) {
		return (error != null) ? error.kind() + error.code() + error.names() : null;
	}

	private String say(MessageSourceResolvable text) {
		return this.messages.getMessage(text, Locale.ENGLISH);
	}

}
