package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The judge of answers finds what is wrong with them.
class SchemaTests {
  private static final JsonNode DOCUMENT =
      JsonMapper.shared()
          .readTree(
              """
              {"components": {
                "Page": {"type": "object", "required": ["items"], "properties": {
                  "items": {"type": "array", "items": {"$ref": "#/components/Row"}},
                  "next": {"type": ["string", "null"]}}},
                "Row": {"type": "object", "required": ["id"], "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "at": {"type": "string", "format": "date-time"},
                  "word": {"type": "string", "enum": ["in", "out"]},
                  "owner": {"anyOf": [{"$ref": "#/components/Row"}, {"type": "null"}]}}},
                "Odd": {"type": "string", "pattern": "x"}}}
              """);

  @Test
  void passesWhatIsAsDescribed() {
    assertThat(faults("Page", "{\"items\": [], \"next\": null}")).isEmpty();
    assertThat(faults("Row", row("\"at\": \"2026-11-22T09:00:00Z\", \"owner\": null"))).isEmpty();
    assertThat(faults("Row", row("\"owner\": " + row("\"word\": \"in\"")))).isEmpty();
  }

  @Test
  void findsWhatIsNot() {
    assertThat(faults("Page", "{\"next\": null}")).containsExactly(": lacks items");
    assertThat(faults("Page", "{\"items\": {}}")).hasSize(1);
    assertThat(faults("Page", "{\"items\": [{\"id\": 7}]}"))
        .singleElement()
        .asString()
        .startsWith("/items/0/id");
    assertThat(faults("Row", row("\"extra\": 1"))).containsExactly("/extra: is not described");
    assertThat(faults("Row", row("\"at\": \"yesterday\""))).hasSize(1);
    assertThat(faults("Row", row("\"word\": \"up\""))).hasSize(1);
    assertThat(faults("Row", row("\"owner\": {}"))).hasSize(1);
    assertThat(faults("Odd", "\"y\"")).containsExactly(": the keyword pattern is not known here");
  }

  private static String row(String more) {
    return "{\"id\": \"01a20272-f316-7b2e-baab-03f906cd23db\", " + more + "}";
  }

  private static List<String> faults(String name, String value) {
    JsonNode schema = DOCUMENT.at("/components/" + name);
    return new Schema(DOCUMENT, schema).faults(JsonMapper.shared().readTree(value), "");
  }
}
