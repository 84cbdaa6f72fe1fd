package org.enlace.request.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.request.RequestQuery;
import org.enlace.request.Requests;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Requests: sent, listed, read.
@RestController
class RequestsResource {
  private final Requests requests;

  RequestsResource(Requests requests) {
    this.requests = requests;
  }

  /// Sends a request: to one State 201 with the request, to several 201 with `items`; 202 with the
  /// draft where a second person of the State lets it go out.
  @PostMapping(path = "/api/v1/requests", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SendingJson> send(@RequestBody SendBody body) {
    return SendingJson.answer(requests.send(body.form(), List.of()).orThrow());
  }

  /// The same with attachments, as parts named `file`, after a part `request` of JSON.
  @PostMapping(path = "/api/v1/requests", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SendingJson> sendWithFiles(
      @RequestPart("request") SendBody body, @RequestPart("file") List<MultipartFile> files) {
    return SendingJson.answer(requests.send(body.form(), Files.of(files)).orThrow());
  }

  /// What can be asked for.
  ///
  /// @param box `in` (the default) or `out`
  /// @param open `true` or `false`; absent: both
  /// @param state only those in that state, such as `answered`
  /// @param with only those with that other State, by its code
  record Asked(
      @Nullable String box,
      @Nullable String open,
      @Nullable String state,
      @Nullable String with,
      @Nullable String after,
      @Nullable String limit) {
    RequestQuery query() {
      Paging paging = Paging.of(limit, after);
      return new RequestQuery(
          box == null
              ? RequestQuery.Box.IN
              : RequestQuery.Box.parse(box).orElseThrow(() -> invalid("box")),
          yes(open),
          word(state),
          with == null ? null : StateCode.parse(with).orElseThrow(() -> invalid("with")),
          paging);
    }

    private static @Nullable Boolean yes(@Nullable String text) {
      return switch (text) {
        case null -> null;
        case "true" -> true;
        case "false" -> false;
        default -> throw invalid("open");
      };
    }

    private static @Nullable String word(@Nullable String text) {
      if (text != null && !STATES.contains(text)) {
        throw invalid("state");
      }
      return text;
    }

    private static RuntimeException invalid(String field) {
      return Problem.invalid(field).asException();
    }
  }

  private static final List<String> STATES =
      List.of(
          "sent",
          "acknowledged",
          "referred",
          "answered",
          "answered-elsewhere",
          "declined",
          "misaddressed",
          "withdrawn",
          "closed");

  /// The actor's requests, the newest first.
  @GetMapping("/api/v1/requests")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.DESK, Role.NOMINATOR, Role.MISSION})
  PageOf<HeadJson> list(@ParameterObject @ModelAttribute Asked asked) {
    return requests.list(asked.query()).orThrow().map(HeadJson::of);
  }

  /// A request.
  @GetMapping("/api/v1/requests/{ref}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.DESK, Role.NOMINATOR, Role.MISSION})
  ResponseEntity<RequestJson> find(@PathVariable String ref) {
    return SendingJson.ok(requests.find(ref).orThrow());
  }

  /// An attachment, to be downloaded and never shown.
  @GetMapping("/api/v1/requests/{ref}/messages/{message}/attachments/{position}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.DESK, Role.NOMINATOR, Role.MISSION})
  ResponseEntity<InputStreamResource> attachment(
      @PathVariable String ref, @PathVariable String message, @PathVariable String position) {
    UUID id = Ids.of(message, "message");
    int place = Optional.of(position).flatMap(Ids::number).orElseThrow(Ids::noAttachment);
    return Files.download(requests.attachment(ref, id, place).orThrow());
  }
}
