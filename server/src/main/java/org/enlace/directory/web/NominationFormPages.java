package org.enlace.directory.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writes nominations down, and drafts anew.
@Controller
class NominationFormPages {
  private final Nominations nominations;
  private final Frame frame;
  private final Choices choices;
  private final Pages pages;

  NominationFormPages(Nominations nominations, Frame frame) {
    this.nominations = nominations;
    this.frame = frame;
    this.choices = frame.choices();
    this.pages = frame.pages();
  }

  @GetMapping("/nominations/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View write(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String holder,
      Page page) {
    Optional<StateCode> about = choices.about(state, page);
    if (about.isEmpty()) {
      return frame.chooseState("/nominations/new", "directory.nomination-form.title", page);
    }
    List<Choice> tracks = choices.tracks(about.get(), page);
    List<String> only = tracks.size() == 1 ? List.of(tracks.getFirst().value()) : List.of();
    return form(
        200, about.get(), null, NominationForm.empty(holder, note, only), FormErrors.none(), page);
  }

  @PostMapping("/nominations/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View enter(@RequestParam MultiValueMap<String, String> fields, Page page) {
    NominationForm form = NominationForm.of(fields);
    StateCode about = choices.required(new Posted(fields).word("state"), page);
    return switch (form.read(about)) {
      case NominationForm.Read.Wrong(FormErrors errors) ->
          form(422, about, null, form, errors, page);
      case NominationForm.Read.Drafts(int _, List<Nominations.Draft> drafts) ->
          switch (nominations.enterAll(drafts)) {
            case Answer.Done<List<Nomination>>(List<Nomination> entered) -> after(entered);
            case Answer.Refused<List<Nomination>>(Problem problem) ->
                form(problem.status(), about, null, form, errors(problem), page);
          };
    };
  }

  private View after(List<Nomination> entered) {
    Nomination first = entered.getFirst();
    if (entered.size() == 1) {
      return pages.seeOther("/nominations/" + first.id(), "directory.notice.nomination.enter");
    }
    return first.note() == null
        ? pages.seeOther(
            "/nominations?phase=draft&state=" + first.state(),
            "directory.notice.nomination.enter-all")
        : pages.seeOther("/notes/" + first.note(), "directory.notice.nomination.enter-all");
  }

  @GetMapping("/nominations/{id}/edit")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View edit(@PathVariable UUID id, Page page) {
    Nomination draft = draft(id);
    return form(200, draft.state(), draft, NominationForm.of(draft), FormErrors.none(), page);
  }

  @PostMapping("/nominations/{id}/edit")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Page page) {
    NominationForm form = NominationForm.of(fields);
    Nomination draft = draft(id);
    return switch (form.read(draft.state())) {
      case NominationForm.Read.Wrong(FormErrors errors) ->
          form(422, draft.state(), draft, form, errors, page);
      case NominationForm.Read.Drafts(int version, List<Nominations.Draft> drafts) ->
          switch (nominations.edit(id, version, drafts.getFirst())) {
            case Answer.Done<Nomination> _ ->
                pages.seeOther("/nominations/" + id, "directory.notice.nomination.edit");
            case Answer.Refused<Nomination>(Problem problem) ->
                form(
                    problem.status(),
                    draft.state(),
                    draft,
                    form.withVersion(draft.version()),
                    errors(problem),
                    page);
          };
    };
  }

  private Nomination draft(UUID id) {
    return nominations.find(id).orElseThrow(() -> Problem.notFound().asException());
  }

  /// The door speaks of the category, the form of where somebody is named.
  private static FormErrors errors(Problem problem) {
    String field = problem.field();
    return FormErrors.of(
        "category".equals(field) || "state".equals(field) ? problem.about("tracks") : problem);
  }

  private View form(
      int status,
      StateCode state,
      @Nullable Nomination draft,
      NominationForm form,
      FormErrors errors,
      Page page) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("state", state.value());
    values.put("name", frame.words().state(state, page));
    values.put("path", draft == null ? "/nominations/new" : "/nominations/" + draft.id() + "/edit");
    values.put("cancel", draft == null ? "/nominations" : "/nominations/" + draft.id());
    values.put("editing", draft != null);
    values.put("officer", page.actor().holds(Role.SECRETARIAT));
    values.put("form", form);
    values.put("tracks", tracks(state, draft, page));
    values.put("holders", choices.holders(state, page));
    values.put("notes", choices.notes(state, page));
    values.put("replaceable", replaceable(state, page));
    values.put("errors", errors);
    return pages.show(status, "directory/nomination-form.jte", values);
  }

  /// A draft keeps its network.
  private List<Choice> tracks(StateCode state, @Nullable Nomination draft, Page page) {
    return choices.tracks(state, page).stream()
        .filter(each -> draft == null || each.value().startsWith(draft.network() + "/"))
        .toList();
  }

  private List<Choice> replaceable(StateCode state, Page page) {
    return nominations
        .list(new Nominations.Query(state, null, "confirmed", null, null, 200))
        .items()
        .stream()
        .map(each -> Choice.of(each.id().toString(), replaceable(each, page)))
        .toList();
  }

  private String replaceable(Nomination each, Page page) {
    return each.holder().name()
        + " · "
        + frame.words().category(each.network(), each.category(), page)
        + " · "
        + frame.words().network(each.network(), page);
  }
}
