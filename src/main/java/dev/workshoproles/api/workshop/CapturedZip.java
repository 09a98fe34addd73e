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

import dev.workshoproles.api.workshop.CaptureController.CaptureView;
import dev.workshoproles.capture.WorkshopZip;

/**
 * Writes a captured workshop as a zip file for clients that prefer one to JSON.
 */
@Component
class CapturedZip extends AbstractHttpMessageConverter<CaptureView> {

	CapturedZip() {
		super(MediaType.valueOf(WorkshopZip.MEDIA_TYPE));
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == CaptureView.class;
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected CaptureView readInternal(Class<? extends CaptureView> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("a captured workshop is only written", input);
	}

	@Override
	protected void writeInternal(CaptureView captured, HttpOutputMessage output) throws IOException {
		byte[] zip = WorkshopZip.write(captured.workshop());
		output.getHeaders()
			.setContentDisposition(ContentDisposition.attachment().filename(WorkshopZip.FILE_NAME).build());
		output.getHeaders().setContentLength(zip.length);
		output.getBody().write(zip);
	}

}
