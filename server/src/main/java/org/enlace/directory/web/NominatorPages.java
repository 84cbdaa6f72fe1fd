package org.enlace.directory.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Answer;
import org.enlace.directory.Nominator;
import org.enlace.directory.Nominators;
import org.enlace.kernel.PhoneNumber;
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

/// The nominating authorities and who reads at the missions. The secretariat enrols them from notes
/// and checks each by a call; the State's own people see that and can object.
@Controller
class NominatorPages {
  private final Nominators nominators;
  private final NominatorTable table;
  private final Frame frame;

  NominatorPages(Nominators nominators, NominatorTable table, Frame frame) {
    this.nominators = nominators;
    this.table = table;
    this.frame = frame;
  }

  @GetMapping("/nominators")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  View list(@RequestParam(defaultValue = "") String state, Page page) {
    Optional<StateCode> about = frame.choices().about(state, page);
    boolean officer = page.actor().holds(Role.SECRETARIAT);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("state", about.map(StateCode::value).orElse(""));
    values.put("name", about.map(code -> frame.words().state(code, page)).orElse(""));
    values.put("states", officer ? frame.choices().states(page) : List.of());
    values.put("officer", officer);
    values.put("waiting", officer ? rows(nominators.waiting(), page) : List.of());
    values.put("rows", about.map(code -> rows(nominators.of(code), page)).orElse(List.of()));
    return frame.pages().show("directory/nominators.jte", values);
  }

  private List<NominatorRow> rows(List<Nominator> all, Page page) {
    return all.stream().map(each -> table.row(each, page)).toList();
  }

  @GetMapping("/nominators/new")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View write(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String note,
      Page page) {
    Optional<StateCode> about = frame.choices().about(state, page);
    if (about.isEmpty()) {
      return frame.chooseState("/nominators/new", "directory.enrolment-form.title", page);
    }
    List<Choice> networks = networks(page);
    String only = networks.size() == 1 ? networks.getFirst().value() : "";
    return form(200, about.get(), EnrolmentForm.empty(only, note), FormErrors.none(), page);
  }

  @PostMapping("/nominators/new")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View propose(@RequestParam MultiValueMap<String, String> fields, Page page) {
    StateCode about = frame.choices().required(new Posted(fields).word("state"), page);
    EnrolmentForm form = EnrolmentForm.of(fields);
    return switch (form.read(about)) {
      case EnrolmentForm.Read.Wrong(FormErrors errors) -> form(422, about, form, errors, page);
      case EnrolmentForm.Read.Draft(Nominators.EnrolmentDraft draft) ->
          switch (nominators.propose(draft)) {
            case Answer.Done<Nominator>(Nominator proposed) ->
                frame
                    .pages()
                    .seeOther(
                        "/nominators/" + proposed.id(), "directory.notice.nominator.proposed");
            case Answer.Refused<Nominator>(Problem problem) ->
                form(problem.status(), about, form, Frame.errors(problem, "state"), page);
          };
    };
  }

  private List<Choice> networks(Page page) {
    return frame.choices().choices(frame.choices().networks(page, Role.SECRETARIAT), page);
  }

  private View form(int status, StateCode state, EnrolmentForm form, FormErrors errors, Page page) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("state", state.value());
    values.put("name", frame.words().state(state, page));
    values.put("form", form);
    values.put("networks", networks(page));
    values.put("notes", frame.choices().notes(state, page));
    values.put("languages", frame.choices().languages(state, page));
    values.put("roles", choices("role", page, "nominator", "mission"));
    values.put("acts", choices("act", page, "enrol", "replace", "reset"));
    values.put(
        "inForce",
        nominators.of(state).stream()
            .filter(each -> each.standing() instanceof Nominator.InForce)
            .map(each -> Choice.of(each.id().toString(), label(each, page)))
            .toList());
    values.put("mission", table.missions(state, page).stream().anyMatch(MissionView::inForce));
    values.put("errors", errors);
    return frame.pages().show(status, "directory/enrolment-form.jte", values);
  }

  private static List<Choice> choices(String kind, Page page, String... words) {
    return Stream.of(words)
        .map(each ->
            new Choice(
                each,
                page.text("directory.nominator." + kind + "." + each),
                page.text("directory.nominator." + kind + "." + each + ".hint")))
        .toList();
  }

  private String label(Nominator each, Page page) {
    return each.person().name()
        + " · "
        + page.text("directory.nominator.role." + each.role().word())
        + " · "
        + frame.words().network(each.network(), page);
  }

  @GetMapping("/nominators/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  View show(@PathVariable UUID id, Page page) {
    return show(200, id, NominatorDeed.none(), FormErrors.none(), page);
  }

  private View show(int status, UUID id, NominatorDeed typed, FormErrors errors, Page page) {
    Nominator found = nominators.find(id).orElseThrow(() -> Problem.notFound().asException());
    return frame
        .pages()
        .show(
            status,
            "directory/nominator.jte",
            Map.of(
                "view",
                table.of(found, page),
                "typed",
                typed,
                "notes",
                page.actor().holds(Role.SECRETARIAT)
                    ? frame.choices().notes(found.state(), page)
                    : List.of(),
                "errors",
                errors));
  }

  @PostMapping("/nominators/{id}/{act:call-back|confirm|refuse|end}")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View act(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    NominatorDeed typed = NominatorDeed.of(act, fields);
    FormErrors unread = unread(typed);
    if (!unread.isEmpty()) {
      return show(422, id, typed, unread, page);
    }
    Answer<Nominator> answer =
        switch (act) {
          case "call-back" ->
              nominators.recordCallBack(
                  id,
                  new Nominators.CallBackDraft(
                      PhoneNumber.parse(typed.number()).orElseThrow(),
                      typed.spokeWith(),
                      typed.agreed().equals("yes")));
          case "confirm" -> nominators.confirm(id);
          case "refuse" -> nominators.refuse(id, typed.text());
          default -> nominators.end(id, Posted.id(typed.note()).orElseThrow());
        };
    return done(answer, id, typed, page);
  }

  private static FormErrors unread(NominatorDeed typed) {
    FormErrors errors = FormErrors.none();
    if (typed.is("call-back") && PhoneNumber.parse(typed.number()).isEmpty()) {
      errors = errors.and("", "directory.nominator.number-missing");
    }
    if (typed.is("call-back") && !typed.agreed().equals("yes") && !typed.agreed().equals("no")) {
      errors = errors.and("agreed", "directory.people.choose-missing");
    }
    if (typed.is("end") && Posted.id(typed.note()).isEmpty()) {
      errors = errors.and("note", "directory.enrolment-form.note-missing");
    }
    return errors;
  }

  @PostMapping("/nominators/{id}/object")
  @Access(
      value = Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION})
  View object(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Page page) {
    NominatorDeed typed = NominatorDeed.of("object", fields);
    return done(nominators.object(id, typed.text()), id, typed, page);
  }

  private View done(Answer<Nominator> answer, UUID id, NominatorDeed typed, Page page) {
    return switch (answer) {
      case Answer.Done<Nominator> _ ->
          frame.pages().seeOther("/nominators/" + id, "directory.notice.nominator." + typed.act());
      case Answer.Refused<Nominator>(Problem problem) when problem.status() == 404 ->
          throw problem.asException();
      case Answer.Refused<Nominator>(Problem problem) ->
          show(problem.status(), id, typed, Frame.errors(problem, "number", "nominator"), page);
    };
  }
}
