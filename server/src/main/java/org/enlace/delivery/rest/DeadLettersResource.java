package org.enlace.delivery.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.log.DeadLetter;
import org.enlace.delivery.log.DeadLetters;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Letters that did not arrive.
@RestController
class DeadLettersResource {
  private final DeadLetters letters;

  DeadLettersResource(DeadLetters letters) {
    this.letters = letters;
  }

  /// A letter on the wire. Neither who caused it nor what it was about is told.
  ///
  /// @param line null where it went to no line of the directory
  /// @param state whose line it is; null: the secretariat's own
  /// @param diedOn on which day (UTC)
  /// @param diedAt when, for the line's own State
  /// @param reason a word such as `no-such-address`
  /// @param resendable whether it can be sent again
  record DeadLetterJson(
      UUID id,
      @Nullable UUID line,
      String type,
      @Nullable String state,
      String marking,
      LocalDate diedOn,
      @Nullable Instant diedAt,
      String reason,
      boolean resendable) {

    static DeadLetterJson of(DeadLetter letter) {
      StateCode state = letter.state();
      return new DeadLetterJson(
          letter.id(),
          letter.line(),
          letter.lineKind(),
          state == null ? null : state.value(),
          letter.marking().word(),
          letter.diedOn(),
          letter.diedAt(),
          letter.reason().word(),
          letter.resendable());
    }
  }

  /// The letters that wait for somebody to look, the newest first: to lines of the caller's State;
  /// for the secretariat all.
  ///
  /// @param reason only those, or all
  @GetMapping("/api/v1/deliveries/dead-letters")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION, Role.SECRETARIAT})
  PageOf<DeadLetterJson> list(
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    FailureReason only =
        DeliveriesResource.Given.optional(
            "reason",
            reason,
            word ->
                DeliveriesResource.Given.oneOf(FailureReason.values(), FailureReason::word, word));
    return letters.open(only, Paging.of(limit, after)).map(DeadLetterJson::of);
  }

  /// Sends a letter again: a new series of attempts begins.
  @PostMapping("/api/v1/deliveries/dead-letters/{id}/resending")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.SECRETARIAT})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resend(@PathVariable String id) {
    if (letters.resend(parsed(id)) instanceof DeadLetters.Resending.Refused(Problem problem)) {
      throw problem.asException();
    }
  }

  private static UUID parsed(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException malformed) {
      throw Problem.notFound().asException();
    }
  }
}
