package org.enlace.directory.transfer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.springframework.stereotype.Component;

/// Adds and ends lines as a file says. What is added gets no notice until it is proved; what was
/// proved meanwhile is not ended.
@Component
class WaysHand {
  private static final List<Field> FIELDS =
      List.of(
          new Field("email", Line.Kind.EMAIL),
          new Field("emails", Line.Kind.EMAIL),
          new Field("phone", Line.Kind.PHONE),
          new Field("phones", Line.Kind.PHONE));
  private static final int FIRST = 1;
  private static final int LAST = 99;

  private final Lines lines;
  private final PresentStore present;

  WaysHand(Lines lines, PresentStore present) {
    this.lines = lines;
    this.present = present;
  }

  /// Whose lines they are.
  ///
  /// @param personal whether they are a person's: others then open them one at a time
  record Owner(Lines.OwnerKind kind, UUID id, boolean personal) {}

  /// A field of a file that holds lines.
  private record Field(String name, Line.Kind kind) {}

  /// The fields of a file that hold lines, as they change.
  void change(Owner owner, Step step, Known.Ways here) {
    int next = FIRST + here.lines().size();
    for (Field field : FIELDS) {
      Delta change = step.change(field.name()).orElse(null);
      if (change != null) {
        next = change(owner, field.kind(), Differences.parts(change.after()), here, next);
      }
    }
  }

  /// Adds what the file has beyond what is here, and takes nothing away.
  void add(Owner owner, Step step, Known.Ways here) {
    int next = FIRST + here.lines().size();
    for (Field field : FIELDS) {
      Delta change = step.change(field.name()).orElse(null);
      if (change != null) {
        next = come(owner, field.kind(), Differences.parts(change.after()), here, next);
      }
    }
  }

  private int change(
      Owner owner, Line.Kind kind, Set<String> target, Known.Ways here, int position) {
    int next = come(owner, kind, target, here, position);
    for (Known.WayLine line : here.lines()) {
      boolean gone = line.kind() == kind && !target.contains(line.value());
      if (gone && line.proof() == Line.Proof.NEW) {
        lines.end(line.id()).orThrow();
      }
    }
    return next;
  }

  private int come(Owner owner, Line.Kind kind, Set<String> target, Known.Ways here, int position) {
    int next = position;
    for (String value : target) {
      if (!here.values(kind).contains(value)) {
        add(owner, kind, value, Math.min(next, LAST));
        next++;
      }
    }
    return next;
  }

  private void add(Owner owner, Line.Kind kind, String value, int position) {
    boolean narrow = owner.personal() && kind == Line.Kind.PHONE;
    Lines.Kept added =
        lines
            .add(
                new Lines.LineDraft(
                    owner.kind(),
                    owner.id(),
                    kind,
                    value,
                    owner.personal(),
                    new Lines.Arrangement(
                        position,
                        narrow ? Line.Visibility.SAME_TRACK : Line.Visibility.MEMBERS,
                        null)))
            .orThrow();
    present.quiet(added.line().id());
  }
}
