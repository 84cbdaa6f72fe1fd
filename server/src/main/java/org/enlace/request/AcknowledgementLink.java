package org.enlace.request;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.ActionPage;
import org.enlace.delivery.ActionToken;
import org.enlace.duty.Acknowledgement;
import org.enlace.kernel.StateCode;
import org.enlace.request.Transitions.Verdict;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the link in a notice opens: a page that says no more than the notice did, and a button that
/// acknowledges receipt. It is recorded as done by link, without signing in; the State can undo it.
@Component
final class AcknowledgementLink implements ActionPage {
  private final RequestStore requests;
  private final Steps steps;
  private final Journal journal;
  private final Messages texts;
  private final InstantSource clock;

  AcknowledgementLink(
      RequestStore requests, Steps steps, Journal journal, Messages texts, InstantSource clock) {
    this.requests = requests;
    this.steps = steps;
    this.journal = journal;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String purpose() {
    return RequestOccasion.PURPOSE;
  }

  @Override
  public Optional<Offer> show(ActionToken token) {
    return requests
        .find(token.subject())
        .filter(row -> acknowledged(row, token.state(), clock.instant()).isPresent())
        .map(_ ->
            new Offer(
                text(token, "request.acknowledge.heading"),
                List.of(
                    text(token, "request.acknowledge.says"),
                    text(token, "request.acknowledge.recorded")),
                text(token, "request.acknowledge.button")));
  }

  @Override
  public Optional<Done> act(ActionToken token) {
    if (!acknowledge(token.subject(), token.state(), token.id())) {
      return Optional.empty();
    }
    return Optional.of(
        new Done(
            text(token, "request.acknowledged.heading"),
            List.of(
                text(token, "request.acknowledge.says"),
                text(token, "request.acknowledge.recorded"),
                text(token, "request.acknowledged.next"))));
  }

  /// Acknowledges receipt for whoever answered the notice with that link; false where there is
  /// nothing to acknowledge.
  boolean acknowledge(UUID request, @Nullable StateCode state, UUID token) {
    Instant now = clock.instant();
    Optional<RequestRow> found = requests.lock(request);
    Optional<RequestState> next = found.flatMap(row -> acknowledged(row, state, now));
    if (found.isEmpty() || next.isEmpty()) {
      return false;
    }
    RequestRow row = found.get();
    journal.tellByLink(row, "acknowledged", row.to().state(), now);
    steps.move(row, next.get(), new Acknowledgement.ByLink(token));
    return true;
  }

  /// The state after an acknowledgement by that link; empty where there is nothing to acknowledge,
  /// or the link went to another State.
  private static Optional<RequestState> acknowledged(
      RequestRow row, @Nullable StateCode state, Instant now) {
    if (!row.to().state().equals(state)) {
      return Optional.empty();
    }
    return Transitions.verdict(row.state(), Act.ACKNOWLEDGE, Side.LINK, now)
            instanceof Verdict.Next(RequestState next)
        ? Optional.of(next)
        : Optional.empty();
  }

  private String text(ActionToken token, String key) {
    return texts.text(Locale.forLanguageTag(token.language().value()), key, Map.of());
  }
}
