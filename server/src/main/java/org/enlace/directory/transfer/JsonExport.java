package org.enlace.directory.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.enlace.directory.Availability;
import org.enlace.directory.Contact;
import org.enlace.directory.Key;
import org.enlace.directory.Line;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Contacts as JSON.
final class JsonExport {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonExport() {}

  static String write(List<ExportContact> contacts, ExportNote note) {
    Map<String, @Nullable Object> file = new LinkedHashMap<>();
    file.put("marking", note.marking().word());
    file.put("reference", note.reference());
    file.put("exportedAt", note.at().toString());
    file.put("network", note.network().code().value());
    if (note.isWhole()) {
      file.put("watermark", note.watermark());
      file.put("reason", note.reason());
    }
    file.put("contacts", contacts.stream().map(JsonExport::contact).toList());
    return JSON.writeValueAsString(file);
  }

  private static Map<String, @Nullable Object> contact(ExportContact each) {
    Contact contact = each.contact();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", contact.nomination().toString());
    json.put("state", contact.state().value());
    json.put("network", contact.network().value());
    json.put("category", contact.category().value());
    json.put("rank", contact.rank());
    json.put("kind", ExportContact.word(contact.holder().kind()));
    json.put("name", contact.holder().name());
    json.put("position", contact.holder().position());
    json.put("institution", contact.holder().institution().byLanguage());
    json.put("languages", contact.languages().stream().map(LanguageTag::value).toList());
    json.put("availability", availability(contact.availability()));
    json.put("lines", each.lines().stream().map(JsonExport::line).toList());
    json.put("keys", contact.keys().stream().map(JsonExport::key).toList());
    json.put("note", each.note());
    json.put("validFrom", text(each.from()));
    json.put("validTo", text(each.until()));
    json.put("toBeConfirmed", contact.toBeConfirmed());
    json.put("confirmedOn", contact.confirmedOn().toString());
    return json;
  }

  private static Map<String, Object> availability(Availability declared) {
    return Map.of(
        "mode",
        ExportContact.word(declared.mode()),
        "timezone",
        declared.zone().getId(),
        "weekly",
        declared.weekly().stream()
            .map(hours ->
                Map.of(
                    "day", hours.day().name().toLowerCase(Locale.ROOT),
                    "opens", hours.opens().toString(),
                    "closes", hours.closes().toString()))
            .toList());
  }

  private static Map<String, @Nullable Object> line(Line line) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", ExportContact.word(line.kind()));
    json.put("value", line.value());
    json.put("hours", line.hours());
    json.put("proof", ExportContact.word(line.proof()));
    json.put("lastReachedAt", text(line.lastReachedAt()));
    return json;
  }

  private static Map<String, @Nullable Object> key(Key key) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("fingerprint", key.fingerprint());
    json.put("algorithm", key.algorithm());
    json.put("expiresAt", text(key.expiresAt()));
    json.put("proof", ExportContact.word(key.proof()));
    return json;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Objects.toString(value);
  }
}
