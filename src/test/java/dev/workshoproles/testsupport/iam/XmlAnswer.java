package dev.workshoproles.testsupport.iam;

import java.util.List;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;

import org.springframework.web.util.HtmlUtils;

import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * An answer in AWS's query protocol.
 *
 * @param status the HTTP status
 * @param body the XML
 */
record XmlAnswer(int status, String body) {

	static XmlAnswer of(String action, SdkPojo response) {
		StringBuilder xml = new StringBuilder();
		write(xml, response);
		return result(action, xml.toString());
	}

	static final String PARTICIPANT = "arn:aws:iam::" + SandboxIam.ACCOUNT_ID + ":user/participant";

	static XmlAnswer callerIdentity(String arn) {
		return result("GetCallerIdentity",
				"<Arn>" + arn + "</Arn><UserId>AIDATEST</UserId><Account>" + arn.split(":", -1)[4] + "</Account>");
	}

	static XmlAnswer assumedRole(String role) {
		return result("AssumeRole",
				"<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>"
						+ "<SessionToken>token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>"
						+ "<AssumedRoleUser><AssumedRoleId>AROATEST:console</AssumedRoleId><Arn>" + role
						+ "</Arn></AssumedRoleUser>");
	}

	private static XmlAnswer result(String action, String fields) {
		return new XmlAnswer(200,
				"<%1$sResponse><%1$sResult>%2$s</%1$sResult><ResponseMetadata><RequestId>test</RequestId></ResponseMetadata></%1$sResponse>"
					.formatted(action, fields));
	}

	static XmlAnswer error(int status, AwsErrorDetails details) {
		return error(status, details.errorCode(), details.errorMessage());
	}

	static XmlAnswer error(int status, String code, String message) {
		return new XmlAnswer(status, "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>"
				+ HtmlUtils.htmlEscape(message) + "</Message></Error><RequestId>test</RequestId></ErrorResponse>");
	}

	private static void write(StringBuilder xml, SdkPojo pojo) {
		for (SdkField<?> field : pojo.sdkFields()) {
			Object value = field.getValueOrDefault(pojo);
			if (value != null) {
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
		else if (value instanceof SdkPojo nested) {
			write(xml, nested);
		}
		else {
			xml.append(HtmlUtils.htmlEscape(value.toString(), "UTF-8"));
		}
		xml.append("</").append(name).append('>');
	}

}
