package org.enlace.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An API token as its owner sees it; the token itself was shown once and is not kept.
///
/// @param id the token's id
/// @param name what the owner called it
/// @param scopes what it may touch
/// @param madeAt when it was issued
/// @param expiresAt when it stops working
/// @param lastUsedOn the last day it was used (UTC), or null where it never was
public record ApiToken(
    UUID id,
    String name,
    SortedSet<Scope> scopes,
    Instant madeAt,
    Instant expiresAt,
    @Nullable LocalDate lastUsedOn) {}
