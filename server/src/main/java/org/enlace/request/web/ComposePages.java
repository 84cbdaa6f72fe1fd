package org.enlace.request.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.request.DraftView;
import org.enlace.request.Drafts;
import org.enlace.request.RequestForm;
import org.enlace.request.Requests.Sending;
import org.enlace.request.Result;
import org.enlace.request.Upload;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Writing a request: the form keeps a draft, the draft is shown as it will go, and then it goes.
/// What a draft says is checked when it is to go, so that nothing typed is ever refused.
@Controller
class ComposePages {
  private final Drafts drafts;
  private final ComposeTable table;
  private final ReviewTable review;
  private final Pages pages;

  ComposePages(Drafts drafts, ComposeTable table, ReviewTable review, Pages pages) {
    this.drafts = drafts;
    this.table = table;
    this.review = review;
    this.pages = pages;
  }

  @GetMapping("/requests/new")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View write(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "technical") String category,
      Page page) {
    return form(200, ComposeForm.to(to, category), "/requests/drafts", FormErrors.none(), page);
  }

  @PostMapping("/requests/drafts")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View begin(@RequestParam MultiValueMap<String, String> posted, Page page) {
    ComposeForm form = ComposeForm.of(posted);
    return switch (drafts.create(form.toForm(page.reader().zone()))) {
      case Result.Done<DraftView>(DraftView draft) -> pages.seeOther(path(draft.id()));
      case Result.Refused<DraftView>(Problem problem) ->
          form(422, form, "/requests/drafts", ComposeErrors.of(problem, page), page);
    };
  }

  @GetMapping("/requests/drafts/{draft}")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View show(@PathVariable UUID draft, Page page) {
    return review(200, draft, FormErrors.none(), page);
  }

  @GetMapping("/requests/drafts/{draft}/edit")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View edit(@PathVariable UUID draft, Page page) {
    return form(200, kept(draft, page), path(draft) + "/edit", FormErrors.none(), page);
  }

  private ComposeForm kept(UUID draft, Page page) {
    DraftView kept = drafts.find(draft).orThrow();
    RequestForm.Writing writing = kept.writing();
    RequestForm form =
        new RequestForm(kept.outline(), writing == null ? RequestForm.Writing.of(null) : writing);
    return ComposeForm.of(form, page.reader().zone());
  }

  @PostMapping("/requests/drafts/{draft}/edit")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View save(
      @PathVariable UUID draft, @RequestParam MultiValueMap<String, String> posted, Page page) {
    ComposeForm form = ComposeForm.of(posted);
    return switch (drafts.save(draft, form.toForm(page.reader().zone()), null)) {
      case Result.Done<DraftView> _ -> pages.seeOther(path(draft));
      case Result.Refused<DraftView>(Problem problem) ->
          form(422, form, path(draft) + "/edit", ComposeErrors.of(problem, page), page);
    };
  }

  /// What the form sends by itself while it is written; it answers nothing that would be shown.
  @PostMapping("/requests/drafts/{draft}/autosave")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<Void> autosave(
      @PathVariable UUID draft, @RequestParam MultiValueMap<String, String> posted, Page page) {
    drafts.save(draft, ComposeForm.of(posted).toForm(page.reader().zone()), null).orThrow();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/requests/drafts/{draft}/files")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View attach(@PathVariable UUID draft, @RequestParam List<MultipartFile> file, Page page) {
    for (Upload upload : FilePages.uploads(file)) {
      if (drafts.attach(draft, upload) instanceof Result.Refused<DraftView>(Problem problem)) {
        return review(422, draft, FormErrors.of(problem), page);
      }
    }
    return pages.seeOther(path(draft));
  }

  @PostMapping("/requests/drafts/{draft}/files/{position}/removal")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View detach(@PathVariable UUID draft, @PathVariable int position) {
    drafts.detach(draft, position).orThrow();
    return pages.seeOther(path(draft));
  }

  @PostMapping("/requests/drafts/{draft}/discarding")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View discard(@PathVariable UUID draft) {
    drafts.discard(draft).orThrow();
    return pages.seeOther("/requests?box=out", "request.notice.draft-discarded");
  }

  @PostMapping("/requests/drafts/{draft}/sending")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View send(@PathVariable UUID draft, Page page) {
    Result<Sending> result = drafts.send(draft);
    return result instanceof Result.Refused<Sending>(Problem problem)
            && ComposeErrors.isOfTheForm(problem)
        ? form(422, kept(draft, page), path(draft) + "/edit", ComposeErrors.of(problem, page), page)
        : sent(result, draft, page);
  }

  @PostMapping("/requests/drafts/{draft}/release")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View release(@PathVariable UUID draft, Page page) {
    return sent(drafts.release(draft), draft, page);
  }

  @PostMapping("/requests/drafts/{draft}/return")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  View giveBack(@PathVariable UUID draft) {
    drafts.giveBack(draft).orThrow();
    return pages.seeOther("/requests?box=out", "request.notice.draft-returned");
  }

  private View sent(Result<Sending> result, UUID draft, Page page) {
    return switch (result) {
      case Result.Done<Sending>(Sending.Sent sent) when sent.requests().size() == 1 ->
          pages.seeOther("/requests/" + sent.requests().getFirst().ref(), "request.notice.sent");
      case Result.Done<Sending>(Sending.Sent _) ->
          pages.seeOther("/requests?box=out", "request.notice.sent-several");
      case Result.Done<Sending>(Sending.Waiting _) ->
          pages.seeOther(path(draft), "request.notice.waits-for-second");
      case Result.Refused<Sending>(Problem problem) ->
          review(422, draft, FormErrors.of(problem), page);
    };
  }

  private View review(int status, UUID draft, FormErrors errors, Page page) {
    DraftView kept = drafts.find(draft).orThrow();
    return pages.show(
        status,
        "request/review.jte",
        Map.of("review", review.of(kept, own(), page), "errors", errors));
  }

  private View form(int status, ComposeForm form, String action, FormErrors errors, Page page) {
    Map<String, Object> values = new HashMap<>();
    values.put("form", form);
    values.put("options", table.options(form, own(), page));
    values.put("action", action);
    values.put("errors", errors);
    return pages.show(status, "request/compose.jte", values);
  }

  private static StateCode own() {
    return ((Actor.SignedIn) ActorScope.required()).state().orElseThrow();
  }

  private static String path(UUID draft) {
    return "/requests/drafts/" + draft;
  }
}
