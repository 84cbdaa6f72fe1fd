package org.enlace.directory.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.directory.Telling;
import org.springframework.stereotype.Component;

/// What is told of a nomination: to the State's nominators and mission, who can object, and to whom
/// it names.
@Component
class NominationLetters {
  private final Nominations nominations;
  private final Lines lines;
  private final Addressees addressees;
  private final CodeLetters codes;
  private final Names names;
  private final Post post;

  NominationLetters(
      Nominations nominations,
      Lines lines,
      Addressees addressees,
      CodeLetters codes,
      Names names,
      Post post) {
    this.nominations = nominations;
    this.lines = lines;
    this.addressees = addressees;
    this.codes = codes;
    this.names = names;
    this.post = post;
  }

  void write(UUID cause, Telling telling) {
    nominations
        .find(telling.subject())
        .ifPresent(nomination -> write(cause, telling.kind(), nomination));
  }

  private void write(UUID cause, Telling.Kind kind, Nomination nomination) {
    List<Addressee> named =
        isToldToTheNamed(kind, nomination) ? addressees.ofHolder(nomination.holder()) : List.of();
    post.send(cause, ofNamed(kind, nomination), named);
    List<Addressee> state = addressees.ofState(nomination.state(), nomination.network());
    post.send(cause, ofState(kind, nomination), Addressees.without(state, named));
    if (kind == Telling.Kind.NOMINATION_CONFIRMED) {
      askForProof(cause, nomination);
    }
  }

  /// Whom it names hears of it once it is in force: before that nothing is shown of them.
  private static boolean isToldToTheNamed(Telling.Kind kind, Nomination nomination) {
    return switch (kind) {
      case NOMINATION_CONFIRMED, NOMINATION_TO_BE_CONFIRMED, NOMINATION_ENDED -> true;
      case NOMINATION_SUSPENDED, NOMINATION_LIFTED -> isInForce(nomination);
      default -> false;
    };
  }

  private static boolean isInForce(Nomination nomination) {
    return nomination.standing() instanceof Nomination.Confirmed;
  }

  /// The page is linked for whom it opens: who is named signs in by the nomination alone, from its
  /// first day, and not while it is suspended.
  private Letter ofNamed(Telling.Kind kind, Nomination nomination) {
    Letter letter =
        Letter.of(nomination.id(), nomination.state(), kind, "named")
            .with(locale -> values(nomination, locale))
            .at(nominations.isActing(nomination) ? page(nomination) : null);
    return kind == Telling.Kind.NOMINATION_CONFIRMED
        ? letter.saying(locale -> shown(nomination, locale))
        : letter;
  }

  private Letter ofState(Telling.Kind kind, Nomination nomination) {
    boolean stillWaits =
        nomination.standing() instanceof Nomination.Submitted
            && (kind == Telling.Kind.NOMINATION_SUSPENDED
                || kind == Telling.Kind.NOMINATION_LIFTED);
    return Letter.of(nomination.id(), nomination.state(), kind, stillWaits ? "waiting" : "state")
        .with(locale -> values(nomination, locale))
        .at(page(nomination));
  }

  private static String page(Nomination nomination) {
    return "/nominations/" + nomination.id();
  }

  private Map<String, Object> values(Nomination nomination, Locale locale) {
    String ending =
        nomination.standing() instanceof Nomination.Ended ended ? word(ended.as()) : "other";
    return Map.of(
        "state",
        names.state(nomination.state(), nomination.network(), locale),
        "network",
        names.network(nomination.network(), locale),
        "category",
        names.category(nomination.network(), nomination.category(), locale),
        "holder",
        nomination.holder().kind() == Holder.Kind.DESK ? "desk" : "person",
        "ending",
        ending);
  }

  /// What is shown of them to whom, and how it is corrected.
  private List<String> shown(Nomination nomination, Locale locale) {
    String ofLines =
        lines.of(nomination.holder().id()).stream()
            .map(Lines.Kept::line)
            .filter(line -> line.phase() == Line.Phase.IN_FORCE)
            .map(line -> shown(line, locale))
            .collect(Collectors.joining("\n"));
    List<String> told = new ArrayList<>();
    told.add(post.text(locale, "directory.telling.shown.all", Map.of()));
    if (!ofLines.isEmpty()) {
      told.add(post.text(locale, "directory.telling.shown.lines", Map.of()));
      told.add(ofLines);
    }
    String way =
        nominations.isActing(nomination)
            ? "directory.telling.shown.correct"
            : "directory.telling.shown.later";
    told.add(post.text(locale, way, Map.of()));
    return told;
  }

  private String shown(Line line, Locale locale) {
    return post.text(
        locale,
        "directory.telling.shown.line",
        Map.of(
            "kind", choice(line.kind()),
            "visibility", line.visibility().name().toLowerCase(Locale.ROOT),
            "personal", line.personal() ? "yes" : "no"));
  }

  private void askForProof(UUID cause, Nomination nomination) {
    lines.of(nomination.holder().id()).stream()
        .filter(kept -> kept.line().phase() == Line.Phase.IN_FORCE && !kept.quiet())
        .filter(kept -> kept.line().proof() == Line.Proof.NEW)
        .forEach(kept -> codes.send(cause, kept.line().id()));
  }

  /// The word as the patterns of texts choose by it.
  static String choice(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
