package org.enlace.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.enlace.duty.Reach;
import org.enlace.duty.ReachAnswer;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Asks within the server who answers for one State after another, as the caller: what is left
/// where nobody signs in, nothing is written as JSON and nothing goes over a line.
@RestController
class ReachLoopResource {
  private static final CategoryCode TECHNICAL = new CategoryCode("technical");

  private final Reach reach;

  ReachLoopResource(Reach reach) {
    this.reach = reach;
  }

  /// What was done.
  record Asked(long answers, long nanoseconds, long p99Nanoseconds) {}

  @PostMapping("/api/v1/bench/reaches")
  @Access(Access.Who.SIGNED_IN)
  Asked ask(@RequestParam List<String> states, @RequestParam int millis) {
    List<Long> took = new ArrayList<>();
    long begun = System.nanoTime();
    long end = begun + TimeUnit.MILLISECONDS.toNanos(millis);
    for (int i = 0; System.nanoTime() < end; i++) {
      long asked = System.nanoTime();
      StateCode state = new StateCode(states.get(i % states.size()));
      if (!(reach.at(state, null, TECHNICAL, null) instanceof ReachAnswer.Answer)) {
        throw new IllegalStateException("nobody was told who answers for " + state);
      }
      took.add(System.nanoTime() - asked);
    }
    long whole = System.nanoTime() - begun;
    took.sort(null);
    return new Asked(took.size(), whole, took.get((int) Math.ceil(took.size() * 0.99) - 1));
  }
}
