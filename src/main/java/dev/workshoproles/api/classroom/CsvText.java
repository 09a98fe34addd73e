package dev.workshoproles.api.classroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes tables as comma-separated values for clients that prefer them to JSON.
 */
@Component
class CsvText extends AbstractHttpMessageConverter<CsvView> {

	static final String MEDIA_TYPE = "text/csv";

	CsvText() {
		super(StandardCharsets.UTF_8, MediaType.valueOf(MEDIA_TYPE));
	}

	@Override
	protected boolean supports(Class<?> type) {
		return CsvView.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected CsvView readInternal(Class<? extends CsvView> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("a table is only written", input);
	}

	@Override
	protected void writeInternal(CsvView view, HttpOutputMessage output) throws IOException {
		byte[] text = view.csv().getBytes(StandardCharsets.UTF_8);
		output.getHeaders().setContentDisposition(ContentDisposition.attachment().filename(view.csvName()).build());
		output.getHeaders().setContentLength(text.length);
		output.getBody().write(text);
	}

}
