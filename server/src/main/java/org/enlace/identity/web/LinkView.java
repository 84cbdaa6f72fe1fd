package org.enlace.identity.web;

import java.time.Instant;
import org.enlace.identity.OpenLink;

/// An open link as its page shows it.
///
/// @param recovery whether somebody comes back, rather than comes
/// @param name the name of the account
/// @param address what its owner signs in with
/// @param expiresAt until when the link can be used
public record LinkView(boolean recovery, String name, String address, Instant expiresAt) {
  static LinkView of(OpenLink link) {
    return new LinkView(link.recovery(), link.name(), link.address().value(), link.expiresAt());
  }
}
