package dev.workshoproles.api.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

import dev.workshoproles.api.NullableBody;
import dev.workshoproles.api.Paths;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;

/**
 * Rejects bodies that are too large, whatever their Content-Length, that are not JSON, or
 * that contain null where it has no meaning: a variable that a script forgot to set must
 * not mean all roles.
 */
@RestControllerAdvice(basePackageClasses = Paths.class)
public class BodyCheck extends RequestBodyAdviceAdapter {

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	public static final int MAX_BYTES = 64 * 1024;

	@Override
	public boolean supports(MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage input, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converterType) throws IOException {
		if (input.getHeaders().getContentLength() > MAX_BYTES) {
			throw tooLarge();
		}
		byte[] body = input.getBody().readNBytes(MAX_BYTES + 1);
		if (body.length > MAX_BYTES) {
			throw tooLarge();
		}
		readThrough(body, type instanceof Class<?> named && NullableBody.class.isAssignableFrom(named));
		return new ReadBody(new ByteArrayInputStream(body), input.getHeaders());
	}

	private static void readThrough(byte[] body, boolean nullable) {
		try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), body)) {
			JsonPointer nested = null;
			for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
				if (token == JsonToken.VALUE_NULL && !nullable && !json.streamReadContext().inRoot()) {
					throw new ProblemException(BodyProblems.nullAt(json.streamReadContext().pathAsPointer()));
				}
				if (token == JsonToken.START_ARRAY && nested == null && isItem(json.streamReadContext())) {
					nested = json.streamReadContext().getParent().pathAsPointer();
				}
			}
			if (nested != null) {
				throw new ProblemException(BodyProblems.noString(nested));
			}
		}
		catch (JacksonException ex) {
			throw new ProblemException(BodyProblems.notJson(ex));
		}
	}

	/** The mapper reports no path for an array inside a list of strings. */
	private static boolean isItem(TokenStreamContext context) {
		TokenStreamContext list = context.getParent();
		return list != null && list.inArray() && list.getParent() != null && list.getParent().inObject();
	}

	private static ProblemException tooLarge() {
		return ProblemException.of(ProblemType.BODY_TOO_LARGE, MAX_BYTES);
	}

	private record ReadBody(InputStream getBody, HttpHeaders getHeaders) implements HttpInputMessage {
	}

}
