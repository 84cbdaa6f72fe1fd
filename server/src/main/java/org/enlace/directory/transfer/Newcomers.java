package org.enlace.directory.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Line;
import org.springframework.stereotype.Component;

/// What rows bring that name somebody for a place anew. Of whoever is here already nothing is
/// changed: such a row brings the place, and the phones beyond those that are kept.
@Component
class Newcomers {
  private static final List<String> PLACE = List.of("rank", "note", "valid_from", "valid_to");

  private final PresentStore present;

  Newcomers(PresentStore present) {
    this.present = present;
  }

  /// By the key of the row.
  Map<String, List<Delta>> brought(List<Listed.Contact> rows) {
    KnownPeople people =
        KnownPeople.of(
            present.mailboxes(rows.stream().map(each -> each.post().state()).distinct().toList()));
    Map<UUID, Known.Ways> ways =
        present.ways(rows.stream().flatMap(each -> people.find(each).stream()).distinct().toList());
    Map<String, List<Delta>> brought = new HashMap<>();
    for (Listed.Contact row : rows) {
      Map<String, String> said = ContactComparison.said(row);
      brought.put(
          ContactComparison.key(row),
          people
              .find(row)
              .map(id -> gained(said, ways.getOrDefault(id, Known.Ways.NONE)))
              .orElseGet(() -> Comparison.all(ContactComparison.FIELDS, said)));
    }
    return brought;
  }

  private static List<Delta> gained(Map<String, String> said, Known.Ways ways) {
    Map<String, String> here =
        Optional.ofNullable(Differences.joined(ways.values(Line.Kind.PHONE)))
            .map(phones -> Map.of("phone", phones))
            .orElseGet(Map::of);
    List<Delta> gained = new ArrayList<>(Comparison.all(PLACE, said));
    gained.addAll(
        new Differences(said, null, here).of(List.of("phone"), Map.of("phone", List.of())));
    return gained;
  }
}
