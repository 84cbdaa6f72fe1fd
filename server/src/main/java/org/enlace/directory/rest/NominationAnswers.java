package org.enlace.directory.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enlace.directory.Answer;
import org.enlace.directory.Asks;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.ui.api.ETags;
import org.enlace.ui.page.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Nominations as they go out.
@Component
class NominationAnswers {
  private final Nominations nominations;
  private final Asks asks;
  private final Messages messages;

  NominationAnswers(Nominations nominations, Asks asks, Messages messages) {
    this.nominations = nominations;
    this.asks = asks;
    this.messages = messages;
  }

  ResponseEntity<NominationJson> done(Answer<Nomination> answer) {
    return answer(HttpStatus.OK, answer.orThrow());
  }

  ResponseEntity<NominationJson> answer(HttpStatus status, Nomination nomination) {
    return tagged(ResponseEntity.status(status), nomination).body(json(nomination));
  }

  /// One nomination, with what its role asks for and is missing.
  ResponseEntity<NominationJson> whole(Nomination nomination, Locale locale) {
    List<NominationJson.AskJson> missing =
        asks.missingOf(nomination).stream()
            .map(ask -> "directory.ask." + ask.word())
            .map(key ->
                new NominationJson.AskJson(
                    key.substring(key.lastIndexOf('.') + 1),
                    messages.text(locale, key + ".what", Map.of()),
                    messages.text(locale, key + ".reason", Map.of())))
            .toList();
    return tagged(ResponseEntity.ok(), nomination)
        .body(NominationJson.of(nomination, nominations.open(nomination), missing));
  }

  NominationJson json(Nomination nomination) {
    return NominationJson.of(nomination, nominations.open(nomination), null);
  }

  private static ResponseEntity.BodyBuilder tagged(
      ResponseEntity.BodyBuilder answer, Nomination nomination) {
    return answer.eTag(ETags.of(nomination.version()));
  }
}
