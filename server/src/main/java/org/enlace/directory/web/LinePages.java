package org.enlace.directory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Answer;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.Lines.Kept;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The care of lines: add, change, prove, arrange, end. What redirects somebody's calls waits for a
/// code or a second person, and the pages say so.
@Controller
class LinePages {
  private final Lines lines;
  private final Owners owners;
  private final LineTable table;
  private final Frame frame;

  LinePages(Lines lines, Owners owners, LineTable table, Frame frame) {
    this.lines = lines;
    this.owners = owners;
    this.table = table;
    this.frame = frame;
  }

  @GetMapping("/{folder:people|authorities}/{owner}/lines/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View write(@PathVariable String folder, @PathVariable UUID owner, Page page) {
    OwnerView whose = owners.of(folder, owner, page);
    LineForm form = LineForm.empty(whose.person(), lines.of(owner).size() + 1);
    return form(200, whose, form, FormErrors.none(), page);
  }

  @PostMapping("/{folder:people|authorities}/{owner}/lines/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View add(
      @PathVariable String folder,
      @PathVariable UUID owner,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    OwnerView whose = owners.of(folder, owner, page);
    LineForm form = LineForm.of(fields);
    if (!form.errors().isEmpty()) {
      return form(422, whose, form, form.errors(), page);
    }
    return switch (lines.add(form.draft(whose.kind(), owner))) {
      case Answer.Done<Kept>(Kept added) ->
          frame
              .pages()
              .seeOther(
                  "/lines/" + added.line().id(),
                  added.line().phase() == Line.Phase.WAITING
                      ? "directory.notice.line.added-waits"
                      : "directory.notice.line.added");
      case Answer.Refused<Kept>(Problem problem) ->
          form(problem.status(), whose, form, Frame.errors(problem, "owner"), page);
    };
  }

  private View form(int status, OwnerView owner, LineForm form, FormErrors errors, Page page) {
    List<Choice> kinds =
        Stream.of(Line.Kind.values())
            .filter(each -> each != Line.Kind.WEB_PUSH)
            .map(each -> Choice.of(Words.word(each), LineWords.kind(each, page)))
            .toList();
    return frame
        .pages()
        .show(
            status,
            "directory/line-form.jte",
            Map.of(
                "owner",
                owner,
                "form",
                form,
                "kinds",
                kinds,
                "visibilities",
                LineTable.visibilities(page),
                "errors",
                errors));
  }

  @GetMapping("/lines/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View show(@PathVariable UUID id, Page page) {
    Kept kept = kept(id, page);
    return shown(200, kept, LineForm.of(kept.line()), "", FormErrors.none(), page);
  }

  @PostMapping("/lines/{id}/{act:change|arrange|end|vouch|code|proof}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View act(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    Kept kept = kept(id, page);
    Posted posted = new Posted(fields);
    LineForm typed = LineForm.of(fields);
    if (act.equals("arrange") && typed.visibilityOf().isEmpty()) {
      FormErrors missing =
          FormErrors.none().and("visibility", "directory.line-form.visibility-missing");
      return shown(422, kept, typed, act, missing, page);
    }
    int version = Posted.number(posted.word("version"));
    Answer<Kept> answer =
        switch (act) {
          case "change" -> lines.change(id, version, typed.value());
          case "arrange" -> lines.arrange(id, version, typed.arrangement());
          case "end" -> lines.end(id);
          case "vouch" -> lines.vouch(id);
          case "code" -> lines.sendCode(id);
          default -> lines.prove(id, posted.word("code"));
        };
    return switch (answer) {
      case Answer.Done<Kept>(Kept next) -> after(act, next, page);
      case Answer.Refused<Kept>(Problem problem) when problem.status() == 404 ->
          throw problem.asException();
      case Answer.Refused<Kept>(Problem problem) ->
          shown(problem.status(), kept, typed, act, Frame.errors(problem, "line", "owner"), page);
    };
  }

  private View after(String act, Kept next, Page page) {
    String path =
        act.equals("end")
            ? owners.of(next.ownerKind(), next.owner(), page).path()
            : "/lines/" + next.line().id();
    boolean waits = act.equals("change") && next.line().phase() == Line.Phase.WAITING;
    return frame.pages().seeOther(path, "directory.notice.line." + (waits ? "change-waits" : act));
  }

  private Kept kept(UUID id, Page page) {
    Kept kept = lines.find(id).orElseThrow(() -> Problem.notFound().asException());
    Owners.require(kept.state(), page);
    return kept;
  }

  private View shown(
      int status, Kept kept, LineForm form, String tried, FormErrors errors, Page page) {
    return frame
        .pages()
        .show(
            status,
            "directory/line.jte",
            Map.of(
                "view",
                table.of(kept, form, tried, page),
                "visibilities",
                LineTable.visibilities(page),
                "errors",
                errors));
  }
}
