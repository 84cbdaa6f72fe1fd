package org.enlace.duty.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.duty.Manner;
import org.enlace.duty.Reach;
import org.enlace.duty.ReachAnswer;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.enlace.ui.page.StatePanel;
import org.springframework.stereotype.Component;

/// Who answers now, first on the page of a State.
@Component
class AnswersPanel implements StatePanel {
  private static final int FIRST = 0;

  private final Reach reach;
  private final Pages pages;

  AnswersPanel(Reach reach, Pages pages) {
    this.reach = reach;
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

  private static Answers view(ReachAnswer.Answer answer, Page page) {
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
    return new Answers(onDuty, others, change(answer, telling), clock(answer, telling));
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

  private static Answers.LocalClock clock(ReachAnswer.Answer answer, Telling telling) {
    boolean open = answer.entries().stream().anyMatch(each -> each.manner() == Manner.OFFICE_HOURS);
    Page page = telling.page();
    return new Answers.LocalClock(
        page.times().clockIn(answer.at(), answer.zone()),
        answer.zone().equals(page.reader().zone()) ? null : page.times().clock(answer.at()),
        open);
  }
}
