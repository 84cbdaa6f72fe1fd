package org.enlace.delivery.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.LineOwners;
import org.enlace.delivery.log.DeadLetter;
import org.enlace.delivery.log.DeadLetters;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Letters that did not arrive, for those who keep the site going and for the State of the line.
@Controller
class DeadLetterPages {
  private static final String PATH = "/deliveries/dead-letters";
  private static final String ROWS = "50";

  private final DeadLetters letters;
  private final LineOwners owners;
  private final Pages pages;

  DeadLetterPages(DeadLetters letters, LineOwners owners, Pages pages) {
    this.letters = letters;
    this.owners = owners;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION, Role.SECRETARIAT})
  View list(
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String after,
      Page page) {
    return list(200, reason, after, FormErrors.none(), page);
  }

  @PostMapping(PATH + "/{id}/resending")
  @Access(
      value = Who.ROLES,
      roles = {Role.NOMINATOR, Role.SECRETARIAT})
  View resend(@PathVariable UUID id, Page page) {
    return answer(letters.resend(id), page);
  }

  @PostMapping(PATH + "/resending")
  @Access(
      value = Who.ROLES,
      roles = {Role.NOMINATOR, Role.SECRETARIAT})
  View resendAll(@RequestParam String reason, Page page) {
    return answer(letters.resendAll(FailureReason.of(reason)), page);
  }

  private View answer(DeadLetters.Resending resending, Page page) {
    return switch (resending) {
      case DeadLetters.Resending.Begun _ -> pages.seeOther(PATH, "delivery.notice.resent");
      case DeadLetters.Resending.Refused(Problem problem) -> {
        if (problem.status() == 404) {
          throw problem.asException();
        }
        yield list(problem.status(), null, null, FormErrors.of(problem), page);
      }
    };
  }

  private View list(
      int status, @Nullable String reason, @Nullable String after, FormErrors errors, Page page) {
    FailureReason only = reason == null || reason.isEmpty() ? null : FailureReason.of(reason);
    PageOf<DeadLetter> found =
        letters.open(only, Paging.of(ROWS, after == null || after.isEmpty() ? null : after));
    boolean mayResend = DeadLetters.mayResend();
    Telling telling = telling(found.items(), page);
    List<DeadLetterRow> rows =
        found.items().stream()
            .map(each -> telling.row(each, state(each, page), mayResend))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("rows", rows);
    values.put("next", found.next());
    values.put("reason", only == null ? "" : only.word());
    values.put("reasonText", only == null ? "" : telling.reason(only));
    values.put("reasons", reasons(telling));
    values.put("all", only != null && rows.stream().anyMatch(DeadLetterRow::resendable));
    values.put("errors", errors);
    return pages.show(status, "delivery/dead-letters.jte", values);
  }

  private Telling telling(List<DeadLetter> found, Page page) {
    return new Telling(
        page,
        owners.namesOf(
            found.stream()
                .map(DeadLetter::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            page.locale()));
  }

  private String state(DeadLetter letter, Page page) {
    StateCode state = letter.state();
    return state == null ? "" : owners.nameOf(state, page.locale());
  }

  private static List<Choice> reasons(Telling telling) {
    return Arrays.stream(FailureReason.values())
        .filter(each -> each != FailureReason.SWITCHED_OFF)
        .map(each -> Choice.of(each.word(), telling.reason(each)))
        .toList();
  }
}
