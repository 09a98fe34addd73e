package dev.workshoproles.api;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Describes the components of a record that cannot be null as required.
 */
class DescribedRecords implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(type, context, chain);
		JavaType javaType = Json.mapper().constructType(type.getType());
		if (schema != null && javaType.getRawClass().isRecord()) {
			Schema<?> record = context.getDefinedModels().getOrDefault(name(schema), schema);
			required(javaType.getRawClass()).forEach(record::addRequiredItem);
		}
		return schema;
	}

	private static String name(Schema<?> schema) {
		String reference = schema.get$ref();
		return (reference != null) ? reference.substring(reference.lastIndexOf('/') + 1) : "";
	}

	private static Stream<String> required(Class<?> record) {
		return Stream.of(record.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.map(RecordComponent::getName);
	}

}
