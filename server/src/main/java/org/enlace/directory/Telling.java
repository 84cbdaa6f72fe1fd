package org.enlace.directory;

import java.util.Locale;
import java.util.UUID;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Something that people must be told because of a change. Who, in which language and by which line
/// is found out by a task afterwards, which may read lines that whoever made the change may not.
///
/// @param subject the nomination, line, key, holder, authority, enrolment or mission
public record Telling(Kind kind, UUID subject, StateCode state, @Nullable NetworkCode network) {

  /// What happened. Each kind knows to whom it matters.
  public enum Kind {
    NOMINATION_SUBMITTED,
    NOMINATION_CONFIRMED,
    NOMINATION_TO_BE_CONFIRMED,
    NOMINATION_SUSPENDED,
    NOMINATION_LIFTED,
    NOMINATION_REMOVAL_ASKED,
    NOMINATION_ENDED,
    LINE_CODE,
    LINE_TEST,
    LINE_SECRET,
    LINE_CHANGED,
    LINE_ARRANGED,
    LINE_IN_FORCE,
    LINE_ENDED,
    LINE_FAILED,
    LINE_GONE,
    KEY_CHANGED,
    KEY_ENDED,
    HOLDER_RENAMED,
    DESK_STAFFED,
    NOMINATOR_PROPOSED,
    NOMINATOR_CALLED_BACK,
    NOMINATOR_ENROLLED,
    NOMINATOR_ENDED,
    MISSION_CHANGED;

    /// The word in the database and in the keys of texts, such as `line-changed`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
