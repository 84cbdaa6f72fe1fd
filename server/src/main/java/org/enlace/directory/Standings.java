package org.enlace.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.enlace.directory.Nomination.Confirmed;
import org.jspecify.annotations.Nullable;

/// How a nomination in force changes while it stays confirmed.
final class Standings {
  private Standings() {}

  static Confirmed suspended(Confirmed now, Nomination.@Nullable Suspension suspension) {
    return new Confirmed(
        now.by(),
        now.at(),
        now.dataAt(),
        now.reviewOn(),
        now.toBeConfirmed(),
        suspension,
        now.removal());
  }

  static Confirmed removal(Confirmed now, Nomination.@Nullable Removal removal) {
    return new Confirmed(
        now.by(),
        now.at(),
        now.dataAt(),
        now.reviewOn(),
        now.toBeConfirmed(),
        now.suspension(),
        removal);
  }

  static Confirmed confirmedAgain(Confirmed now, Instant at, LocalDate reviewOn) {
    return new Confirmed(now.by(), now.at(), at, reviewOn, false, now.suspension(), now.removal());
  }

  static Confirmed fallenDue(Confirmed now) {
    return new Confirmed(
        now.by(), now.at(), now.dataAt(), now.reviewOn(), true, now.suspension(), now.removal());
  }
}
