package dev.workshoproles.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;

/**
 * Writes representations as text for clients that prefer it to JSON.
 */
@Component
class PrintableText extends AbstractHttpMessageConverter<Printable> {

	private final MessageSource messages;

	PrintableText(MessageSource messages) {
		super(StandardCharsets.UTF_8, MediaType.TEXT_PLAIN);
		this.messages = messages;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return Printable.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected Printable readInternal(Class<? extends Printable> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("text is only written", input);
	}

	@Override
	protected void writeInternal(Printable view, HttpOutputMessage output) throws IOException {
		var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		Printout out = new Printout(Texts.of(this.messages, request.getRequest()));
		view.print(out);
		byte[] text = out.toString().getBytes(StandardCharsets.UTF_8);
		output.getHeaders().setContentLength(text.length);
		output.getBody().write(text);
	}

}
