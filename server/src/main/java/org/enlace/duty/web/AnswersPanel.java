package org.enlace.duty.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.duty.Holidays;
import org.enlace.duty.Manner;
import org.enlace.duty.Reach;
import org.enlace.duty.ReachAnswer;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.enlace.ui.page.StatePanel;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who answers now, first on the page of a State.
@Component
class AnswersPanel implements StatePanel {
  private static final int FIRST = 0;

  private final Reach reach;
  private final Holidays holidays;
  private final Pages pages;

  AnswersPanel(Reach reach, Holidays holidays, Pages pages) {
    this.reach = reach;
    this.holidays = holidays;
    this.pages = pages;
  }

  @Override
  public Optional<Panel> panelFor(StateCode state, Page page) {
    return switch (reach.at(state, null, null, null)) {
      case ReachAnswer.Answer answer -> Optional.of(panel(answer, page));
      case ReachAnswer.Refused _ -> Optional.empty();
    };
  }

  private Panel panel(ReachAnswer.Answer answer, Page page) {
    return new Panel(
        FIRST, pages.part("duty/answers.jte", page, Map.of("answers", view(answer, page))));
  }

  private Answers view(ReachAnswer.Answer answer, Page page) {
    Telling telling = new Telling(page);
    List<ContactRow> onDuty =
        answer.entries().stream()
            .filter(each -> each.manner().isOnDuty())
            .map(each -> telling.row(each, answer.network()))
            .toList();
    List<ContactRow> others =
        answer.entries().stream()
            .filter(each -> !each.manner().isOnDuty())
            .map(each -> telling.row(each, answer.network()))
            .toList();
    String basis =
        page.text(answer.holidaysKnown() ? "duty.answers.basis" : "duty.answers.basis-unknown");
    return new Answers(onDuty, others, change(answer, telling), basis, clock(answer, telling));
  }

  private static String change(ReachAnswer.Answer answer, Telling telling) {
    if (answer.changesAt() != null) {
      String time = telling.when(answer.changesAt(), answer.zone());
      return telling.page().text("duty.answers.changes", "time", time);
    }
    return telling
        .page()
        .text(answer.whole() ? "duty.answers.no-change" : "duty.answers.no-change-today");
  }

  private Answers.LocalClock clock(ReachAnswer.Answer answer, Telling telling) {
    boolean open = answer.entries().stream().anyMatch(each -> each.manner() == Manner.OFFICE_HOURS);
    Page page = telling.page();
    String office =
        open
            ? (answer.holidaysKnown() ? "duty.clock.open" : "duty.clock.usual")
            : "duty.clock.closed";
    return new Answers.LocalClock(
        page.times().clockIn(answer.at(), answer.zone()),
        answer.zone().equals(page.reader().zone()) ? null : page.times().clock(answer.at()),
        open && answer.holidaysKnown() ? Tone.GOOD : Tone.NEUTRAL,
        page.text(office),
        holidays(answer, page));
  }

  private @Nullable String holidays(ReachAnswer.Answer answer, Page page) {
    if (!answer.holidaysKnown()) {
      return page.text("duty.clock.holidays");
    }
    LocalDate today = LocalDate.ofInstant(answer.at(), answer.zone());
    return holidays
        .on(answer.state(), today, page.locale())
        .map(name -> page.text("duty.clock.holiday", "name", name))
        .orElse(null);
  }
}
