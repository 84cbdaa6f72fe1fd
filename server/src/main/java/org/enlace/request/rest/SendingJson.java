package org.enlace.request.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.enlace.request.RequestView;
import org.enlace.request.Requests.Sending;
import org.enlace.ui.api.ETags;
import org.springframework.http.ResponseEntity;

/// Tells a program what came of sending: the request, or the requests where there are several
/// addressees, or the draft that waits for a second person.
@Schema(oneOf = {RequestJson.class, SendingJson.Several.class, SendingJson.Waiting.class})
sealed interface SendingJson permits RequestJson, SendingJson.Several, SendingJson.Waiting {
  /// Several requests.
  record Several(List<RequestJson> items) implements SendingJson {}

  /// A draft that waits.
  record Waiting(UUID draft, String state) implements SendingJson {}

  static ResponseEntity<SendingJson> answer(Sending sending) {
    return switch (sending) {
      case Sending.Sent(List<RequestView> requests) when requests.size() == 1 ->
          created(requests.getFirst());
      case Sending.Sent(List<RequestView> requests) ->
          ResponseEntity.status(201)
              .body(new Several(requests.stream().map(RequestJson::of).toList()));
      case Sending.Waiting(UUID draft) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/v1/drafts/" + draft))
              .body(new Waiting(draft, "awaiting-release"));
    };
  }

  private static ResponseEntity<SendingJson> created(RequestView view) {
    return ResponseEntity.created(URI.create("/api/v1/requests/" + view.ref()))
        .eTag(ETags.of(view.version()))
        .body(RequestJson.of(view));
  }

  /// A request after an act, or when it is read.
  static ResponseEntity<RequestJson> ok(RequestView view) {
    return ResponseEntity.ok().eTag(ETags.of(view.version())).body(RequestJson.of(view));
  }

  /// A request in which the act made something new.
  static ResponseEntity<RequestJson> made(RequestView view) {
    return ResponseEntity.status(201).eTag(ETags.of(view.version())).body(RequestJson.of(view));
  }
}
