package org.enlace.request.web;

import java.util.List;
import org.enlace.kernel.HandlingLabel;
import org.jspecify.annotations.Nullable;

/// A draft before it goes out: who will see it and why, whom it reaches, what it carries.
///
/// @param path the draft's own path
/// @param subject what it is about
/// @param terms purpose, urgency and the like, by name
/// @param readers who will see it and why, a sentence each
/// @param addressees what is to be known of each addressed State
/// @param files its attachments
/// @param largest the most that attachments may weigh together
/// @param standing whose turn it is
public record Review(
    String path,
    String subject,
    String text,
    HandlingLabel label,
    List<Term> terms,
    List<String> readers,
    List<Addressee> addressees,
    List<FileView> files,
    String largest,
    Turn standing) {

  /// Something by its name.
  public record Term(String name, String value) {}

  /// An addressed State.
  ///
  /// @param hours whether somebody is on duty there now, and until when
  /// @param languages in which it works
  /// @param common networks in which both take part, or null
  public record Addressee(String name, String hours, String languages, @Nullable String common) {}

  /// Whose turn it is.
  public enum Turn {
    /// The author's.
    AUTHOR,
    /// A second person's, and the reader may be that.
    RELEASER,
    /// A second person's, and the reader may not.
    OTHER
  }
}
