package org.enlace.request;

import java.time.YearMonth;
import java.util.List;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// The door of all that the secretariat and auditors learn of requests: how many a month there were
/// in their network. No list, no reference, no pair of States; exercises and checks do not count.
@Component
public class RequestTotals {
  private final Work work;
  private final TotalsStore store;

  RequestTotals(Work work, TotalsStore store) {
    this.work = work;
    this.store = store;
  }

  /// How many requests of a month, by the day of sending in UTC.
  ///
  /// @param acknowledged of those, how many were acknowledged or went further
  /// @param concluded of those, how many got an outcome
  public record Month(YearMonth month, long sent, long acknowledged, long concluded) {}

  /// The months that had any, the oldest first.
  ///
  /// @param since the first month
  public Result<List<Month>> ofNetwork(NetworkCode network, YearMonth since) {
    return work.read(() -> {
      if (!mayCount(network)) {
        throw Problem.of("request", "totals-not-yours", 403).asException();
      }
      return store.ofNetwork(network, since);
    });
  }

  private static boolean mayCount(NetworkCode network) {
    return ActorScope.required() instanceof Actor.SignedIn actor
        && actor.grants().stream()
            .filter(grant -> grant.network().equals(network))
            .anyMatch(grant -> grant.role() == Role.SECRETARIAT || grant.role() == Role.AUDITOR);
  }
}
