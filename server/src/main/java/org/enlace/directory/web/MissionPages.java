package org.enlace.directory.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Nominators;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the secretariat has on file of a permanent mission, by two hands and from a source of its
/// own. The number there is the one that is called before anybody is enrolled.
@Controller
class MissionPages {
  private static final MissionForm EMPTY = new MissionForm("", "", "", "");

  private final Nominators nominators;
  private final NominatorTable table;
  private final Frame frame;

  MissionPages(Nominators nominators, NominatorTable table, Frame frame) {
    this.nominators = nominators;
    this.table = table;
    this.frame = frame;
  }

  @GetMapping("/missions/{state}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  View show(@PathVariable String state, Page page) {
    return show(200, state(state, page), EMPTY, FormErrors.none(), page);
  }

  private static StateCode state(String text, Page page) {
    StateCode code = StateCode.parse(text).orElseThrow(() -> Problem.notFound().asException());
    Owners.require(code, page);
    return code;
  }

  private View show(int status, StateCode state, MissionForm form, FormErrors errors, Page page) {
    return frame
        .pages()
        .show(
            status,
            "directory/mission.jte",
            Map.of(
                "state",
                state.value(),
                "name",
                frame.words().state(state, page),
                "missions",
                table.missions(state, page),
                "officer",
                page.actor().holds(Role.SECRETARIAT),
                "form",
                form,
                "errors",
                errors));
  }

  @PostMapping("/missions/{state}")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View propose(
      @PathVariable String state, @RequestParam MultiValueMap<String, String> fields, Page page) {
    StateCode about = state(state, page);
    MissionForm form = MissionForm.of(fields);
    Optional<EmailAddress> mailbox = EmailAddress.parse(form.mailbox());
    Optional<PhoneNumber> phone = PhoneNumber.parse(form.phone().replaceAll("[\\s().-]", ""));
    FormErrors errors = FormErrors.none();
    if (mailbox.isEmpty()) {
      errors = errors.and("mailbox", "directory.form.mailbox-unreadable");
    }
    if (phone.isEmpty()) {
      errors = errors.and("phone", "directory.mission.phone-unreadable");
    }
    if (!errors.isEmpty()) {
      return show(422, about, form, errors, page);
    }
    var draft =
        new Nominators.MissionDraft(about, form.name(), mailbox.get(), phone.get(), form.source());
    return done(nominators.proposeMission(draft), about, form, "proposed", page);
  }

  @PostMapping("/missions/{state}/{id}/{act:confirm|refuse}")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View decide(
      @PathVariable String state, @PathVariable UUID id, @PathVariable String act, Page page) {
    StateCode about = state(state, page);
    return act.equals("confirm")
        ? done(nominators.confirmMission(id), about, EMPTY, "confirmed", page)
        : done(nominators.refuseMission(id), about, EMPTY, "refused", page);
  }

  private View done(
      Answer<Nominators.Mission> answer,
      StateCode state,
      MissionForm form,
      String notice,
      Page page) {
    return switch (answer) {
      case Answer.Done<Nominators.Mission> _ ->
          frame.pages().seeOther("/missions/" + state, "directory.notice.mission." + notice);
      case Answer.Refused<Nominators.Mission>(Problem problem) when problem.status() == 404 ->
          throw problem.asException();
      case Answer.Refused<Nominators.Mission>(Problem problem) ->
          show(problem.status(), state, form, Frame.errors(problem, "state", "mission"), page);
    };
  }
}
