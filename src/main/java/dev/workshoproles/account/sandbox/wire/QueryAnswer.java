package dev.workshoproles.account.sandbox.wire;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * An answer in AWS's query protocol. Responses of the SDK are written by the description
 * that each of them carries.
 *
 * @param status the HTTP status
 * @param requestId the id that AWS gives each request, also in the body
 * @param body the XML
 */
public record QueryAnswer(int status, String requestId, String body) {

	/** The header with the id. */
	public static final String REQUEST_ID_HEADER = "x-amzn-RequestId";

	/** An answer to a request that is larger than may be. */
	public static QueryAnswer tooLarge(int bytes) {
		return error(413, "RequestEntityTooLarge", "The sandbox takes requests of up to %d bytes.".formatted(bytes));
	}

	/** An answer to a request whose body did not come in time. */
	public static QueryAnswer tooSlow() {
		return error(408, "RequestTimeout", "The body of the request took too long.");
	}

	/**
	 * An answer to somebody who may not use the sandbox.
	 * @param signed whether the request has an access key, the wrong one
	 */
	public static QueryAnswer unauthenticated(boolean signed) {
		return of(QueryService.IAM,
				signed ? WireErrors.invalidClientTokenId() : WireErrors.missingAuthenticationToken());
	}

	static QueryAnswer of(QueryService service, String action, SdkPojo response) {
		String requestId = newRequestId();
		StringBuilder xml = new StringBuilder();
		xml.append('<').append(action).append("Response xmlns=\"").append(service.namespace()).append("\">");
		if (!response.sdkFields().isEmpty()) {
			xml.append('<').append(action).append("Result>");
			write(xml, response);
			xml.append("</").append(action).append("Result>");
		}
		xml.append("<ResponseMetadata><RequestId>").append(requestId).append("</RequestId></ResponseMetadata></");
		return new QueryAnswer(200, requestId, xml.append(action).append("Response>").toString());
	}

	static QueryAnswer of(QueryService service, AwsServiceException refusal) {
		String code = refusal.awsErrorDetails().errorCode();
		String message = Objects.requireNonNullElse(refusal.awsErrorDetails().errorMessage(), "");
		return error(service, refusal.statusCode(), code, message);
	}

	/** An error in the form of IAM's. */
	public static QueryAnswer error(int status, String code, String message) {
		return error(QueryService.IAM, status, code, message);
	}

	private static QueryAnswer error(QueryService service, int status, String code, String message) {
		String requestId = newRequestId();
		StringBuilder xml = new StringBuilder();
		xml.append("<ErrorResponse xmlns=\"").append(service.namespace()).append("\"><Error><Type>");
		xml.append((status < 500) ? "Sender" : "Receiver").append("</Type><Code>").append(code);
		xml.append("</Code><Message>");
		escape(xml, message);
		xml.append("</Message></Error><RequestId>").append(requestId).append("</RequestId></ErrorResponse>");
		return new QueryAnswer(status, requestId, xml.toString());
	}

	private static String newRequestId() {
		return UUID.randomUUID().toString();
	}

	/** What is not set is left out; an empty list that was set is written. */
	private static void write(StringBuilder xml, SdkPojo pojo) {
		for (SdkField<?> field : pojo.sdkFields()) {
			Object value = field.getValueOrDefault(pojo);
			if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
				element(xml, field, field.locationName(), value);
			}
		}
	}

	private static void element(StringBuilder xml, SdkField<?> field, String name, Object value) {
		xml.append('<').append(name).append('>');
		if (value instanceof List<?> list) {
			SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
			list.forEach((item) -> element(xml, member, "member", item));
		}
		else if (value instanceof Map<?, ?> map) {
			SdkField<?> entry = field.getTrait(MapTrait.class).valueFieldInfo();
			map.forEach((key, item) -> {
				xml.append("<entry><key>");
				escape(xml, key.toString());
				xml.append("</key>");
				element(xml, entry, "value", item);
				xml.append("</entry>");
			});
		}
		else if (value instanceof SdkPojo nested) {
			write(xml, nested);
		}
		else {
			escape(xml,
					(value instanceof Instant time) ? DateTimeFormatter.ISO_INSTANT.format(time) : value.toString());
		}
		xml.append("</").append(name).append('>');
	}

	/**
	 * A carriage return would be read as a line feed. What XML 1.0 has no characters for
	 * can only come from a request that is refused, and becomes a question mark.
	 */
	private static void escape(StringBuilder xml, String text) {
		text.codePoints().forEach((character) -> {
			switch (character) {
				case '&' -> xml.append("&amp;");
				case '<' -> xml.append("&lt;");
				case '>' -> xml.append("&gt;");
				case '"' -> xml.append("&quot;");
				case '\r' -> xml.append("&#xD;");
				default -> xml.appendCodePoint(isOfXml(character) ? character : '?');
			}
		});
	}

	private static boolean isOfXml(int character) {
		return character == '\t' || character == '\n' || (character >= 0x20 && character <= 0xD7FF)
				|| (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
	}

}
