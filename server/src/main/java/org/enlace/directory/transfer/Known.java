package org.enlace.directory.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.directory.Authority;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.jspecify.annotations.Nullable;

/// What the directory holds of an entry that a file names.
sealed interface Known {
  /// What it holds, by the fields of the file; what it does not hold is absent.
  Map<String, String> here();

  /// What its owner of lines holds of them.
  Ways ways();

  /// A team: an authority, and its desk where there is one.
  record Team(Authority authority, @Nullable Holder desk, Map<String, String> here, Ways ways)
      implements Known {}

  /// A contact: a nomination that has not ended, and whom it names.
  record Contact(Place place, Person person, Map<String, String> here, Ways ways) implements Known {
    boolean isDraft() {
      return place.phase().equals("draft");
    }
  }

  /// A nomination.
  record Place(UUID nomination, String phase, int version, @Nullable UUID note) {}

  /// A person or a desk.
  record Person(UUID id, Holder.Kind kind, int version) {}

  /// Lines and keys of one owner that have not ended.
  record Ways(List<WayLine> lines, List<WayKey> keys) {
    static final Ways NONE = new Ways(List.of(), List.of());

    /// The values of a kind, in their order.
    List<String> values(Line.Kind kind) {
      return lines.stream().filter(each -> each.kind() == kind).map(WayLine::value).toList();
    }

    /// Those of them that a file may not take away: somebody showed that they are right.
    List<String> proved(Line.Kind kind) {
      return lines.stream()
          .filter(each -> each.kind() == kind && each.proof() == Line.Proof.PROVED)
          .map(WayLine::value)
          .toList();
    }
  }

  /// A line.
  record WayLine(
      UUID id, Lines.OwnerKind ownerKind, Line.Kind kind, String value, Line.Proof proof) {}

  /// A key.
  ///
  /// @param claimed whether only its fingerprint is known
  /// @param expiresOn the day, or null
  record WayKey(UUID id, String fingerprint, boolean claimed, @Nullable String expiresOn) {}
}
