package org.enlace.duty.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a contact, as a template draws it.
///
/// @param kind what it is, in words
/// @param value as released to the reader and as people read it, or null
/// @param link by which a telephone or a mail program takes it over, or null
/// @param opens whether opening the contact would show the value
/// @param lastReachedAt null: never
/// @param failed for the owning State and the secretariat: what went wrong last, or null
public record LineRow(
    String kind,
    @Nullable String value,
    @Nullable String link,
    boolean opens,
    @Nullable Instant lastReachedAt,
    @Nullable String failed) {}
