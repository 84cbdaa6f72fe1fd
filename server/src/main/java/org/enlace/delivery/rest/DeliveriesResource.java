package org.enlace.delivery.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.Progress;
import org.enlace.delivery.log.DeliveryEntry;
import org.enlace.delivery.log.DeliveryLog;
import org.enlace.delivery.log.DeliveryQuery;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/// What became of notices.
@RestController
class DeliveriesResource {
  private final DeliveryLog log;

  DeliveriesResource(DeliveryLog log) {
    this.log = log;
  }

  /// Which notices are asked for.
  ///
  /// @param line the id of a line
  /// @param type of the line: `email`, `sms`, `voice`, `web-push` or `webhook`
  /// @param progress `waiting`, `accepted`, `refused`, `given-up`, `bounced` or `cancelled`
  /// @param kind what sort of notice, such as `request.arrived`; with a dot at its end, all such
  /// @param from staged then or later, RFC 3339
  /// @param to staged before then, RFC 3339
  record Asked(
      @Nullable String line,
      @Nullable String type,
      @Nullable String progress,
      @Nullable String kind,
      @Nullable String from,
      @Nullable String to,
      @Nullable String after,
      @Nullable String limit) {

    DeliveryQuery query() {
      return new DeliveryQuery(
          Given.optional("line", line, UUID::fromString),
          Given.optional(
              "type", type, word -> Given.oneOf(LineKind.values(), LineKind::word, word)),
          Given.optional(
              "progress", progress, word -> Given.oneOf(Progress.values(), Progress::word, word)),
          kind,
          Given.optional("from", from, text -> OffsetDateTime.parse(text).toInstant()),
          Given.optional("to", to, text -> OffsetDateTime.parse(text).toInstant()),
          Paging.of(limit, after));
    }
  }

  /// A notice on the wire, without what it says and without its address.
  ///
  /// @param line null where it went to no line of the directory, as an invitation does
  /// @param type `email`, `sms`, `voice`, `web-push` or `webhook`
  /// @param kind what sort of notice, such as `request.arrived`
  /// @param progress `waiting`, `accepted`, `refused`, `given-up`, `bounced` or `cancelled`
  /// @param reason why it did not arrive, a word, or null
  /// @param attempts how often it was tried
  /// @param dueAt when it is tried next, while it waits
  /// @param reply the class of the last answer, such as `250` or `550 5.1.1`
  record DeliveryJson(
      UUID id,
      @Nullable UUID line,
      String type,
      String kind,
      String marking,
      boolean urgent,
      String progress,
      @Nullable String reason,
      int attempts,
      Instant stagedAt,
      @Nullable Instant dueAt,
      @Nullable Instant endedAt,
      @Nullable String reply) {

    static DeliveryJson of(DeliveryEntry entry) {
      FailureReason reason = entry.reason();
      return new DeliveryJson(
          entry.id(),
          entry.line(),
          entry.lineKind(),
          entry.kind(),
          entry.marking().word(),
          entry.urgent(),
          entry.progress().word(),
          reason == null ? null : reason.word(),
          entry.attempts(),
          entry.stagedAt(),
          entry.dueAt(),
          entry.endedAt(),
          entry.reply());
    }
  }

  /// What became of the notices to lines of the caller's State, the newest first; for the
  /// secretariat, of those to nobody's State.
  @GetMapping("/api/v1/deliveries")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION, Role.SECRETARIAT})
  PageOf<DeliveryJson> list(@ParameterObject @ModelAttribute Asked asked) {
    return log.list(asked.query()).map(DeliveryJson::of);
  }

  /// Reads what came by query.
  static final class Given {
    private Given() {}

    static <T> @Nullable T optional(
        String field, @Nullable String text, Function<String, T> reading) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException | DateTimeException malformed) {
        throw Problem.of("delivery", "filter-unknown", 400).about(field).asException();
      }
    }

    static <E> E oneOf(E[] all, Function<E, String> word, String text) {
      Optional<E> found =
          Arrays.stream(all).filter(each -> word.apply(each).equals(text)).findFirst();
      return found.orElseThrow(() -> new IllegalArgumentException("no such word"));
    }
  }
}
