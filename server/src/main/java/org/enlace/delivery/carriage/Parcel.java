package org.enlace.delivery.carriage;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A brief notice on its way to its line.
///
/// @param notice its id, the same each time it is tried
/// @param line the directory's line, or null
/// @param state the State whose line it is, or null
/// @param address the number, name or address of the line
/// @param brief what it says, with its mark and its link
/// @param words the same without the link
/// @param link the link into this site that stands in it, or null where there is none
/// @param stagedAt when it was made
/// @param giveUpAt when it is of no use any more
public record Parcel(
    UUID notice,
    @Nullable UUID line,
    @Nullable StateCode state,
    LanguageTag language,
    Marking marking,
    Secret<String> address,
    Secret<String> brief,
    Secret<String> words,
    @Nullable Secret<URI> link,
    boolean urgent,
    Instant stagedAt,
    Instant giveUpAt) {}
