package org.enlace.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A form in which a request is written. All of its fields are optional; purpose, subject and text,
/// which every request has, are not among them. Labels are texts under
/// `request.template.<id>.<field>` and `request.code.<list>.<code>`, in the reader's language; what
/// is stored are names and codes.
///
/// @param id such as `poc-communication`
/// @param version from 1; a version never changes
public record Template(String id, int version, List<Field> fields) {
  public Template {
    fields = List.copyOf(fields);
  }

  /// The field of that name.
  public Optional<Field> field(String name) {
    return fields.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// A field.
  ///
  /// @param name in lower-case words joined by hyphens
  /// @param codes of a coded field: the list that its values come from
  public record Field(String name, Kind kind, @Nullable CodeList codes) {}

  /// A list of codes.
  ///
  /// @param name such as `rsit`
  public record CodeList(String name, List<String> codes) {
    public CodeList {
      codes = List.copyOf(codes);
    }
  }

  /// What a field holds.
  public enum Kind {
    /// One line.
    LINE,
    /// Several lines.
    TEXT,
    /// A point in time, RFC 3339.
    MOMENT,
    /// One code of a list.
    CODE,
    /// Codes of a list.
    CODES,
    /// States, by their codes.
    STATES;

    /// The word in the file and on the wire.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the field may have several values.
    public boolean isPlural() {
      return this == CODES || this == STATES;
    }
  }
}
