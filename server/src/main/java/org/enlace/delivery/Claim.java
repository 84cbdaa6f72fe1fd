package org.enlace.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A delivery that this worker holds.
///
/// @param attempts how often it was claimed, this time included
/// @param sealed the sealed body
/// @param earlier the Message-IDs of earlier notices of the thread to that line, the oldest first
record Claim(
    NoticeId id,
    UUID cause,
    String kind,
    Marking marking,
    @Nullable UUID line,
    @Nullable StateCode state,
    LanguageTag language,
    String messageId,
    List<String> earlier,
    Secret<byte[]> sealed,
    Instant stagedAt,
    boolean urgent,
    int attempts,
    Instant giveUpAt) {
  Claim {
    earlier = List.copyOf(earlier);
  }
}
