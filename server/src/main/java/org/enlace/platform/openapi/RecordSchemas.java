package org.enlace.platform.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says of each record which of its parts are always there, and which may be null or left out: as
/// its components are declared.
final class RecordSchemas {
  private final Components components;

  RecordSchemas(Components components) {
    this.components = components;
  }

  void complete(Map<String, Class<?>> classes) {
    classes.forEach((name, type) -> {
      Schema<?> schema = components.getSchemas().get(name);
      if (schema != null && type.isRecord() && schema.getProperties() != null) {
        complete(schema, type);
      }
    });
  }

  private static void complete(Schema<?> schema, Class<?> type) {
    List<String> required = new ArrayList<>();
    for (RecordComponent part : type.getRecordComponents()) {
      if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        complete(schema, part.getType());
        continue;
      }
      Schema<?> property = schema.getProperties().get(part.getName());
      if (property == null) {
        continue;
      }
      if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        schema.getProperties().put(part.getName(), orNull(property));
      } else {
        required.add(part.getName());
      }
    }
    required.forEach(schema::addRequiredItem);
  }

  private static Schema<?> orNull(Schema<?> property) {
    Schema<?> nothing = new JsonSchema();
    nothing.setTypes(Set.of("null"));
    if (property.getTypes() == null) {
      Schema<?> either = new JsonSchema();
      either.setAnyOf(List.of(property, nothing));
      return either;
    }
    Set<String> types = new LinkedHashSet<>(property.getTypes());
    types.add("null");
    property.setTypes(types);
    return property;
  }
}
