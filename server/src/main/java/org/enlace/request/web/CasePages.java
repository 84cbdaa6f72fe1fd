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
import org.enlace.request.Upload;
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
import org.springframework.web.multipart.MultipartFile;
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
    return shown(200, ref, Attempt.none(), page);
  }

  @PostMapping("/requests/{ref}/acknowledgement")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View acknowledge(@PathVariable String ref, Page page) {
    return done(requests.acknowledge(Target.of(ref)), new Step(ref, "acknowledged"), page);
  }

  @PostMapping("/requests/{ref}/acknowledgement/undoing")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View undo(@PathVariable String ref, Page page) {
    return done(
        requests.undoAcknowledgement(Target.of(ref)),
        new Step(ref, "acknowledgement-undone"),
        page);
  }

  @PostMapping("/requests/{ref}/referrals")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View refer(
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String authority,
      @RequestParam(defaultValue = "with") String content,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    Step step = new Step(ref, "referred", "refer", text);
    UUID to = uuid(authority);
    if (to == null && !content.equals("law")) {
      return unchosen("authority", step, page);
    }
    Channel channel = new Channel(to, !content.equals("without"), content.equals("law"));
    return done(referrals.refer(Target.of(ref), channel, letter(text, List.of())), step, page);
  }

  @PostMapping("/requests/{ref}/referrals/{referral}/acceptance")
  @Access(value = Who.ROLES, roles = Role.DESK)
  View accept(@PathVariable String ref, @PathVariable UUID referral, Page page) {
    return done(
        referrals.accept(Target.of(ref), referral, letter("", List.of())),
        new Step(ref, "accepted"),
        page);
  }

  @PostMapping("/requests/{ref}/referrals/{referral}/return")
  @Access(value = Who.ROLES, roles = Role.DESK)
  View giveBack(
      @PathVariable String ref,
      @PathVariable UUID referral,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    return done(
        referrals.giveBack(Target.of(ref), referral, letter(text, List.of())),
        new Step(ref, "returned", "return-" + referral, text),
        page);
  }

  @PostMapping("/requests/{ref}/referrals/{referral}/answer")
  @Access(value = Who.ROLES, roles = Role.DESK)
  View answer(
      @PathVariable String ref,
      @PathVariable UUID referral,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Page page) {
    return done(
        referrals.answer(Target.of(ref), referral, letter(text, FilePages.uploads(file))),
        new Step(ref, "answered", "answer-" + referral, text),
        page);
  }

  @PostMapping("/requests/{ref}/messages")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View message(
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Page page) {
    return done(
        replies.message(Target.of(ref), letter(text, FilePages.uploads(file))),
        new Step(ref, "message", "message", text),
        page);
  }

  @PostMapping("/requests/{ref}/replies")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View reply(
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Page page) {
    Step step = new Step(ref, "replied", "reply", text);
    return outcome.isBlank()
        ? unchosen("outcome", step, page)
        : done(
            replies.reply(
                Target.of(ref), outcome, uuid(answer), letter(text, FilePages.uploads(file))),
            step,
            page);
  }

  @PostMapping("/requests/{ref}/release-requests")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View askRelease(
      @PathVariable String ref, @RequestParam(defaultValue = "") String text, Page page) {
    return done(
        replies.requestRelease(Target.of(ref), letter(text, List.of())),
        new Step(ref, "release-requested", "release-request", text),
        page);
  }

  @PostMapping("/requests/{ref}/release")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View release(
      @PathVariable String ref,
      @RequestParam(defaultValue = "true") boolean given,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    return done(
        replies.release(Target.of(ref), null, given, letter(text, List.of())),
        new Step(ref, given ? "released" : "release-refused", "release", text),
        page);
  }

  @PostMapping("/requests/{ref}/handover")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View handOver(
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String colleague,
      @RequestParam(defaultValue = "") String text,
      Page page) {
    Step step = new Step(ref, "handed-over", "hand-over", text);
    UUID to = uuid(colleague);
    return to == null
        ? unchosen("colleague", step, page)
        : done(requests.handOver(Target.of(ref), to, letter(text, List.of())), step, page);
  }

  @PostMapping("/requests/{ref}/urgency")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View lowerUrgency(
      @PathVariable String ref, @RequestParam(defaultValue = "") String urgency, Page page) {
    Step step = new Step(ref, "urgency-lowered", "lower-urgency", "");
    return urgency.isBlank()
        ? unchosen("urgency", step, page)
        : done(requests.lowerUrgency(Target.of(ref), urgency), step, page);
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
    return done(result, new Step(ref, act), page);
  }

  /// What was tried.
  ///
  /// @param notice what is told when it is done
  /// @param form its name on the page
  /// @param text what was typed
  private record Step(String ref, String notice, String form, String text) {
    Step(String ref, String notice) {
      this(ref, notice, "", "");
    }
  }

  private View unchosen(String field, Step step, Page page) {
    FormErrors errors = FormErrors.none().and(field, "request.page.choose");
    return shown(422, step.ref(), new Attempt(step.form(), step.text(), errors), page);
  }

  private View done(Result<RequestView> result, Step step, Page page) {
    return switch (result) {
      case Result.Done<RequestView> _ ->
          pages.seeOther("/requests/" + step.ref(), "request.notice." + step.notice());
      case Result.Refused<RequestView>(Problem problem) when problem.status() == 404 ->
          throw problem.asException();
      case Result.Refused<RequestView>(Problem problem) ->
          shown(
              problem.status(),
              step.ref(),
              new Attempt(step.form(), step.text(), FormErrors.of(problem)),
              page);
    };
  }

  private View shown(int status, String ref, Attempt attempt, Page page) {
    RequestView request = requests.find(ref).orThrow();
    return pages.show(
        status, "request/case.jte", Map.of("view", table.of(request, page), "attempt", attempt));
  }

  private static Letter letter(String text, List<Upload> files) {
    return new Letter("server", Writing.of(text.isBlank() ? null : text), files);
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
