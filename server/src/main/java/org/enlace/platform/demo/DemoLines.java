package org.enlace.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.FictionalLines;
import org.enlace.directory.Line;
import org.enlace.directory.Line.Kind;
import org.enlace.directory.Lines;
import org.enlace.kernel.StateCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The lines of the demonstration's officials. Mailboxes lie under `.example`; numbers are those
/// that the numbering plans set aside for fiction: where a State's own plan sets none aside here,
/// those of New York and Washington. Most lines were reached some time ago, some never.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoLines {
  /// Numbers for fiction by State, without their last two digits.
  private static final Map<String, String> OWN_PLAN =
      Map.of(
          "AU", "+612555001",
          "CA", "+161355501",
          "DE", "+4930231251",
          "DO", "+180955501",
          "FR", "+331990001",
          "GB", "+4420794601",
          "JM", "+187655501",
          "SE", "+468465004");

  private static final Set<String> WITH_TEXTS = Set.of("pe", "mx");
  private static final List<String> AT_MISSIONS = List.of("+121255501", "+164655501");
  private static final List<String> AT_CAPITALS = List.of("+120255501", "+130155501");

  private final Lines lines;
  private final FictionalLines fictional;
  private final DemoRecords records;

  DemoLines(Lines lines, FictionalLines fictional, DemoRecords records) {
    this.lines = lines;
    this.fictional = fictional;
    this.records = records;
  }

  /// Whose lines are entered.
  ///
  /// @param place the place of the State among all, from 0; it varies what is entered
  /// @param name of the State, in the form of its mailboxes
  record Owner(
      Lines.OwnerKind kind, UUID id, String mailbox, int place, String name, boolean technical) {
    boolean isPerson() {
      return kind == Lines.OwnerKind.PERSON;
    }
  }

  /// A line that was entered.
  record Added(UUID id, Kind kind, int place, boolean person, StateCode state) {}

  /// Enters the lines of a person or a desk, as the actor that is bound.
  List<Added> add(Owner owner) {
    List<Added> added = new ArrayList<>();
    added.add(add(owner, Kind.EMAIL, owner.mailbox(), 1));
    if (owner.isPerson() || owner.technical() || owner.place() % 2 == 0) {
      added.add(add(owner, Kind.PHONE, number(owner), 2));
    }
    if (owner.technical() && WITH_TEXTS.contains(owner.name())) {
      added.add(add(owner, Kind.SMS, number(owner), 3));
    }
    if (owner.technical() && (owner.isPerson() || owner.place() % 10 == 3)) {
      added.add(add(owner, Kind.SIGNAL, "csirt_" + owner.name() + ".47", 4));
    }
    return added;
  }

  private Added add(Owner owner, Kind kind, String value, int position) {
    Lines.Kept kept =
        lines
            .add(
                new Lines.LineDraft(
                    owner.kind(),
                    owner.id(),
                    kind,
                    value,
                    owner.isPerson(),
                    new Lines.Arrangement(position, Line.Visibility.MEMBERS, null)))
            .orThrow();
    return new Added(kept.line().id(), kind, owner.place(), owner.isPerson(), kept.state());
  }

  private static String number(Owner owner) {
    List<String> elsewhere = owner.technical() ? AT_CAPITALS : AT_MISSIONS;
    String prefix =
        OWN_PLAN.getOrDefault(
            owner.name().toUpperCase(Locale.ROOT), elsewhere.get(owner.place() / 100));
    int last = (2 * owner.place() + (owner.technical() ? 0 : 1)) % 100;
    return prefix + last / 10 + last % 10;
  }

  /// Takes lines as proved: those who hold them are fictional and return no codes. As a task,
  /// outside a transaction.
  void prove(List<Added> added) {
    added.forEach(each -> fictional.prove(each.id()));
  }

  /// Writes down what came of earlier notices. As a task, in a transaction.
  void remember(List<Added> added) {
    records.remember(added);
  }
}
