package org.enlace.request.rest;

import java.util.List;
import org.enlace.kernel.Role;
import org.enlace.request.Replies.Letter;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.Requests;
import org.enlace.request.Target;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The steps of a request's life that say nothing more than that they were taken.
@RestController
class StepsResource {
  private final Requests requests;

  StepsResource(Requests requests) {
    this.requests = requests;
  }

  /// Says that it arrived, and nothing more.
  @PostMapping("/api/v1/requests/{ref}/acknowledgement")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<RequestJson> acknowledge(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return SendingJson.ok(requests.acknowledge(new Target(ref, ifMatch)).orThrow());
  }

  /// Takes back what somebody acknowledged by a link.
  @DeleteMapping("/api/v1/requests/{ref}/acknowledgement")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<RequestJson> undoAcknowledgement(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return SendingJson.ok(requests.undoAcknowledgement(new Target(ref, ifMatch)).orThrow());
  }

  /// Takes the request back.
  @PostMapping("/api/v1/requests/{ref}/withdrawal")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<RequestJson> withdraw(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return SendingJson.ok(requests.withdraw(new Target(ref, ifMatch)).orThrow());
  }

  /// Is done with it.
  @PostMapping("/api/v1/requests/{ref}/closure")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<RequestJson> close(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return SendingJson.ok(requests.close(new Target(ref, ifMatch)).orThrow());
  }

  /// Takes it up again.
  @PostMapping("/api/v1/requests/{ref}/reopening")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<RequestJson> reopen(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return SendingJson.ok(requests.reopen(new Target(ref, ifMatch)).orThrow());
  }

  /// As how urgent it is treated.
  ///
  /// @param urgency less than now: `urgent`, `priority` or `routine`
  record UrgencyBody(@Nullable String urgency) {}

  /// Treats it as less urgent than its sender wrote. Both States see it, and the contacts are
  /// called as the State wants it for that urgency.
  @PostMapping("/api/v1/requests/{ref}/urgency")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<RequestJson> lowerUrgency(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody UrgencyBody body) {
    if (body.urgency() == null) {
      throw Problem.missing("urgency").asException();
    }
    return SendingJson.ok(
        requests.lowerUrgency(new Target(ref, ifMatch), body.urgency()).orThrow());
  }

  /// To whom it is given.
  ///
  /// @param to the colleague: the `id` of a point of contact, or the person's or desk's own
  /// @param note for the colleague
  record HandoverBody(@Nullable String to, @Nullable String protection, @Nullable String note) {}

  /// Gives it to a colleague of one's own State.
  @PostMapping("/api/v1/requests/{ref}/handover")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<RequestJson> handOver(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody HandoverBody body) {
    if (body.to() == null) {
      throw Problem.missing("to").asException();
    }
    return SendingJson.ok(
        requests
            .handOver(
                new Target(ref, ifMatch),
                Ids.of(body.to(), "to"),
                new Letter(body.protection(), Writing.of(body.note()), List.of()))
            .orThrow());
  }
}
