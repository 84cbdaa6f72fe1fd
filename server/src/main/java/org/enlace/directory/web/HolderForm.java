package org.enlace.directory.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A person or a desk as it is typed.
///
/// @param version of the entry that was read, or empty
/// @param authority the id of its institution, where the directory knows it, or empty
/// @param institution as it is written where the directory does not know it
/// @param preferred the language it is best written to in
/// @param languages the others
/// @param note the id of the note from which somebody is added, or empty
public record HolderForm(
    String version,
    boolean desk,
    String name,
    String formOfAddress,
    String position,
    String authority,
    String institution,
    String preferred,
    List<String> languages,
    String handles,
    String notToSend,
    String note) {
  public HolderForm {
    languages = List.copyOf(languages);
  }

  static HolderForm empty(boolean desk, String note) {
    return new HolderForm("", desk, "", "", "", "", "", "", List.of(), "", "", note);
  }

  static HolderForm of(Holder holder, Page page) {
    List<String> tags = holder.languages().stream().map(LanguageTag::value).toList();
    return new HolderForm(
        Integer.toString(holder.version()),
        holder.kind() == Holder.Kind.DESK,
        holder.name(),
        text(holder.formOfAddress()),
        text(holder.position()),
        holder.authority() == null ? "" : holder.authority().toString(),
        holder.authority() == null ? holder.institution().in(page.locale()) : "",
        tags.isEmpty() ? "" : tags.getFirst(),
        tags,
        text(holder.handles()),
        text(holder.notToSend()),
        "");
  }

  static HolderForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    return new HolderForm(
        posted.word("version"),
        posted.word("kind").equals("desk"),
        posted.text("name", 300),
        posted.text("formOfAddress", 300),
        posted.text("position", 300),
        posted.word("authority"),
        posted.text("institution", 300),
        posted.word("preferred"),
        posted.all("languages"),
        posted.text("handles", 1200),
        posted.text("notToSend", 1200),
        posted.word("note"));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /// The same about another version, for whoever was overtaken.
  HolderForm withVersion(int current) {
    return new HolderForm(
        Integer.toString(current),
        desk,
        name,
        formOfAddress,
        position,
        authority,
        institution,
        preferred,
        languages,
        handles,
        notToSend,
        note);
  }

  /// What is asked of the door, which judges it.
  ///
  /// @param source whence it comes
  People.HolderDraft draft(StateCode state, String source) {
    return new People.HolderDraft(
        desk ? Holder.Kind.DESK : Holder.Kind.PERSON,
        state,
        name,
        desk ? null : Posted.orNull(formOfAddress),
        Posted.orNull(position),
        Posted.orNull(institution),
        Posted.id(authority).orElse(null),
        tags(),
        Posted.orNull(handles),
        Posted.orNull(notToSend),
        source);
  }

  private List<LanguageTag> tags() {
    Set<String> tags = new LinkedHashSet<>();
    if (!preferred.isEmpty()) {
      tags.add(preferred);
    }
    tags.addAll(languages);
    return tags.stream().flatMap(each -> LanguageTag.parse(each).stream()).toList();
  }
}
