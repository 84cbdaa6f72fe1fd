package org.enlace.directory.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Doers;
import org.enlace.directory.Keys;
import org.enlace.directory.Keys.Kept;
import org.enlace.directory.Line;
import org.enlace.directory.People;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The care of keys: hand in, compare as a second person, end.
@Controller
class KeyPages {
  private final Keys keys;
  private final People people;
  private final Doers doers;
  private final Owners owners;
  private final Frame frame;

  KeyPages(Keys keys, People people, Doers doers, Owners owners, Frame frame) {
    this.keys = keys;
    this.people = people;
    this.doers = doers;
    this.owners = owners;
    this.frame = frame;
  }

  @GetMapping("/{folder:people|authorities}/{owner}/keys/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View write(@PathVariable String folder, @PathVariable UUID owner, Page page) {
    OwnerView whose = owners.of(folder, owner, page);
    return form(200, whose, owner, new KeyForm("", "", ""), FormErrors.none());
  }

  @PostMapping("/{folder:people|authorities}/{owner}/keys/{act:new|claim}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View add(
      @PathVariable String folder,
      @PathVariable UUID owner,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    OwnerView whose = owners.of(folder, owner, page);
    KeyForm form = KeyForm.of(fields);
    Answer<Kept> answer =
        act.equals("claim")
            ? keys.claim(whose.kind(), owner, form.fingerprint())
            : keys.add(
                new Keys.KeyDraft(
                    whose.kind(),
                    owner,
                    form.certificate(),
                    Posted.id(form.replaces()).orElse(null)));
    return switch (answer) {
      case Answer.Done<Kept>(Kept added) ->
          frame.pages().seeOther("/keys/" + added.key().id(), "directory.notice.key.added");
      case Answer.Refused<Kept>(Problem problem) ->
          form(problem.status(), whose, owner, form.shownAgain(), Frame.errors(problem, "owner"));
    };
  }

  private View form(int status, OwnerView whose, UUID owner, KeyForm form, FormErrors errors) {
    List<Choice> replaceable =
        keys.of(owner).stream()
            .filter(each -> each.key().phase() == Line.Phase.IN_FORCE)
            .map(each ->
                Choice.of(each.key().id().toString(), Words.fingerprint(each.key().fingerprint())))
            .toList();
    return frame
        .pages()
        .show(
            status,
            "directory/key-form.jte",
            Map.of("owner", whose, "form", form, "replaceable", replaceable, "errors", errors));
  }

  @GetMapping("/keys/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View show(@PathVariable UUID id, Page page) {
    return shown(200, kept(id, page), "", "", FormErrors.none(), page);
  }

  @PostMapping("/keys/{id}/{act:verification|end}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View act(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    Kept kept = kept(id, page);
    String typed = new Posted(fields).text("fingerprint", 120);
    Answer<Kept> answer = act.equals("end") ? keys.end(id) : keys.verify(id, typed);
    return switch (answer) {
      case Answer.Done<Kept> _ when act.equals("end") ->
          frame
              .pages()
              .seeOther(
                  owners.of(kept.ownerKind(), kept.owner(), page).path(),
                  "directory.notice.key.end");
      case Answer.Done<Kept> _ ->
          frame.pages().seeOther("/keys/" + id, "directory.notice.key.verification");
      case Answer.Refused<Kept>(Problem problem) when problem.status() == 404 ->
          throw problem.asException();
      case Answer.Refused<Kept>(Problem problem) ->
          shown(problem.status(), kept, act, typed, Frame.errors(problem, "key", "owner"), page);
    };
  }

  /// The certificate as a file, for all to whom the key is shown.
  @GetMapping("/keys/{id}/certificate")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<byte[]> certificate(@PathVariable UUID id) {
    String armoured = keys.armoured(id).orElseThrow(() -> Problem.notFound().asException());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(id + ".asc").build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(armoured.getBytes(StandardCharsets.US_ASCII));
  }

  private Kept kept(UUID id, Page page) {
    Kept kept = keys.find(id).orElseThrow(() -> Problem.notFound().asException());
    Owners.require(kept.state(), page);
    return kept;
  }

  private View shown(
      int status, Kept kept, String tried, String typed, FormErrors errors, Page page) {
    boolean alive = kept.key().phase() != Line.Phase.ENDED;
    boolean open = alive && kept.key().algorithm() != null && kept.key().verifiedAt() == null;
    UUID enterer = kept.enteredBy();
    boolean own = enterer != null && doers.isOwn(enterer);
    boolean keepsAll = people.keepsAll(kept.state());
    KeyPage view =
        new KeyPage(
            owners.of(kept.ownerKind(), kept.owner(), page),
            LineWords.key(kept.key(), page),
            alive && people.keeps(kept.state(), kept.owner()),
            open && keepsAll && !own,
            open && (own || !keepsAll),
            kept.replaces() == null ? null : "/keys/" + kept.replaces(),
            keys.armoured(kept.key().id()).orElse(null),
            typed,
            tried);
    return frame.pages().show(status, "directory/key.jte", Map.of("view", view, "errors", errors));
  }
}
