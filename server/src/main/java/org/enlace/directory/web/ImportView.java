package org.enlace.directory.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.Imports;
import org.enlace.directory.Imports.Preview;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// An import on a page.
///
/// @param format in the reader's words
/// @param phase the word of where it stands
public record ImportView(
    UUID id,
    String fileName,
    String format,
    String phase,
    Imports.Counts counts,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant endedAt) {

  /// The lines of one kind.
  ///
  /// @param kind the word of the kind
  public record Tab(String kind, int count) {}

  /// How many lines there are of each kind.
  public List<Tab> tabs() {
    return List.of(Imports.Kind.values()).stream()
        .map(kind -> new Tab(kind.word(), counts.of(kind)))
        .toList();
  }

  static ImportView of(Preview preview, Page page) {
    return new ImportView(
        preview.id(),
        preview.fileName(),
        page.text("directory.import.format." + preview.format().word()),
        preview.phase().word(),
        preview.counts(),
        preview.madeAt(),
        preview.expiresAt(),
        preview.endedAt());
  }

  public String path() {
    return "/imports/" + id;
  }

  public boolean isReady() {
    return phase.equals("ready");
  }

  /// Whether applying it would change anything.
  public boolean isChanging() {
    return counts.fresh() + counts.changed() > 0;
  }

  public Tone tone() {
    return switch (phase) {
      case "ready" -> Tone.WAITING;
      case "applied" -> Tone.GOOD;
      default -> Tone.NEUTRAL;
    };
  }
}
