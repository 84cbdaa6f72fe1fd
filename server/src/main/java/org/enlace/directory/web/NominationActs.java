package org.enlace.directory.web;

import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is done with a nomination. An act that is refused shows the page again with the reason, and
/// with what was typed.
@Controller
class NominationActs {
  private final Nominations nominations;
  private final NominationPages shown;
  private final Pages pages;

  NominationActs(Nominations nominations, NominationPages shown, Pages pages) {
    this.nominations = nominations;
    this.shown = shown;
    this.pages = pages;
  }

  @PostMapping("/nominations/{id}/{act:submit|withdraw|rank|suspend|lift|ask-removal|drop-removal}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View care(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    NominationDeed typed = typed(act, fields);
    UUID note = Posted.id(typed.note()).orElse(null);
    Answer<Nomination> answer =
        switch (act) {
          case "submit" -> nominations.submit(id);
          case "withdraw" -> nominations.withdraw(id, typed.reason());
          case "rank" -> nominations.rank(id, Posted.number(typed.rank()));
          case "suspend" -> nominations.suspend(id, typed.reason());
          case "lift" -> nominations.lift(id);
          case "ask-removal" -> nominations.askRemoval(id, note);
          default -> nominations.dropRemoval(id);
        };
    return done(answer, id, typed, page);
  }

  @PostMapping("/nominations/{id}/{act:confirm|confirm-removal}")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View second(@PathVariable UUID id, @PathVariable String act, Page page) {
    NominationDeed typed = new NominationDeed(act, "", "", "");
    return done(
        act.equals("confirm") ? nominations.confirm(id) : nominations.confirmRemoval(id),
        id,
        typed,
        page);
  }

  @PostMapping("/nominations/{id}/confirm-again")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View confirmAgain(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Page page) {
    NominationDeed typed = typed("confirm-again", fields);
    @Nullable UUID note = Posted.id(typed.note()).orElse(null);
    return done(nominations.confirmAgain(id, note), id, typed, page);
  }

  @PostMapping("/nominations/{id}/object")
  @Access(
      value = Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View object(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Page page) {
    NominationDeed typed = typed("object", fields);
    return done(nominations.object(id, typed.reason()), id, typed, page);
  }

  @PostMapping("/nominations/{id}/withdraw-objection")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View withdrawObjection(@PathVariable UUID id, Page page) {
    NominationDeed typed = new NominationDeed("withdraw-objection", "", "", "");
    return done(nominations.withdrawObjection(id), id, typed, page);
  }

  private static NominationDeed typed(String act, MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    String reason = act.equals("object") ? "text" : "reason";
    String note = act.equals("confirm-again") ? "note-again" : "note";
    return new NominationDeed(
        act, posted.text(reason, 2100), posted.word("rank"), posted.word(note));
  }

  private View done(Answer<Nomination> answer, UUID id, NominationDeed typed, Page page) {
    return switch (answer) {
      case Answer.Done<Nomination> _ ->
          pages.seeOther("/nominations/" + id, "directory.notice.nomination." + typed.act());
      case Answer.Refused<Nomination>(Problem problem) when problem.status() == 404 ->
          throw problem.asException();
      case Answer.Refused<Nomination>(Problem problem) ->
          shown.show(problem.status(), id, typed, errors(problem, typed), page);
    };
  }

  private static FormErrors errors(Problem problem, NominationDeed typed) {
    boolean again = typed.is("confirm-again") && "note".equals(problem.field());
    return FormErrors.of(again ? problem.about("note-again") : problem);
  }
}
