package org.enlace.request.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.Role;
import org.enlace.request.Referrals;
import org.enlace.request.Referrals.Channel;
import org.enlace.request.Replies;
import org.enlace.request.Replies.Letter;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.RequestView;
import org.enlace.request.Requests;
import org.enlace.request.Result;
import org.enlace.request.Target;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A request, and what one can do with it now. A step that is refused shows the request again with
/// the reason, and with what was typed.
@Controller
class CasePages {
  private final Requests requests;
  private final Referrals referrals;
  private final Replies replies;
  private final CaseTable table;
  private final Pages pages;

  CasePages(Requests requests, Referrals referrals, Replies replies, CaseTable table, Pages pages) {
    this.requests = requests;
    this.referrals = referrals;
    this.replies = replies;
    this.table = table;
    this.pages = pages;
  }

  @GetMapping("/requests/{ref}")
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT, Role.DESK, Role.NOMINATOR, Role.MISSION})
  View show(@PathVariable String ref, Page page) {
    return shown(200, ref, "", FormErrors.none(), page);
  }

  @PostMapping("/requests/{ref}/acknowledgement")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View acknowledge(@PathVariable String ref, Page page) {
    return done(requests.acknowledge(Target.of(ref)), ref, "acknowledged", "", page);
  }

  @PostMapping("/requests/{ref}/acknowledgement/undoing")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View undo(@PathVariable String ref, Page page) {
    return done(
        requests.undoAcknowledgement(Target.of(ref)), ref, "acknowledgement-undone", "", page);
  }

  @PostMapping("/requests/{ref}/referrals")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View refer(
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String authority,
      @RequestParam(defaultValue = "with") String content,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    UUID to = uuid(authority);
    if (to == null && !content.equals("law")) {
      return shown(422, ref, text, FormErrors.none().and("authority", "request.page.choose"), page);
    }
    Channel channel = new Channel(to, !content.equals("without"), content.equals("law"));
    return done(
        referrals.refer(Target.of(ref), channel, letter(text)), ref, "referred", text, page);
  }

  @PostMapping("/requests/{ref}/referrals/{referral}/{act}")
  @Access(value = Who.ROLES, roles = Role.DESK)
  View deskAct(
      @PathVariable String ref,
      @PathVariable UUID referral,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    Target target = Target.of(ref);
    Letter letter = letter(text);
    return switch (act) {
      case "acceptance" ->
          done(referrals.accept(target, referral, letter), ref, "accepted", text, page);
      case "return" ->
          done(referrals.giveBack(target, referral, letter), ref, "returned", text, page);
      case "answer" ->
          done(referrals.answer(target, referral, letter), ref, "answered", text, page);
      default -> throw Problem.notFound().asException();
    };
  }

  @PostMapping("/requests/{ref}/messages")
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT})
  View message(@PathVariable String ref, @RequestParam(defaultValue = "") String text, Page page) {
    return done(replies.message(Target.of(ref), letter(text)), ref, "message", text, page);
  }

  @PostMapping("/requests/{ref}/replies")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View reply(
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    if (outcome.isBlank()) {
      return shown(422, ref, text, FormErrors.none().and("outcome", "request.page.choose"), page);
    }
    return done(
        replies.reply(Target.of(ref), outcome, uuid(answer), letter(text)),
        ref,
        "replied",
        text,
        page);
  }

  @PostMapping("/requests/{ref}/release-requests")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View askRelease(
      @PathVariable String ref, @RequestParam(defaultValue = "") String text, Page page) {
    return done(
        replies.requestRelease(Target.of(ref), letter(text)), ref, "release-requested", text, page);
  }

  @PostMapping("/requests/{ref}/release")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View release(
      @PathVariable String ref,
      @RequestParam(defaultValue = "true") boolean given,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    return done(
        replies.release(Target.of(ref), null, given, letter(text)),
        ref,
        given ? "released" : "release-refused",
        text,
        page);
  }

  @PostMapping("/requests/{ref}/handover")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View handOver(
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String colleague,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    UUID to = uuid(colleague);
    return to == null
        ? shown(422, ref, text, FormErrors.none().and("colleague", "request.page.choose"), page)
        : done(requests.handOver(Target.of(ref), to, letter(text)), ref, "handed-over", text, page);
  }

  @PostMapping("/requests/{ref}/{act:closure|reopening|withdrawal}")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View end(@PathVariable String ref, @PathVariable String act, Page page) {
    Target target = Target.of(ref);
    Result<RequestView> result =
        switch (act) {
          case "closure" -> requests.close(target);
          case "reopening" -> requests.reopen(target);
          default -> requests.withdraw(target);
        };
    return done(result, ref, act, "", page);
  }

  private View done(
      Result<RequestView> result, String ref, String notice, String typed, Page page) {
    return switch (result) {
      case Result.Done<RequestView> _ ->
          pages.seeOther("/requests/" + ref, "request.notice." + notice);
      case Result.Refused<RequestView>(Problem problem) when problem.status() == 404 ->
          throw problem.asException();
      case Result.Refused<RequestView>(Problem problem) ->
          shown(problem.status(), ref, typed, FormErrors.of(problem), page);
    };
  }

  private View shown(int status, String ref, String typed, FormErrors errors, Page page) {
    RequestView request = requests.find(ref).orThrow();
    return pages.show(
        status,
        "request/case.jte",
        Map.of("view", table.of(request, page), "typed", typed, "errors", errors));
  }

  private static Letter letter(String text) {
    return new Letter("server", Writing.of(nothing(text)), List.of());
  }

  private static @Nullable String nothing(String text) {
    return text.isBlank() ? null : text;
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
