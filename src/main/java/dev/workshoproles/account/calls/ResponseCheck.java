package dev.workshoproles.account.calls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Rejects responses that are not from IAM or STS: a proxy or captive portal may return
 * its own page with status 200, which the SDK reads as a response with no members. In
 * AWS's query protocol the root element is named after the operation.
 */
public final class ResponseCheck implements ExecutionInterceptor {

	/** The root element may follow a declaration, comments and a document type. */
	private static final Pattern ROOT = Pattern
		.compile("\\A\\uFEFF?\\s*(?:<[?!][^>]*>\\s*)*<(?:[\\w.-]+:)?(?<name>[\\w.-]+)");

	/** The number of bytes searched for the root element. */
	private static final int HEAD = 4096;

	@Override
	public Optional<InputStream> modifyHttpResponseContent(Context.ModifyHttpResponse context,
			ExecutionAttributes attributes) {
		SdkHttpResponse head = context.httpResponse();
		byte[] body = context.responseBody().map((in) -> read(head, in)).orElse(new byte[0]);
		String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
		if (head.isSuccessful() && !(operation + "Response").equals(root(body))) {
			throw NotFromAwsException.lost(described(head));
		}
		return Optional.of(new ByteArrayInputStream(body));
	}

	private static byte[] read(SdkHttpResponse head, InputStream in) {
		try (in) {
			return in.readAllBytes();
		}
		catch (BoundedHttpClient.TooLargeException ex) {
			throw NotFromAwsException.tooLarge(described(head) + ", " + ex.getMessage());
		}
		catch (IOException ex) {
			throw SdkClientException.create("The answer broke off: " + described(head), ex);
		}
	}

	private static String root(byte[] body) {
		Matcher root = ROOT.matcher(new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.UTF_8));
		return root.find() ? root.group("name") : "";
	}

	/** Describes a response without its body, which did not come from AWS. */
	static String described(SdkHttpResponse head) {
		String type = head.firstMatchingHeader("Content-Type").map((value) -> ", " + value).orElse("");
		return "HTTP " + head.statusCode()
				+ head.statusText().filter((text) -> !text.isBlank()).map(" "::concat).orElse("") + type;
	}

}
