package dev.workshoproles.runs.journal;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.Untouched;

/**
 * The JSON representation of values in the database: the components of records, for a
 * step with the name of its operation.
 */
@NamedInterface("journal")
public final class StoredJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultVisibility((visibility) -> visibility.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
			.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
			.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
			.withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
		.addMixIn(Step.class, NamedByOperation.class)
		.build();

	private static final JavaType UNTOUCHED = MAPPER.getTypeFactory()
		.constructCollectionType(List.class, Untouched.class);

	private StoredJson() {
	}

	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	public static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json, type);
	}

	static String writeStep(Step step) {
		return MAPPER.writerFor(Step.class).writeValueAsString(step);
	}

	static Step step(String json) {
		return MAPPER.readValue(json, Step.class);
	}

	static Plan plan(String json) {
		return MAPPER.readValue(json, Plan.class);
	}

	static PlanRequest request(String json) {
		return MAPPER.readValue(json, PlanRequest.class);
	}

	static List<Untouched> untouched(String json) {
		return MAPPER.readValue(json, UNTOUCHED);
	}

	static @Nullable AccountError error(@Nullable String json) {
		return (json != null) ? MAPPER.readValue(json, AccountError.class) : null;
	}

	static @Nullable String writeError(@Nullable AccountError error) {
		return (error != null) ? write(error) : null;
	}

	/** The types are the permitted records of the sealed interface. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "operation")
	private interface NamedByOperation {

	}

}
