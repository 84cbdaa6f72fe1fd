package org.enlace.directory.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Answer;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.Holder;
import org.enlace.kernel.NetworkCode;
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

/// The authorities of a State: a list, one of them, and the form that adds and corrects them.
@Controller
class AuthorityPages {
  private final Authorities authorities;
  private final AuthorityTable table;
  private final Owners owners;
  private final Frame frame;

  AuthorityPages(Authorities authorities, AuthorityTable table, Owners owners, Frame frame) {
    this.authorities = authorities;
    this.table = table;
    this.owners = owners;
    this.frame = frame;
  }

  @GetMapping("/authorities")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.DESK})
  View list(@RequestParam(defaultValue = "") String state, Page page) {
    Optional<StateCode> about = frame.choices().about(state, page);
    if (about.isEmpty()) {
      return frame.chooseState("/authorities", "directory.authorities.title", page);
    }
    return frame
        .pages()
        .show(
            "directory/authorities.jte",
            Map.of(
                "state",
                about.get().value(),
                "name",
                frame.words().state(about.get(), page),
                "rows",
                authorities.of(about.get()).stream()
                    .map(each -> AuthorityTable.row(each, page))
                    .toList(),
                "adds",
                authorities.keeps(about.get()),
                "tabs",
                !page.actor().holds(Role.DESK)));
  }

  @GetMapping("/authorities/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.DESK})
  View show(@PathVariable UUID id, Page page) {
    return show(200, id, "", FormErrors.none(), page);
  }

  private View show(int status, UUID id, String person, FormErrors errors, Page page) {
    OwnerView owner = owners.of("authorities", id, page);
    return frame
        .pages()
        .show(
            status,
            "directory/authority.jte",
            Map.of(
                "view", table.of(authority(id), owner, page), "person", person, "errors", errors));
  }

  private Authority authority(UUID id) {
    return authorities.find(id).orElseThrow(() -> Problem.notFound().asException());
  }

  @GetMapping("/authorities/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View write(@RequestParam(defaultValue = "") String state, Page page) {
    Optional<StateCode> about = frame.choices().about(state, page);
    return about.isEmpty()
        ? frame.chooseState("/authorities/new", "directory.authorities.add", page)
        : form(200, about.get(), null, AuthorityForm.empty(), FormErrors.none(), page);
  }

  @PostMapping("/authorities/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View add(@RequestParam MultiValueMap<String, String> fields, Page page) {
    AuthorityForm form = AuthorityForm.of(fields);
    StateCode about = frame.choices().required(new Posted(fields).word("state"), page);
    String source = page.actor().holds(Role.SECRETARIAT) ? "note" : "state";
    return switch (authorities.add(form.draft(about, null, source))) {
      case Answer.Done<Authority>(Authority added) ->
          frame.pages().seeOther("/authorities/" + added.id(), "directory.notice.authority.added");
      case Answer.Refused<Authority>(Problem problem) ->
          form(problem.status(), about, null, form, Frame.errors(problem, "charter"), page);
    };
  }

  @GetMapping("/authorities/{id}/edit")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View edit(@PathVariable UUID id, Page page) {
    owners.of("authorities", id, page);
    Authority kept = authority(id);
    return form(200, kept.state(), kept, AuthorityForm.of(kept), FormErrors.none(), page);
  }

  @PostMapping("/authorities/{id}/edit")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View amend(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Page page) {
    owners.of("authorities", id, page);
    Authority kept = authority(id);
    AuthorityForm form = AuthorityForm.of(fields);
    return switch (authorities.amend(
        id, Posted.number(form.version()), form.draft(kept.state(), kept, kept.source()))) {
      case Answer.Done<Authority> _ ->
          frame.pages().seeOther("/authorities/" + id, "directory.notice.authority.amended");
      case Answer.Refused<Authority>(Problem problem) ->
          form(
              problem.status(),
              kept.state(),
              kept,
              form.withVersion(kept.version()),
              Frame.errors(problem, "charter"),
              page);
    };
  }

  @PostMapping("/authorities/{id}/closure")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View close(@PathVariable UUID id, Page page) {
    Authority closed = authorities.close(id).orThrow();
    return frame
        .pages()
        .seeOther("/authorities?state=" + closed.state(), "directory.notice.authority.closed");
  }

  @PostMapping("/authorities/{id}/seats")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View seat(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Page page) {
    Posted posted = new Posted(fields);
    Optional<UUID> person = Posted.id(posted.word("person"));
    Optional<NetworkCode> network = NetworkCode.parse(posted.word("network"));
    if (person.isEmpty() || network.isEmpty()) {
      String field = person.isEmpty() ? "person" : "network";
      FormErrors missing = FormErrors.none().and(field, "directory.people.choose-missing");
      return show(422, id, posted.word("person"), missing, page);
    }
    return switch (authorities.seat(id, person.get(), network.get())) {
      case Answer.Done<Holder> _ ->
          frame.pages().seeOther("/authorities/" + id, "directory.notice.authority.seated");
      case Answer.Refused<Holder>(Problem problem) ->
          show(
              problem.status(),
              id,
              posted.word("person"),
              problem.field() == null
                  ? FormErrors.of(problem.about("person"))
                  : FormErrors.of(problem),
              page);
    };
  }

  @PostMapping("/authorities/{id}/seats/{person}/end")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View unseat(@PathVariable UUID id, @PathVariable UUID person) {
    authorities.unseat(id, person).orThrow();
    return frame.pages().seeOther("/authorities/" + id, "directory.notice.authority.unseated");
  }

  private View form(
      int status,
      StateCode state,
      @Nullable Authority kept,
      AuthorityForm form,
      FormErrors errors,
      Page page) {
    List<Choice> kinds =
        Stream.of(Authority.Kind.values())
            .map(each -> Choice.of(Words.word(each), AuthorityTable.kind(each, page)))
            .toList();
    List<Choice> fields =
        Stream.of(Authority.Field.values())
            .map(each -> Choice.of(Words.word(each), AuthorityTable.field(each, page)))
            .toList();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("state", state.value());
    values.put("path", kept == null ? "/authorities/new" : "/authorities/" + kept.id() + "/edit");
    values.put(
        "cancel", kept == null ? "/authorities?state=" + state : "/authorities/" + kept.id());
    values.put("editing", kept != null);
    values.put("form", form);
    values.put("kinds", kinds);
    values.put("fields", fields);
    values.put("errors", errors);
    return frame.pages().show(status, "directory/authority-form.jte", values);
  }
}
