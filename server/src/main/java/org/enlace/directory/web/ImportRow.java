package org.enlace.directory.web;

import java.util.List;
import java.util.Locale;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Kind;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// A line of a file on a page.
///
/// @param kind the word of what would come of it
/// @param state the State's name, or null
/// @param field of a refused line: the column or member
/// @param reason of a refused line, in the reader's words
public record ImportRow(
    int line,
    String kind,
    Tone tone,
    @Nullable String state,
    String name,
    List<Change> changes,
    @Nullable String field,
    @Nullable String reason) {

  /// A field that would change, by its name in the reader's words.
  public record Change(String field, @Nullable String before, @Nullable String after) {}

  static ImportRow of(Item item, Words words, Page page) {
    return new ImportRow(
        item.line(),
        item.kind().word(),
        tone(item.kind()),
        item.state() == null ? null : words.state(item.state(), page),
        item.name(),
        item.changes().stream().map(each -> change(each, page)).toList(),
        item.field(),
        item.reason() == null ? null : page.text("directory.import.reason." + item.reason()));
  }

  private static Change change(Delta delta, Page page) {
    String word = delta.field().replaceAll("([A-Z])", "-$1").replace('_', '-');
    return new Change(
        page.text("directory.import.field." + word.toLowerCase(Locale.ROOT)),
        delta.before(),
        delta.after());
  }

  private static Tone tone(Kind kind) {
    return switch (kind) {
      case NEW -> Tone.GOOD;
      case CHANGED -> Tone.WAITING;
      case UNCHANGED -> Tone.NEUTRAL;
      case REFUSED -> Tone.STOPPED;
    };
  }
}
