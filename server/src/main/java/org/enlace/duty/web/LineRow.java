package org.enlace.duty.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a contact, as a template draws it.
///
/// @param kind what it is, in words
/// @param value as released to the reader, or null
/// @param opens whether opening the contact would show the value
/// @param lastReachedAt null: never
/// @param failed for the owning State and the secretariat: what went wrong last, or null
public record LineRow(
    String kind,
    @Nullable String value,
    boolean opens,
    @Nullable Instant lastReachedAt,
    @Nullable String failed) {}
