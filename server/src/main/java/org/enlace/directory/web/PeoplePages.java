package org.enlace.directory.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Answer;
import org.enlace.directory.Authorities;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The persons and desks of a State: a list, one of them, and the form that adds and corrects them.
@Controller
class PeoplePages {
  private final People people;
  private final Authorities authorities;
  private final HolderTable table;
  private final Frame frame;

  PeoplePages(People people, Authorities authorities, HolderTable table, Frame frame) {
    this.people = people;
    this.authorities = authorities;
    this.table = table;
    this.frame = frame;
  }

  @GetMapping("/people")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View list(@RequestParam(defaultValue = "") String state, Page page) {
    Optional<StateCode> about = frame.choices().about(state, page);
    if (about.isEmpty()) {
      return frame.chooseState("/people", "directory.people.title", page);
    }
    Set<UUID> own = people.own().stream().map(Holder::id).collect(Collectors.toSet());
    List<HolderRow> rows =
        people.of(about.get()).stream()
            .map(each -> row(each, own.contains(each.id()), page))
            .sorted((one, other) -> Boolean.compare(other.own(), one.own()))
            .toList();
    return frame
        .pages()
        .show(
            "directory/people.jte",
            Map.of(
                "state",
                about.get().value(),
                "name",
                frame.words().state(about.get(), page),
                "rows",
                rows,
                "adds",
                people.keepsAll(about.get())));
  }

  private static HolderRow row(Holder holder, boolean own, Page page) {
    return new HolderRow(
        "/people/" + holder.id(),
        holder.name(),
        holder.kind() == Holder.Kind.DESK,
        own,
        Words.office(holder, page),
        Words.languages(holder.languages(), page));
  }

  @GetMapping("/people/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View show(@PathVariable UUID id, Page page) {
    return show(200, id, "", FormErrors.none(), page);
  }

  private View show(int status, UUID id, String person, FormErrors errors, Page page) {
    return frame
        .pages()
        .show(
            status,
            "directory/person.jte",
            Map.of("view", table.of(holder(id, page), page), "person", person, "errors", errors));
  }

  private Holder holder(UUID id, Page page) {
    Holder holder = people.find(id).orElseThrow(() -> Problem.notFound().asException());
    Owners.require(holder.state(), page);
    return holder;
  }

  @GetMapping("/people/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View write(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String note,
      Page page) {
    Optional<StateCode> about = frame.choices().about(state, page);
    if (about.isEmpty()) {
      return frame.chooseState("/people/new", "directory.people.add-person", page);
    }
    HolderForm form =
        HolderForm.empty(kind.equals("desk"), Posted.id(note).isPresent() ? note : "");
    return form(200, about.get(), null, form, FormErrors.none(), page);
  }

  @PostMapping("/people/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View add(@RequestParam MultiValueMap<String, String> fields, Page page) {
    HolderForm form = HolderForm.of(fields);
    StateCode about = frame.choices().required(new Posted(fields).word("state"), page);
    return switch (people.add(form.draft(about, source(page)))) {
      case Answer.Done<Holder>(Holder added) -> after(added, form);
      case Answer.Refused<Holder>(Problem problem) ->
          form(problem.status(), about, null, form, FormErrors.of(problem), page);
    };
  }

  /// Whoever came from a note goes back to what the note says of the person.
  private View after(Holder added, HolderForm form) {
    if (Posted.id(form.note()).isEmpty()) {
      return frame.pages().seeOther("/people/" + added.id(), "directory.notice.person.added");
    }
    String path =
        "/nominations/new?state="
            + added.state()
            + "&note="
            + form.note()
            + "&holder="
            + added.id();
    return frame.pages().seeOther(path, "directory.notice.person.added-for-note");
  }

  @GetMapping("/people/{id}/edit")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View edit(@PathVariable UUID id, Page page) {
    Holder holder = holder(id, page);
    return form(200, holder.state(), holder, HolderForm.of(holder, page), FormErrors.none(), page);
  }

  @PostMapping("/people/{id}/edit")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View correct(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Page page) {
    Holder holder = holder(id, page);
    HolderForm form = HolderForm.of(fields);
    return switch (people.correct(
        id, Posted.number(form.version()), form.draft(holder.state(), source(page)))) {
      case Answer.Done<Holder> _ ->
          frame.pages().seeOther("/people/" + id, "directory.notice.person.corrected");
      case Answer.Refused<Holder>(Problem problem) ->
          form(
              problem.status(),
              holder.state(),
              holder,
              form.withVersion(holder.version()),
              FormErrors.of(problem),
              page);
    };
  }

  @PostMapping("/people/{id}/acting")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View actFor(@PathVariable UUID id, @RequestParam(defaultValue = "") String person, Page page) {
    Optional<UUID> whom = Posted.id(person);
    if (whom.isEmpty()) {
      FormErrors missing = FormErrors.none().and("person", "directory.people.choose-missing");
      return show(422, id, person, missing, page);
    }
    return acted(people.actFor(id, whom.get()), id, person, "directory.notice.person.acts", page);
  }

  @PostMapping("/people/{id}/acting/{person}/end")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View standDown(@PathVariable UUID id, @PathVariable UUID person, Page page) {
    return acted(people.standDown(id, person), id, "", "directory.notice.person.stands-down", page);
  }

  private View acted(Answer<Holder> answer, UUID id, String person, String notice, Page page) {
    return switch (answer) {
      case Answer.Done<Holder> _ -> frame.pages().seeOther("/people/" + id, notice);
      case Answer.Refused<Holder>(Problem problem) when problem.status() == 404 ->
          throw problem.asException();
      case Answer.Refused<Holder>(Problem problem) ->
          show(problem.status(), id, person, FormErrors.of(problem), page);
    };
  }

  private static String source(Page page) {
    return page.actor().holds(Role.SECRETARIAT) ? "note" : "state";
  }

  private View form(
      int status,
      StateCode state,
      @Nullable Holder holder,
      HolderForm form,
      FormErrors errors,
      Page page) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("state", state.value());
    values.put("path", holder == null ? "/people/new" : "/people/" + holder.id() + "/edit");
    values.put("cancel", holder == null ? "/people?state=" + state : "/people/" + holder.id());
    values.put("editing", holder != null);
    values.put("names", people.keepsAll(state));
    values.put("form", form);
    values.put("languages", frame.choices().languages(state, page));
    values.put(
        "authorities",
        authorities.of(state).stream()
            .map(each -> Choice.of(each.id().toString(), each.name().in(page.locale())))
            .toList());
    values.put("errors", errors);
    return frame.pages().show(status, "directory/person-form.jte", values);
  }
}
