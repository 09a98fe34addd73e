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
 * Logs why the caller is unknown, with the same advice as the pages: once for each
 * reason, however often it is asked for.
 */
public final class LoggingCallerIdentity implements CallerIdentity {

	private static final Logger logger = LoggerFactory.getLogger(LoggingCallerIdentity.class);

	private final CallerIdentity identity;

	private final MessageSource messages;

	private @Nullable AccountError last;

	public LoggingCallerIdentity(CallerIdentity identity, MessageSource messages) {
		this.identity = identity;
		this.messages = messages;
	}

	@Override
	public Caller get() {
		try {
			Caller caller = this.identity.get();
			if (isNews(null)) {
				logger.info("The account can be asked again, as {}", caller.arn());
			}
			return caller;
		}
		catch (AccountException ex) {
			if (isNews(ex.error())) {
				AccountError error = ex.error();
				logger.warn("{} {} ({}{})", text(error), text(error.advice()), error.code(),
						error.detail().isEmpty() ? "" : ": " + error.detail());
			}
			throw ex;
		}
	}

	private synchronized boolean isNews(@Nullable AccountError now) {
		boolean news = !Objects.equals(code(this.last), code(now));
		this.last = now;
		return news;
	}

	/** Without the detail from AWS, which may differ each time. */
	private static @Nullable String code(@Nullable AccountError error) {
		return (error != null) ? error.kind() + error.code() + error.names() : null;
	}

	private String text(MessageSourceResolvable message) {
		return this.messages.getMessage(message, Locale.ENGLISH);
	}

}
