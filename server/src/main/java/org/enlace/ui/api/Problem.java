package org.enlace.ui.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A refusal as RFC 9457 tells it. Title and detail are texts of the room that refuses, under
/// `<room>.problem.<slug>.title` and `.detail`, in the reader's language; the detail says what to
/// do.
///
/// @param room the room that refuses, which is the first word of the text's key
/// @param slug the stable name of the problem; its type is `urn:enlace:problem:<slug>`
/// @param status the status of HTTP, 400 to 599
/// @param field the name of the offending field, or null
/// @param values named values for the texts; they are members of the problem as well
public record Problem(
    String room, String slug, int status, @Nullable String field, Map<String, Object> values) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Problem {
    if (!SHAPE.matcher(slug).matches() || status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "a problem has a kebab-case slug and a status of 4xx or 5xx");
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// A problem without field or values.
  public static Problem of(String room, String slug, int status) {
    return new Problem(room, slug, status, null, Map.of());
  }

  /// What is asked for is not there, or is not there for this actor.
  public static Problem notFound() {
    return of("ui", "not-found", 404);
  }

  /// The value of a field or parameter cannot be read.
  public static Problem invalid(String field) {
    return of("ui", "invalid-value", 400).about(field);
  }

  /// A field or parameter that must be given is not.
  public static Problem missing(String field) {
    return of("ui", "missing-value", 400).about(field);
  }

  /// The same, about a field.
  public Problem about(String name) {
    return new Problem(room, slug, status, name, values);
  }

  /// The same, with one more value.
  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Problem(room, slug, status, field, more);
  }

  /// The type, as a URI.
  public String type() {
    return "urn:enlace:problem:" + slug;
  }

  /// This problem as an exception, for code that must leave at once.
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
