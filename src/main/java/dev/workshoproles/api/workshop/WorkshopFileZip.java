package dev.workshoproles.api.workshop;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

import dev.workshoproles.capture.WorkshopZip;

/**
 * Writes a workshop file as a zip file for clients that prefer one to JSON.
 */
@Component
class WorkshopFileZip extends AbstractHttpMessageConverter<WorkshopFileView> {

	WorkshopFileZip() {
		super(MediaType.valueOf(WorkshopZip.MEDIA_TYPE));
	}

	@Override
	protected boolean supports(Class<?> type) {
		return WorkshopFileView.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected WorkshopFileView readInternal(Class<? extends WorkshopFileView> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("a workshop file is only written", input);
	}

	@Override
	protected void writeInternal(WorkshopFileView view, HttpOutputMessage output) throws IOException {
		byte[] zip = WorkshopZip.write(view.workshop());
		output.getHeaders()
			.setContentDisposition(ContentDisposition.attachment().filename(WorkshopZip.FILE_NAME).build());
		output.getHeaders().setContentLength(zip.length);
		output.getBody().write(zip);
	}

}
