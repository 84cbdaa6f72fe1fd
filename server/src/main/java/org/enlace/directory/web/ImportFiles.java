package org.enlace.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.Imports;
import org.enlace.directory.Imports.Kind;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Files about imports: an example to begin with, and what was refused, with the reasons.
@Controller
class ImportFiles {
  private static final int MOST = 20_000;
  private static final List<String> PERSON =
      List.of(
          "PE",
          "",
          "technical",
          "1",
          "Inés Quispe Rojas",
          "Jefa de guardia",
          "Centro Nacional de Respuesta",
          "ines.quispe@csirt.example",
          "+51 1 219 7000",
          "es, en",
          "America/Lima",
          "on-call",
          "NV 7-12/2026",
          "",
          "");
  private static final List<String> DESK =
      List.of(
          "PE",
          "",
          "diplomatic",
          "1",
          "",
          "",
          "Cancillería, mesa de ciberseguridad",
          "ciber@cancilleria.example",
          "+51 1 204 2400",
          "es",
          "America/Lima",
          "business-hours",
          "NV 7-12/2026",
          "",
          "2030-11-30");

  private final Imports imports;

  ImportFiles(Imports imports) {
    this.imports = imports;
  }

  @GetMapping("/imports/example.csv")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<byte[]> example() {
    return file("enlace-example.csv", List.of(Imports.COLUMNS, PERSON, DESK));
  }

  @GetMapping("/imports/{id}/refused.csv")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<byte[]> refused(@PathVariable UUID id, Page page) {
    if (imports.find(id).isEmpty()) {
      throw Problem.notFound().asException();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("line", "field", "reason", "explanation"));
    imports
        .items(id, Kind.REFUSED, null, MOST)
        .items()
        .forEach(item -> {
          String reason = item.reason() == null ? "" : item.reason();
          rows.add(
              List.of(
                  Integer.toString(item.line()),
                  item.field() == null ? "" : item.field(),
                  reason,
                  page.text("directory.import.reason." + reason)));
        });
    return file("refused.csv", rows);
  }

  private static ResponseEntity<byte[]> file(String name, List<List<String>> rows) {
    return Saved.of(name, "text/csv;charset=UTF-8", Imports.table(rows));
  }
}
