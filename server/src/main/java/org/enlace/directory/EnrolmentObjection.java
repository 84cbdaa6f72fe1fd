package org.enlace.directory;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes down that the State's own people say an enrolment is not theirs. They may change nothing
/// of it; the system, which read the rule first, writes it down for them.
@Component
class EnrolmentObjection {
  private final NominatorStore store;
  private final NominatorWriteStore writes;
  private final EnrolmentNews news;
  private final Stamp stamp;
  private final TransactionTemplate apart;

  EnrolmentObjection(
      NominatorStore store,
      NominatorWriteStore writes,
      EnrolmentNews news,
      Stamp stamp,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.writes = writes;
    this.news = news;
    this.stamp = stamp;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Answer<Nominator> object(UUID id, String text) {
    if (!(ActorScope.required() instanceof Actor.SignedIn actor)) {
      return Answer.refused(Problem.notFound());
    }
    if (text.isBlank() || text.length() > 2000) {
      return Answer.refused(Problem.of("directory", "reason-missing", 422).about("text"));
    }
    Optional<Nominator> found = within(() -> store.find(id));
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    if (!isTheirs(found.get(), actor)) {
      return Answer.refused(Problem.of("directory", "enrolment-not-yours", 403));
    }
    if (!(found.get().standing() instanceof Nominator.Proposed)) {
      return Answer.refused(Problem.of("directory", "enrolment-not-open", 409));
    }
    return Answer.done(
        ActorScope.as(
            new Actor.Task("objection"),
            () -> within(() -> objected(id, actor.account(), text.strip()))));
  }

  private Nominator objected(UUID id, UUID account, String text) {
    writes.object(id, account, text, stamp.now());
    return news.of("objected", id, null, account);
  }

  private static boolean isTheirs(Nominator proposal, Actor.SignedIn actor) {
    return actor.actsFor(proposal.state())
        && actor.grants().stream()
            .filter(grant -> grant.network().equals(proposal.network()))
            .anyMatch(grant -> grant.role() == Role.NOMINATOR || grant.role() == Role.MISSION);
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(apart.execute(_ -> work.get()));
  }
}
