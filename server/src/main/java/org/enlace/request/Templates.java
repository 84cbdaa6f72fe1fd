package org.enlace.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.enlace.request.Template.CodeList;
import org.enlace.request.Template.Field;
import org.enlace.request.Template.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The forms in which requests are written, each in all of its versions. They come from the file
/// beside this package.
@Component
public class Templates {
  /// The form that is taken where none is named.
  public static final String STANDARD = "poc-communication";

  private final List<Template> templates;

  Templates(JsonMapper json) {
    this.templates = read(json);
  }

  /// Every template in every version.
  public List<Template> all() {
    return templates;
  }

  /// That version of a template; its newest where none is named.
  public Optional<Template> find(String id, @Nullable Integer version) {
    return templates.stream()
        .filter(each -> each.id().equals(id))
        .filter(each -> version == null || each.version() == version)
        .max(Comparator.comparingInt(Template::version));
  }

  private static List<Template> read(JsonMapper json) {
    try (InputStream stream = Templates.class.getResourceAsStream("templates.json")) {
      File file = json.readValue(stream, File.class);
      return file.templates().stream().map(each -> each.with(file.codes())).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The file.
  record File(Map<String, List<String>> codes, List<FileTemplate> templates) {}

  /// A template in the file.
  record FileTemplate(String id, int version, List<FileField> fields) {
    Template with(Map<String, List<String>> codes) {
      return new Template(id, version, fields.stream().map(each -> each.with(codes)).toList());
    }
  }

  /// A field in the file.
  record FileField(String name, String kind, @Nullable String codes) {
    Field with(Map<String, List<String>> lists) {
      Kind read = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
      if (codes == null) {
        return new Field(name, read, null);
      }
      List<String> known = lists.get(codes);
      if (known == null) {
        throw new IllegalStateException("no list of codes is named " + codes);
      }
      return new Field(name, read, new CodeList(codes, known));
    }
  }
}
