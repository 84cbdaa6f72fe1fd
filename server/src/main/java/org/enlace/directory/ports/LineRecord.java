package org.enlace.directory.ports;

import java.util.Locale;
import org.enlace.delivery.LineOutcomes;
import org.enlace.kernel.Marking;
import org.springframework.stereotype.Component;

/// Writes down at each line when it was last reached, and how it failed last. What an exercise
/// sends says nothing of it.
@Component
class LineRecord implements LineOutcomes {
  private final OutcomeStore store;

  LineRecord(OutcomeStore store) {
    this.store = store;
  }

  @Override
  public void reached(Report report) {
    if (report.marking() != Marking.EXERCISE) {
      store.reached(report.line(), report.at());
    }
  }

  @Override
  public void failed(Report report, Reason reason) {
    if (report.marking() != Marking.EXERCISE) {
      String word = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
      store.failed(report.line(), report.at(), (word + " " + report.reply()).strip());
    }
  }
}
