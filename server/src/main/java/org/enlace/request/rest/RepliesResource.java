package org.enlace.request.rest;

import java.util.List;
import org.enlace.kernel.Role;
import org.enlace.request.Replies;
import org.enlace.request.Target;
import org.enlace.request.Upload;
import org.enlace.ui.api.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// What the two States write to each other once a request is sent.
@RestController
class RepliesResource {
  private final Replies replies;

  RepliesResource(Replies replies) {
    this.replies = replies;
  }

  /// Writes to the other side without concluding anything.
  @PostMapping(
      path = "/api/v1/requests/{ref}/messages",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestJson> message(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody LetterBody body) {
    return message(new Target(ref, ifMatch), body, List.of());
  }

  /// The same with attachments, as parts named `file`, after a part `message` of JSON.
  @PostMapping(
      path = "/api/v1/requests/{ref}/messages",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestJson> messageWithFiles(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestPart("message") LetterBody body,
      @RequestPart("file") List<MultipartFile> files) {
    return message(new Target(ref, ifMatch), body, Files.of(files));
  }

  private ResponseEntity<RequestJson> message(
      Target target, LetterBody body, List<Upload> uploads) {
    return SendingJson.made(replies.message(target, body.letter(uploads)).orThrow());
  }

  /// Gives an outcome, or writes an interim reply where there is none.
  @PostMapping(path = "/api/v1/requests/{ref}/replies", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestJson> reply(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody LetterBody body) {
    return reply(new Target(ref, ifMatch), body, List.of());
  }

  /// The same with attachments, as parts named `file`, after a part `reply` of JSON.
  @PostMapping(
      path = "/api/v1/requests/{ref}/replies",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestJson> replyWithFiles(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestPart("reply") LetterBody body,
      @RequestPart("file") List<MultipartFile> files) {
    return reply(new Target(ref, ifMatch), body, Files.of(files));
  }

  private ResponseEntity<RequestJson> reply(Target target, LetterBody body, List<Upload> uploads) {
    return SendingJson.made(
        replies
            .reply(
                target,
                body.outcome(),
                Ids.ofNullable(body.answer(), "answer"),
                body.letter(uploads))
            .orThrow());
  }

  /// Asks the sender to let the content go further than its label does.
  @PostMapping("/api/v1/requests/{ref}/release-requests")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestJson> requestRelease(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody LetterBody body) {
    return SendingJson.made(
        replies.requestRelease(new Target(ref, ifMatch), body.letter(List.of())).orThrow());
  }

  /// Lets the content go further than its label does, or says no.
  @PostMapping("/api/v1/requests/{ref}/release")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<RequestJson> release(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable LetterBody sent) {
    LetterBody body = LetterBody.orNone(sent);
    return SendingJson.ok(
        replies
            .release(
                new Target(ref, ifMatch),
                Ids.ofNullable(body.release(), "release"),
                !Boolean.FALSE.equals(body.given()),
                body.letter(List.of()))
            .orThrow());
  }
}
