package org.enlace.directory.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enlace.delivery.LineRecord;
import org.enlace.directory.Key;
import org.enlace.directory.Line;
import org.enlace.directory.LineText;
import org.enlace.directory.Lines;
import org.enlace.directory.web.NominationRow.Badge;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// Tells lines and keys.
final class LineWords {
  /// For how long it is told that a line was changed.
  private static final Duration FRESH = Duration.ofDays(90);

  private LineWords() {}

  static String kind(Line.Kind kind, Page page) {
    return page.text("directory.line.kind." + Words.word(kind));
  }

  static String visibility(Line.Visibility visibility, Page page) {
    return page.text("directory.line.visibility." + Words.word(visibility));
  }

  /// As its keepers see it.
  static LineView kept(Lines.Kept kept, @Nullable LineRecord record, Page page) {
    List<Badge> badges = badges(kept.line(), page);
    if (kept.quiet()) {
      badges.add(badge(Tone.NEUTRAL, "quiet", page));
    }
    return view(new Told(kept.line(), record), badges, "directory.line.closed", page);
  }

  static LineView released(Line line, @Nullable LineRecord record, Page page) {
    return view(new Told(line, record), badges(line, page), "directory.line.opens", page);
  }

  /// @param record for those who may know it, or null
  private record Told(Line line, @Nullable LineRecord record) {
    private @Nullable String lately(Page page) {
      return record == null
          ? null
          : page.text(
              "directory.line.lately",
              Map.of("arrived", record.succeeded(), "sent", record.ofLast()));
    }
  }

  /// @param opens the key of the text for a value that opening the contact shows
  private static LineView view(Told told, List<Badge> badges, String opens, Page page) {
    Line line = told.line();
    boolean fresh =
        line.proof() == Line.Proof.NEW || line.changedAt().isAfter(page.now().minus(FRESH));
    Line.Failure failure = line.lastFailure();
    String value = line.value();
    return new LineView(
        "/lines/" + line.id(),
        kind(line.kind(), page),
        value == null ? null : LineText.readable(line.kind(), value),
        value == null ? null : LineText.link(line.kind(), value),
        hidden(line, opens, page),
        visibility(line.visibility(), page),
        line.personal(),
        line.hours(),
        badges,
        fresh ? Words.changed(line.changedAt(), page) : null,
        line.lastReachedAt(),
        failure == null
            ? null
            : page.text(
                "directory.line.failed",
                Map.of(
                    "when",
                    page.times().relative(failure.at()),
                    "reason",
                    page.text("delivery.reason." + failure.reason()))),
        told.lately(page));
  }

  private static @Nullable String hidden(Line line, String opens, Page page) {
    if (line.value() != null) {
      return null;
    }
    return page.text(line.opens() ? opens : "directory.line.not-released");
  }

  private static List<Badge> badges(Line line, Page page) {
    List<Badge> badges = new ArrayList<>();
    if (line.phase() == Line.Phase.ENDED) {
      badges.add(badge(Tone.NEUTRAL, "ended", page));
    } else if (line.phase() == Line.Phase.WAITING) {
      badges.add(badge(Tone.WAITING, "waiting", page));
    } else if (line.proof() == Line.Proof.NEW) {
      badges.add(badge(Tone.ATTENTION, "new", page));
    } else {
      badges.add(badge(Tone.GOOD, "proved", page));
    }
    return badges;
  }

  private static Badge badge(Tone tone, String word, Page page) {
    return new Badge(tone, page.text("directory.line.standing." + word));
  }

  static KeyView key(Key key, Page page) {
    boolean over =
        key.revokedAt() != null
            || (key.expiresAt() != null && !key.expiresAt().isAfter(page.now()));
    return new KeyView(
        "/keys/" + key.id(),
        Words.fingerprint(key.fingerprint()),
        key.algorithm(),
        over ? Tone.STOPPED : tone(key),
        page.text("directory.key.standing." + standing(key, over)),
        key.expiresAt(),
        key.verifiedAt(),
        key.changedAt(),
        key.algorithm() == null ? null : "/keys/" + key.id() + "/certificate");
  }

  private static String standing(Key key, boolean over) {
    if (over) {
      return key.revokedAt() == null ? "expired" : "revoked";
    }
    return key.phase() == Line.Phase.WAITING ? "waiting" : Words.word(key.proof());
  }

  private static Tone tone(Key key) {
    if (key.phase() == Line.Phase.WAITING) {
      return Tone.WAITING;
    }
    return switch (key.proof()) {
      case PROVED -> Tone.GOOD;
      case NEW, CLAIMED -> Tone.ATTENTION;
    };
  }
}
