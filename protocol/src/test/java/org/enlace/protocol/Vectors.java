package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.enlace.protocol.JsonValue.JsonArray;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;

/// Known answers, kept as files beside the tests and made by another implementation than ours.
final class Vectors {

  private Vectors() {}

  /// One known answer: a set of named texts.
  record Vector(Map<String, JsonValue> members) {

    String text(String name) {
      if (members.get(name) instanceof JsonString(String text)) {
        return text;
      }
      throw new IllegalStateException("the vector has no text " + name);
    }

    byte[] bytes(String name) {
      return text(name).getBytes(UTF_8);
    }

    @Override
    public String toString() {
      return text("name");
    }
  }

  static List<Vector> of(String file) {
    if (CanonicalJson.read(resource(file)) instanceof JsonObject whole
        && whole.members().get("vectors") instanceof JsonArray(List<JsonValue> vectors)) {
      return vectors.stream()
          .map(JsonObject.class::cast)
          .map(v -> new Vector(v.members()))
          .toList();
    }
    throw new IllegalStateException("no vectors in " + file);
  }

  static Vector named(String file, String name) {
    return of(file).stream().filter(v -> v.text("name").equals(name)).findFirst().orElseThrow();
  }

  private static byte[] resource(String file) {
    try (InputStream stream = Vectors.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
