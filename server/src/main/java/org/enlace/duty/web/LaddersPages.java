package org.enlace.duty.web;

import java.util.Map;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.duty.StateNames;
import org.enlace.duty.ladder.Consents;
import org.enlace.duty.ladder.Ladders;
import org.enlace.duty.ladder.WakeLimit;
import org.enlace.duty.ladder.WakeLimits;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How the reader's State is called: its ladders in words, who agreed to be woken, and how often
/// other States may wake somebody.
@Controller
class LaddersPages {
  private static final String OTHERS = "others";

  private final Ladders ladders;
  private final Consents consents;
  private final WakeLimits limits;
  private final StateNames names;
  private final Pages pages;

  LaddersPages(
      Ladders ladders, Consents consents, WakeLimits limits, StateNames names, Pages pages) {
    this.ladders = ladders;
    this.consents = consents;
    this.limits = limits;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping("/ladders")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  View show(Page page) {
    return shown(200, LadderView.LimitForm.EMPTY, FormErrors.none(), page);
  }

  @PostMapping("/ladders/consents/{holder}")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  View agree(
      @PathVariable UUID holder, @RequestParam(defaultValue = "false") boolean agreed, Page page) {
    return switch (consents.say(holder, agreed)) {
      case Answer.Done<Consents.Consent> _ ->
          pages.seeOther(
              "/ladders", agreed ? "duty.notice.consent-given" : "duty.notice.consent-taken-back");
      case Answer.Refused<Consents.Consent>(Problem problem) ->
          shown(problem.status(), LadderView.LimitForm.EMPTY, FormErrors.of(problem), page);
    };
  }

  @PostMapping("/ladders/limits")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  View limit(
      @RequestParam(defaultValue = "") String caller,
      @RequestParam(defaultValue = "") String most,
      @RequestParam(defaultValue = "") String hours,
      Page page) {
    LadderView.LimitForm form = new LadderView.LimitForm(caller, most, hours);
    StateCode state = StateCode.parse(caller).orElse(null);
    if (state == null && !caller.equals(OTHERS)) {
      return shown(422, form, FormErrors.none().and("caller", "duty.ladder.choose"), page);
    }
    int version =
        limits.own().stream()
            .filter(each -> java.util.Objects.equals(each.caller(), state))
            .map(WakeLimit::version)
            .findFirst()
            .orElse(0);
    WakeLimits.Wanted wanted = new WakeLimits.Wanted(number(most), number(hours));
    return switch (limits.set(state, wanted, version)) {
      case Answer.Done<WakeLimit> _ -> pages.seeOther("/ladders", "duty.notice.limit-set");
      case Answer.Refused<WakeLimit>(Problem problem) ->
          shown(problem.status(), form, FormErrors.of(problem), page);
    };
  }

  @PostMapping("/ladders/limits/{caller}/removal")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  View remove(@PathVariable String caller) {
    limits.remove(caller.equals(OTHERS) ? null : StateCode.parse(caller).orElse(null)).orThrow();
    return pages.seeOther("/ladders", "duty.notice.limit-removed");
  }

  private View shown(int status, LadderView.LimitForm form, FormErrors errors, Page page) {
    LadderText text = new LadderText(page, ladders.contacts());
    LadderView.Overview overview =
        new LadderView.Overview(
            ladders.own().stream().map(each -> card(each, text, page)).toList(),
            consents.own().stream().map(each -> consent(each, page)).toList(),
            limits.own().stream().map(each -> limit(each, page)).toList(),
            names.others(page.locale()),
            page.actor().holds(Role.NOMINATOR));
    return pages.show(
        status, "duty/ladders.jte", Map.of("overview", overview, "limit", form, "errors", errors));
  }

  private static LadderView.Card card(Ladders.Ladder ladder, LadderText text, Page page) {
    return new LadderView.Card(
        ladder.id().toString(),
        page.text("duty.ladder.title." + ladder.id().pressure().word()),
        page.text(ladder.own() ? "duty.ladder.own" : "duty.ladder.default"),
        text.sentences(ladder.rules()),
        text.rules(ladder.rules()));
  }

  private static LadderView.ConsentRow consent(Consents.Consent consent, Page page) {
    String said =
        consent.since() == null
            ? page.text("duty.consent.never")
            : page.text(
                consent.agreed() ? "duty.consent.since" : "duty.consent.taken-back",
                "time",
                page.times().moment(consent.since()));
    return new LadderView.ConsentRow(
        consent.holder().id().toString(), consent.holder().name(), consent.agreed(), said);
  }

  private LadderView.LimitRow limit(WakeLimit limit, Page page) {
    StateCode caller = limit.caller();
    return new LadderView.LimitRow(
        caller == null ? OTHERS : caller.value(),
        caller == null ? page.text("duty.limit.others") : names.name(caller, page.locale()),
        page.text("duty.limit.says", Map.of("most", limit.most(), "hours", limit.hours())));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
