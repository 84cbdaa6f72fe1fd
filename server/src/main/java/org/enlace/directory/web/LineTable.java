package org.enlace.directory.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Doers;
import org.enlace.directory.Line;
import org.enlace.directory.LineHistories;
import org.enlace.directory.Lines;
import org.enlace.directory.Lines.Kept;
import org.enlace.directory.People;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// Lays out the page of a line.
@Component
class LineTable {
  private final People people;
  private final Doers doers;
  private final Owners owners;
  private final LineHistories histories;
  private final Lines lines;

  LineTable(People people, Doers doers, Owners owners, LineHistories histories, Lines lines) {
    this.lines = lines;
    this.people = people;
    this.doers = doers;
    this.owners = owners;
    this.histories = histories;
  }

  /// @param form what is kept, or what was typed for the act that was tried
  LinePage of(Kept kept, LineForm form, String tried, Page page) {
    return new LinePage(
        owners.of(kept.ownerKind(), kept.owner(), page),
        LineWords.kept(kept, histories.of(Set.of(kept.line().id())).get(kept.line().id()), page),
        kept.line().version(),
        may(kept),
        kept.replaces() == null ? null : "/lines/" + kept.replaces(),
        kept.ringsUntil(),
        shown(LineForm.of(kept.line()), form, tried),
        tried);
  }

  /// What is kept, but for the fields of the act that was tried.
  private static LineForm shown(LineForm now, LineForm form, String tried) {
    return switch (tried) {
      case "change" ->
          new LineForm(
              now.kind(),
              form.value(),
              now.personal(),
              now.position(),
              now.visibility(),
              now.hours(),
              now.detailed());
      case "arrange" ->
          new LineForm(
              now.kind(),
              now.value(),
              now.personal(),
              form.position(),
              form.visibility(),
              form.hours(),
              form.detailed());
      default -> now;
    };
  }

  private LinePage.May may(Kept kept) {
    Line line = kept.line();
    boolean keeps = people.keeps(kept.state(), kept.owner());
    boolean alive = line.phase() != Line.Phase.ENDED;
    boolean unproved =
        alive && (line.proof() == Line.Proof.NEW || line.phase() == Line.Phase.WAITING);
    UUID enterer = kept.enteredBy();
    boolean own = enterer != null && doers.isOwn(enterer);
    boolean takes = lines.takesNotices(kept);
    boolean keepsAll = people.keepsAll(kept.state());
    return new LinePage.May(
        keeps && line.phase() == Line.Phase.IN_FORCE,
        keeps && alive,
        keeps && unproved && takes,
        keepsAll && unproved && !own,
        keeps && unproved && (own || !keepsAll),
        keeps && alive && takes,
        keeps && alive && line.kind() == Line.Kind.WEBHOOK);
  }

  static List<Choice> visibilities(Page page) {
    return Stream.of(Line.Visibility.values())
        .map(each ->
            new Choice(
                Words.word(each),
                LineWords.visibility(each, page),
                page.text("directory.line.visibility." + Words.word(each) + ".hint")))
        .toList();
  }
}
