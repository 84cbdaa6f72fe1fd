package org.enlace.request.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Role;
import org.enlace.request.Referrals;
import org.enlace.request.Referrals.Channel;
import org.enlace.request.Replies.Letter;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.RequestView;
import org.enlace.request.Target;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Referrals: a State channels a request to its own authorities.
@RestController
class ReferralsResource {
  private final Referrals referrals;

  ReferralsResource(Referrals referrals) {
    this.referrals = referrals;
  }

  /// Where it is channelled.
  ///
  /// @param authority an authority of the receiving State; absent, with `nationalLaw`: the State
  ///   only says that it acts under its national law
  /// @param content false: the authority gets the note alone
  /// @param nationalLaw whether national law has the State do so, whatever the label
  record ReferralBody(
      @Nullable String authority,
      @Nullable Boolean content,
      @Nullable Boolean nationalLaw,
      @Nullable String protection,
      @Nullable String note) {}

  /// The request, with the referral that was made.
  ///
  /// @param id of that referral
  record ReferredJson(UUID id, @JsonUnwrapped RequestJson request) {
    static ReferredJson of(RequestView view) {
      UUID made = view.referrals().getLast().id();
      return new ReferredJson(made, RequestJson.of(view));
    }
  }

  /// Channels the request.
  @PostMapping("/api/v1/requests/{ref}/referrals")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ReferredJson> refer(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ReferralBody body) {
    Channel channel =
        new Channel(
            Ids.ofNullable(body.authority(), "authority"),
            !Boolean.FALSE.equals(body.content()),
            Boolean.TRUE.equals(body.nationalLaw()));
    Letter note = new Letter(body.protection(), Writing.of(body.note()), List.of());
    RequestView view = referrals.refer(new Target(ref, ifMatch), channel, note).orThrow();
    return ResponseEntity.status(201).eTag(ETags.of(view.version())).body(ReferredJson.of(view));
  }

  /// The authority takes the referral on.
  @PostMapping("/api/v1/requests/{ref}/referrals/{referral}/acceptance")
  @Access(value = Access.Who.ROLES, roles = Role.DESK)
  ResponseEntity<RequestJson> accept(
      @PathVariable String ref,
      @PathVariable String referral,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable LetterBody body) {
    return SendingJson.ok(
        referrals
            .accept(
                new Target(ref, ifMatch),
                Ids.of(referral, "referral"),
                LetterBody.orNone(body).letter(List.of()))
            .orThrow());
  }

  /// The authority gives the referral back, with a reason.
  @PostMapping("/api/v1/requests/{ref}/referrals/{referral}/return")
  @Access(value = Access.Who.ROLES, roles = Role.DESK)
  ResponseEntity<RequestJson> giveBack(
      @PathVariable String ref,
      @PathVariable String referral,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody LetterBody body) {
    return SendingJson.ok(
        referrals
            .giveBack(
                new Target(ref, ifMatch), Ids.of(referral, "referral"), body.letter(List.of()))
            .orThrow());
  }

  /// The authority answers its own State's contact, or with `abroad`, where its State lets it, the
  /// other State.
  @PostMapping("/api/v1/requests/{ref}/referrals/{referral}/answer")
  @Access(value = Access.Who.ROLES, roles = Role.DESK)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestJson> answer(
      @PathVariable String ref,
      @PathVariable String referral,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody LetterBody body) {
    Target target = new Target(ref, ifMatch);
    UUID id = Ids.of(referral, "referral");
    Letter letter = body.letter(List.of());
    return SendingJson.made(
        (Boolean.TRUE.equals(body.abroad())
                ? referrals.answerAbroad(target, id, letter)
                : referrals.answer(target, id, letter))
            .orThrow());
  }
}
