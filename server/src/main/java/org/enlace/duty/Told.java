package org.enlace.duty;

import java.time.Instant;
import java.util.UUID;
import org.enlace.duty.Rung.RungLine;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// One line that was rung and is told that somebody acknowledged.
///
/// @param id of this telling; no other has it
/// @param subject what waited
/// @param called the State whose contact was rung
/// @param track the category of whoever acknowledged; null where it is not known
/// @param goesOnAt when the calling goes on unless somebody signs in; null where it is over
public record Told(
    UUID id,
    UUID subject,
    StateCode called,
    RungLine line,
    LanguageTag language,
    String code,
    @Nullable CategoryCode track,
    @Nullable Instant goesOnAt,
    Marking marking,
    Instant at) {}
