package dev.workshoproles.account.sandbox.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A saved account as JSON. The SDK's types have the names of IAM's API, whatever members
 * they will have.
 */
final class SavedJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(SdkPojo.class, new Writing())
			.addDeserializer(Role.class, new Reading<>(Role.class, Role::builder))
			.addDeserializer(User.class, new Reading<>(User.class, User::builder))
			.addDeserializer(Policy.class, new Reading<>(Policy.class, Policy::builder))
			.addDeserializer(PolicyVersion.class, new Reading<>(PolicyVersion.class, PolicyVersion::builder))
			.addDeserializer(InstanceProfile.class, new Reading<>(InstanceProfile.class, InstanceProfile::builder)))
		.build();

	private SavedJson() {
	}

	static byte[] write(SavedAccount account) {
		return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(account);
	}

	/** The version of any text in this form, 0 if it has none. */
	static int version(byte[] json) {
		return MAPPER.readTree(json).path("version").asInt(0);
	}

	static SavedAccount read(byte[] json) {
		return MAPPER.readValue(json, SavedAccount.class);
	}

	private static final class Writing extends ValueSerializer<SdkPojo> {

		@Override
		public void serialize(SdkPojo pojo, JsonGenerator json, SerializationContext context) {
			json.writeStartObject();
			for (SdkField<?> field : pojo.sdkFields()) {
				Object value = field.getValueOrDefault(pojo);
				if (value != null && !(value instanceof SdkAutoConstructList)) {
					json.writeName(field.memberName());
					write(value, json, context);
				}
			}
			json.writeEndObject();
		}

		private void write(Object value, JsonGenerator json, SerializationContext context) {
			if (value instanceof SdkPojo pojo) {
				serialize(pojo, json, context);
			}
			else if (value instanceof List<?> list) {
				json.writeStartArray();
				list.forEach((element) -> write(element, json, context));
				json.writeEndArray();
			}
			else if (value instanceof Integer number) {
				json.writeNumber(number);
			}
			else if (value instanceof Boolean flag) {
				json.writeBoolean(flag);
			}
			else {
				json.writeString(value.toString());
			}
		}

	}

	private static final class Reading<T> extends ValueDeserializer<T> {

		private final Class<T> type;

		private final Supplier<? extends SdkPojo> builder;

		Reading(Class<T> type, Supplier<? extends SdkPojo> builder) {
			this.type = type;
			this.builder = builder;
		}

		@Override
		public T deserialize(JsonParser json, DeserializationContext context) {
			return this.type.cast(pojo(this.builder.get(), context.readTree(json)));
		}

		private static Object pojo(SdkPojo builder, JsonNode json) {
			builder.sdkFields().forEach((field) -> {
				JsonNode value = json.get(field.memberName());
				if (value != null) {
					field.set(builder, value(field, value));
				}
			});
			return ((Buildable) builder).build();
		}

		private static @Nullable Object value(SdkField<?> field, JsonNode json) {
			MarshallingType<?> type = field.marshallingType();
			if (type == MarshallingType.LIST) {
				SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
				return json.valueStream().map((element) -> value(member, element)).toList();
			}
			if (type == MarshallingType.SDK_POJO) {
				return pojo(field.constructor().get(), json);
			}
			if (type == MarshallingType.INTEGER) {
				return json.intValue();
			}
			if (type == MarshallingType.BOOLEAN) {
				return json.booleanValue();
			}
			return (type == MarshallingType.INSTANT) ? Instant.parse(json.stringValue()) : json.stringValue();
		}

	}

}
