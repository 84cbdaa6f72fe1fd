package org.enlace.identity;

import java.time.Instant;
import java.util.UUID;

/// A browser that is signed in, as its owner sees it.
///
/// @param id the session's id
/// @param madeAt when it signed in
/// @param seenAt when it was last used, to the minute
/// @param address from where it signed in
/// @param agent what the browser called itself
/// @param own whether it is the session that asks
public record OpenSession(
    UUID id, Instant madeAt, Instant seenAt, String address, String agent, boolean own) {}
