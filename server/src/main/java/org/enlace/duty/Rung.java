package org.enlace.duty;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;

/// One line that is called at one step.
///
/// @param id of this call; no other has it
/// @param subject what waits
/// @param called the State whose contact is rung
/// @param contact the nomination that is rung, for what
/// @param line through which line
/// @param language in which the notice is written
/// @param code a few characters for people to compare, the same in every notice of one escalation
/// @param link the page on which receipt is acknowledged without signing in. It holds a token: keep
///   it in the notice and nowhere else
/// @param marking whether it is meant
/// @param at when
public record Rung(
    UUID id,
    UUID subject,
    StateCode called,
    RungContact contact,
    RungLine line,
    LanguageTag language,
    String code,
    Secret<URI> link,
    Marking marking,
    Instant at) {

  /// Which contact was rung.
  ///
  /// @param nomination its nomination
  /// @param holder the person or desk that is rung: who holds it, or who stands duty for that desk
  /// @param category its category, which is the other track's where the one that was asked for has
  ///   nobody
  /// @param why why this one
  public record RungContact(UUID nomination, UUID holder, CategoryCode category, Choice why) {}

  /// Which line was rung.
  ///
  /// @param id of the line
  /// @param kind as the directory names it, such as `email`
  /// @param detailed whether its owner wants the sender, the urgency and the label to be told by it
  public record RungLine(UUID id, String kind, boolean detailed) {}

  /// The same, of which nothing is told but that something waits.
  Rung withoutDetails() {
    RungLine bare = new RungLine(line.id(), line.kind(), false);
    return new Rung(id, subject, called, contact, bare, language, code, link, marking, at);
  }
}
