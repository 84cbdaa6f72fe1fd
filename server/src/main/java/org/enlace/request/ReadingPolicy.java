package org.enlace.request;

import java.util.Locale;
import org.enlace.kernel.HandlingLabel;
import org.enlace.request.Circle.OwnReaders;
import org.enlace.request.Circle.Scope;

/// Who may open what the two States write to each other: the handling label, enforced.
///
/// - RED: the persons named, and of the sending State its author and whom it chose.
/// - AMBER+STRICT: the contacts of the two tracks concerned.
/// - AMBER: the contacts of both States, and authorities that a contact referred it to with
///   content.
/// - GREEN and CLEAR: these, and whoever looks on for one of the two States. They bind how the text
///   is passed on outside of here, and never open a request to a third State.
///
/// The sending State may narrow its own side further.
final class ReadingPolicy {
  private ReadingPolicy() {}

  /// What is decided about one reader.
  enum Reading {
    OPEN,
    /// Only the persons named by the sender read this.
    NOT_NAMED,
    /// Only the track to which it was sent, or that sent it, reads this.
    OTHER_TRACK,
    /// The author chose others of its own State.
    NOT_CHOSEN,
    /// It was referred without its content.
    WITHOUT_CONTENT,
    /// Whoever looks on does not read what bears this label.
    LOOKS_ON,
    /// Takes no part in it, and is not to learn that it exists.
    STRANGER;

    boolean isOpen() {
      return this == OPEN;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Reading of(Viewer viewer, Circle circle) {
    if (viewer.sitsAtAnyOf(circle.desksWithContent())) {
      return Reading.OPEN;
    }
    if (viewer.isContactOf(circle.from())) {
      return bySender(viewer, circle);
    }
    if (viewer.isContactOf(circle.to())) {
      return byReceiver(viewer, circle);
    }
    if (viewer.sitsAtAnyOf(circle.desks().referred())) {
      return Reading.WITHOUT_CONTENT;
    }
    if (viewer.watches(circle.from())) {
      return ownScope(circle) == Scope.STATE ? byOnlooker(circle) : Reading.LOOKS_ON;
    }
    return viewer.watches(circle.to()) ? byOnlooker(circle) : Reading.STRANGER;
  }

  private static Reading bySender(Viewer viewer, Circle circle) {
    OwnReaders own = circle.own();
    if (own.authors().contains(viewer.account()) || viewer.isAnyOf(own.persons())) {
      return Reading.OPEN;
    }
    return switch (ownScope(circle)) {
      case STATE -> Reading.OPEN;
      case TRACK ->
          viewer.tracks().contains(circle.fromTrack()) ? Reading.OPEN : Reading.OTHER_TRACK;
      case PERSONS -> Reading.NOT_CHOSEN;
    };
  }

  /// The narrower of what the author chose and what the label allows.
  private static Scope ownScope(Circle circle) {
    Scope chosen = circle.own().scope();
    return switch (circle.label()) {
      case RED -> Scope.PERSONS;
      case AMBER_STRICT -> chosen == Scope.STATE ? Scope.TRACK : chosen;
      case AMBER, GREEN, CLEAR -> chosen;
    };
  }

  private static Reading byReceiver(Viewer viewer, Circle circle) {
    boolean named = viewer.isAnyOf(circle.named());
    return switch (circle.label()) {
      case RED -> named ? Reading.OPEN : Reading.NOT_NAMED;
      case AMBER_STRICT ->
          named || viewer.tracks().contains(circle.toTrack()) ? Reading.OPEN : Reading.OTHER_TRACK;
      case AMBER, GREEN, CLEAR -> Reading.OPEN;
    };
  }

  private static Reading byOnlooker(Circle circle) {
    return circle.label().isAtLeastAsNarrowAs(HandlingLabel.AMBER)
        ? Reading.LOOKS_ON
        : Reading.OPEN;
  }
}
