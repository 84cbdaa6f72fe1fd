package org.enlace.identity.web;

import java.time.Instant;
import java.util.UUID;
import org.enlace.identity.OpenSession;

/// A session as its owner's page shows it.
///
/// @param id the session's id
/// @param browser what the browser called itself
/// @param address from where it signed in
/// @param madeAt when it signed in
/// @param seenAt when it was last used
/// @param own whether it is the one that looks
public record SessionView(
    UUID id, String browser, String address, Instant madeAt, Instant seenAt, boolean own) {
  static SessionView of(OpenSession session) {
    return new SessionView(
        session.id(),
        session.agent(),
        session.address(),
        session.madeAt(),
        session.seenAt(),
        session.own());
  }
}
