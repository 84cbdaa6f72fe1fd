package org.enlace.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.LineRecord;
import org.enlace.directory.Asks;
import org.enlace.directory.Holder;
import org.enlace.directory.Keys;
import org.enlace.directory.LineHistories;
import org.enlace.directory.Lines;
import org.enlace.directory.Nominations;
import org.enlace.directory.People;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// Lays out the page of a person or a desk.
@Component
class HolderTable {
  private final People people;
  private final Entry entry;
  private final Nominations nominations;
  private final NominationWords standing;
  private final Owners owners;
  private final Choices choices;
  private final Words words;

  HolderTable(
      People people,
      Entry entry,
      Nominations nominations,
      NominationWords standing,
      Owners owners,
      Frame frame) {
    this.people = people;
    this.entry = entry;
    this.nominations = nominations;
    this.standing = standing;
    this.owners = owners;
    this.choices = frame.choices();
    this.words = frame.words();
  }

  /// What belongs to an entry.
  @Component
  record Entry(Lines lines, Keys keys, Asks asks, LineHistories histories) {
    /// The lines that have not ended, with what came of their notices.
    List<LineView> lines(UUID owner, Page page) {
      List<Lines.Kept> kept = lines.of(owner);
      Map<UUID, LineRecord> records =
          histories.of(kept.stream().map(each -> each.line().id()).collect(Collectors.toSet()));
      return kept.stream()
          .map(each -> LineWords.kept(each, records.get(each.line().id()), page))
          .toList();
    }
  }

  HolderView of(Holder holder, Page page) {
    UUID id = holder.id();
    boolean keepsAll = people.keepsAll(holder.state());
    boolean desk = holder.kind() == Holder.Kind.DESK;
    List<HolderView.Acting> acting = desk ? acting(id, page) : List.of();
    return new HolderView(
        owners.of("people", id, page),
        words.state(holder.state(), page),
        people.own().stream().anyMatch(each -> each.id().equals(id)),
        people.keeps(holder.state(), id),
        keepsAll,
        facts(holder, page),
        people.availability(id).map(each -> HoursWords.of(each, page)).orElse(null),
        entry.asks().of(id).entrySet().stream()
            .map(each -> new HolderView.AskView(each.getKey().word(), each.getValue()))
            .toList(),
        entry.lines(id, page),
        entry.keys().of(id).stream().map(each -> LineWords.key(each.key(), page)).toList(),
        nominations
            .list(new Nominations.Query(holder.state(), null, null, id, null, 50))
            .items()
            .stream()
            .map(each -> standing.row(each, page))
            .toList(),
        acting,
        desk && keepsAll ? others(holder, acting, page) : List.of());
  }

  private List<HolderView.Acting> acting(UUID desk, Page page) {
    return people.actingFor(desk).stream()
        .map(each ->
            new HolderView.Acting(
                each.id().toString(),
                "/people/" + each.id(),
                each.name(),
                Words.office(each, page)))
        .toList();
  }

  private List<Choice> others(Holder desk, List<HolderView.Acting> acting, Page page) {
    Set<String> known = acting.stream().map(HolderView.Acting::id).collect(Collectors.toSet());
    return choices.persons(desk.state(), page).stream()
        .filter(each -> !known.contains(each.value()))
        .toList();
  }

  private static HolderView.Facts facts(Holder holder, Page page) {
    return new HolderView.Facts(
        holder.formOfAddress(),
        holder.position(),
        Words.institution(holder, page),
        holder.authority() == null ? null : "/authorities/" + holder.authority(),
        Words.languages(holder.languages(), page),
        holder.handles(),
        holder.notToSend());
  }
}
