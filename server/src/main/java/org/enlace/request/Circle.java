package org.enlace.request;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.StateCode;

/// Who is meant by a request: everything that decides who takes part in it and who may open what
/// the two States write to each other.
///
/// @param from the sending State
/// @param fromTrack the category of contact that sent it
/// @param to the State it was sent to
/// @param toTrack the category of contact it was sent to
/// @param label its handling label
/// @param named the persons and desks of the receiving State whom the sender chose
/// @param own who of the sending State reads it
/// @param desks where it went within the two States beside their contacts
record Circle(
    StateCode from,
    CategoryCode fromTrack,
    StateCode to,
    CategoryCode toTrack,
    HandlingLabel label,
    Set<UUID> named,
    OwnReaders own,
    Desks desks) {
  Circle {
    named = Set.copyOf(named);
  }

  /// How much of the sending State reads what is written.
  enum Scope {
    /// All of its contacts.
    STATE,
    /// The contacts of the track that sent it.
    TRACK,
    /// The author and the persons chosen.
    PERSONS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Who of the sending State reads it.
  ///
  /// @param scope as the author chose
  /// @param persons whom the author chose, by the directory's ids
  /// @param authors the accounts that wrote it and let it go out
  record OwnReaders(Scope scope, Set<UUID> persons, Set<UUID> authors) {
    OwnReaders {
      persons = Set.copyOf(persons);
      authors = Set.copyOf(authors);
    }
  }

  /// Authorities that have it.
  ///
  /// @param referred those of the receiving State to which it was referred, with or without content
  /// @param withContent those of them that got the content
  /// @param copied those of the sending State that got a copy
  record Desks(Set<UUID> referred, Set<UUID> withContent, Set<UUID> copied) {
    Desks {
      referred = Set.copyOf(referred);
      withContent = Set.copyOf(withContent);
      copied = Set.copyOf(copied);
      if (!referred.containsAll(withContent)) {
        throw new IllegalArgumentException("content goes to those only to which it was referred");
      }
    }

    static Desks none() {
      return new Desks(Set.of(), Set.of(), Set.of());
    }
  }

  /// The sides on which somebody stands; none for a stranger.
  Set<Side> sidesOf(Viewer viewer) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    if (viewer.isContactOf(from)) {
      sides.add(Side.SENDER);
    }
    if (viewer.isContactOf(to)) {
      sides.add(Side.RECEIVER);
    }
    if (viewer.sitsAtAnyOf(desks.referred())) {
      sides.add(Side.DESK);
    }
    if (sides.isEmpty() && looksOn(viewer)) {
      sides.add(Side.ONLOOKER);
    }
    return sides;
  }

  private boolean looksOn(Viewer viewer) {
    return viewer.watches(from) || viewer.watches(to) || viewer.sitsAtAnyOf(desks.copied());
  }

  /// All authorities that hold the content.
  Set<UUID> desksWithContent() {
    Set<UUID> all = new HashSet<>(desks.withContent());
    all.addAll(desks.copied());
    return all;
  }
}
