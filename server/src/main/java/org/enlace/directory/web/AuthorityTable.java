package org.enlace.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.People;
import org.enlace.kernel.Role;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out the page of an authority.
@Component
class AuthorityTable {
  private final Authorities authorities;
  private final People people;
  private final HolderTable.Entry entry;
  private final Frame frame;

  AuthorityTable(Authorities authorities, People people, HolderTable.Entry entry, Frame frame) {
    this.authorities = authorities;
    this.people = people;
    this.entry = entry;
    this.frame = frame;
  }

  static AuthorityRow row(Authority authority, Page page) {
    return new AuthorityRow(
        "/authorities/" + authority.id(),
        authority.name().in(page.locale()),
        kind(authority.kind(), page),
        authority.sector(),
        authority.referable(),
        authority.answersAbroad());
  }

  static String kind(Authority.Kind kind, Page page) {
    return page.text("directory.authority.kind." + Words.word(kind));
  }

  /// The sources that pages write have texts; a team directory's name stands as it is.
  static String source(String source, Page page) {
    return switch (source) {
      case "note", "state", "demonstration" -> page.text("directory.source." + source);
      default -> source;
    };
  }

  static String field(Authority.Field field, Page page) {
    return page.text("directory.authority.field." + Words.word(field));
  }

  AuthorityView of(Authority authority, OwnerView owner, Page page) {
    UUID id = authority.id();
    return new AuthorityView(
        owner,
        frame.words().state(authority.state(), page),
        kind(authority.kind(), page),
        authority.sector(),
        charter(authority, page),
        authority.referable(),
        authority.answersAbroad(),
        source(authority.source(), page),
        authorities.keeps(authority.state()),
        people.keeps(authority.state(), id),
        seats(authority, page),
        entry.lines(id, page),
        entry.keys().of(id).stream().map(each -> LineWords.key(each.key(), page)).toList());
  }

  private static List<AuthorityView.Entry> charter(Authority authority, Page page) {
    List<AuthorityView.Entry> entries = new ArrayList<>();
    for (Authority.Field field : Authority.Field.values()) {
      String text = authority.charter().get(field);
      if (text != null) {
        entries.add(new AuthorityView.Entry(field(field, page), text));
      }
    }
    return entries;
  }

  private AuthorityView.@Nullable Seats seats(Authority authority, Page page) {
    boolean keeps = people.keepsAll(authority.state());
    if (!keeps && !page.actor().holds(Role.MISSION)) {
      return null;
    }
    List<HolderView.Acting> there =
        authorities.seated(authority.id()).stream()
            .map(each ->
                new HolderView.Acting(
                    each.id().toString(),
                    "/people/" + each.id(),
                    each.name(),
                    Words.office(each, page)))
            .toList();
    Set<String> known = there.stream().map(HolderView.Acting::id).collect(Collectors.toSet());
    List<Choice> others =
        keeps
            ? frame.choices().persons(authority.state(), page).stream()
                .filter(each -> !known.contains(each.value()))
                .toList()
            : List.of();
    return new AuthorityView.Seats(
        there,
        others,
        frame
            .choices()
            .choices(frame.choices().networks(page, Role.SECRETARIAT, Role.NOMINATOR), page));
  }
}
