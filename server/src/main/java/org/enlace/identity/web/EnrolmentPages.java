package org.enlace.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.identity.EnrolmentAnswer;
import org.enlace.identity.Enrolments;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Messages;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where the secretariat takes people in, by two hands.
@Controller
class EnrolmentPages {
  private static final String PATH = "/accounts/enrolments";

  private final Enrolments enrolments;
  private final AccountViews views;
  private final Pages pages;

  EnrolmentPages(Enrolments enrolments, AccountViews views, Pages pages) {
    this.enrolments = enrolments;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping(PATH + "/new")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View ask(Page page) {
    return form(200, page, EnrolmentForm.empty(page.locale()), FormErrors.none());
  }

  @PostMapping(PATH)
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View propose(@RequestParam Map<String, String> fields, Page page) {
    EnrolmentForm form = EnrolmentForm.of(fields);
    FormErrors errors = form.errors();
    if (!errors.isEmpty()) {
      return form(422, page, form, errors);
    }
    EnrolmentAnswer answer = enrolments.propose(form.guest());
    return answer == EnrolmentAnswer.DONE
        ? pages.seeOther("/accounts", "identity.notice.enrolment-proposed")
        : form(422, page, form, FormErrors.of(answer.problem().about("email")));
  }

  @PostMapping(PATH + "/{id}/confirmation")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View confirm(@PathVariable UUID id) {
    return answer(enrolments.confirm(id), "identity.notice.enrolment-confirmed");
  }

  @PostMapping(PATH + "/{id}/refusal")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View decline(@PathVariable UUID id) {
    return answer(enrolments.decline(id), "identity.notice.enrolment-declined");
  }

  private View answer(EnrolmentAnswer answer, String notice) {
    if (answer != EnrolmentAnswer.DONE) {
      throw answer.problem().asException();
    }
    return pages.seeOther("/accounts", notice);
  }

  private View form(int status, Page page, EnrolmentForm form, FormErrors errors) {
    return pages.show(
        status,
        "identity/enrolment.jte",
        Map.of(
            "form", form,
            "errors", errors,
            "roles", roles(page),
            "networks", networks(page),
            "languages", languages(page)));
  }

  private static List<Choice> roles(Page page) {
    return Stream.of(Role.values())
        .filter(role -> !role.isOfState())
        .map(role -> Choice.of(role.word(), page.text("identity.role." + role.word())))
        .toList();
  }

  /// The networks that the officer runs.
  private List<Choice> networks(Page page) {
    List<Grant> grants = page.actor() instanceof Actor.SignedIn actor ? actor.grants() : List.of();
    return grants.stream()
        .filter(grant -> grant.role() == Role.SECRETARIAT)
        .map(Grant::network)
        .distinct()
        .sorted()
        .map((NetworkCode code) -> Choice.of(code.value(), views.names(page).network(code)))
        .toList();
  }

  private static List<Choice> languages(Page page) {
    return Messages.SHIPPED.stream()
        .map(locale ->
            Choice.of(
                locale.toLanguageTag(),
                page.text("ui.settings.language." + locale.toLanguageTag())))
        .toList();
  }
}
