package dev.workshoproles.api;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Responses that a browser saves as a file.
 */
public final class Download {

	private Download() {
	}

	public static ResponseEntity<byte[]> of(String fileName, MediaType type, String content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(fileName).build().toString())
			.body(content.getBytes(StandardCharsets.UTF_8));
	}

}
