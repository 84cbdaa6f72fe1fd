package org.enlace.delivery.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.gateway.GatewayCallbacks;
import org.enlace.delivery.gateway.Signed;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where gateways for short messages and calls tell what became of them, and what people answered.
@RestController
class GatewayResource {
  private final GatewayCallbacks callbacks;

  GatewayResource(GatewayCallbacks callbacks) {
    this.callbacks = callbacks;
  }

  /// Takes what the gateway for a kind of line (`sms` or `voice`) tells, signed as Standard
  /// Webhooks asks: `{"event":"status","reference","status":"delivered"|"undelivered","reason"}`,
  /// `{"event":"reply","from","text"}` or `{"event":"digits","reference","digits"}`.
  @PostMapping("/api/v1/gateways/{kind}")
  @Access(
      value = Access.Who.ANYONE,
      reason =
          "the signature by the secret that the gateway shares with the site is the credential")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tell(
      @PathVariable String kind,
      @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
      @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
      @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature,
      @RequestBody byte[] body) {
    if (id == null || timestamp == null || signature == null) {
      throw notSigned();
    }
    switch (callbacks.take(kind(kind), new Signed(id, timestamp, signature), body)) {
      case TAKEN -> {}
      case NOT_SIGNED -> throw notSigned();
      case UNREADABLE ->
          throw Problem.of("delivery", "callback-unreadable", 422).about("event").asException();
    }
  }

  private static RuntimeException notSigned() {
    return Problem.of("delivery", "callback-not-signed", 401).asException();
  }

  private static LineKind kind(String word) {
    Optional<LineKind> known =
        Stream.of(LineKind.SMS, LineKind.VOICE)
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    return known.orElseThrow(() -> Problem.notFound().asException());
  }
}
