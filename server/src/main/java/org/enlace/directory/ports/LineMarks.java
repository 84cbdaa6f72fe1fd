package org.enlace.directory.ports;

import java.util.List;
import org.enlace.delivery.LineOutcomes;
import org.enlace.directory.FailingLines;
import org.enlace.kernel.Marking;
import org.springframework.stereotype.Component;

/// Writes down at each line when it was last reached, and how it failed last, and has the owners of
/// those that fail for good told by another way. What an exercise sends says nothing of a line.
@Component
class LineMarks implements LineOutcomes {
  private final OutcomeStore store;
  private final FailingLines failing;

  LineMarks(OutcomeStore store, FailingLines failing) {
    this.store = store;
    this.failing = failing;
  }

  @Override
  public void reached(List<Report> reports) {
    store.reached(reports.stream().filter(LineMarks::counts).toList());
  }

  @Override
  public void failed(List<Failure> failures) {
    List<Failure> counted = failures.stream().filter(each -> counts(each.report())).toList();
    store.failed(counted);
    failing.tell(counted.stream().map(each -> each.report().line()).toList());
  }

  @Override
  public void bounced(List<Bounce> bounces) {
    List<Bounce> counted = bounces.stream().filter(each -> counts(each.report())).toList();
    store.failed(counted.stream().map(each -> new Failure(each.report(), each.reason())).toList());
    counted.forEach(each -> store.lastReached(each.report().line(), each.lastSuccessAt()));
    failing.tell(counted.stream().map(each -> each.report().line()).toList());
  }

  private static boolean counts(Report report) {
    return report.marking() != Marking.EXERCISE;
  }
}
