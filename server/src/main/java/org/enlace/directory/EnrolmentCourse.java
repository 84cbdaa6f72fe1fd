package org.enlace.directory;

import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.Giving;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.Grants;
import org.enlace.kernel.LanguageTag;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes enrolments from the proposal to the end.
@Component
class EnrolmentCourse {
  private static final LanguageTag ENGLISH = new LanguageTag("en");

  private final NominatorStore store;
  private final NominatorWriteStore writes;
  private final EnrolmentFacts facts;
  private final Grants grants;
  private final EnrolmentNews news;
  private final Stamp stamp;

  EnrolmentCourse(
      NominatorStore store,
      NominatorWriteStore writes,
      EnrolmentFacts facts,
      Grants grants,
      EnrolmentNews news,
      Stamp stamp) {
    this.store = store;
    this.writes = writes;
    this.facts = facts;
    this.grants = grants;
    this.news = news;
    this.stamp = stamp;
  }

  Answer<Nominator> recordCallBack(UUID id, Nominators.CallBackDraft call) {
    Answer<Open> found = open(id);
    if (!(found instanceof Answer.Done<Open>(Open open))) {
      return found.map(Open::nominator);
    }
    if (call.spokeWith().isBlank() || call.spokeWith().length() > 200) {
      return refuse("name-missing", 422, "spokeWith");
    }
    Optional<Problem> wrong = facts.wrongNumber(open.nominator(), call.number());
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    writes.callBack(id, call, open.account(), stamp.now());
    Nominator called =
        news.of("called-back", id, call.agreed() ? Telling.Kind.NOMINATOR_CALLED_BACK : null);
    if (call.agreed()) {
      return Answer.done(called);
    }
    writes.close(id, "refused", "call-back-denied", stamp.now());
    return Answer.done(news.of("refused", id, Telling.Kind.NOMINATOR_ENDED));
  }

  Answer<Nominator> confirm(UUID id) {
    Answer<Open> found = open(id);
    if (!(found instanceof Answer.Done<Open>(Open open))) {
      return found.map(Open::nominator);
    }
    Nominator proposal = open.nominator();
    Optional<Problem> refusal = unready(proposal, open.proposed(), open.account());
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    if (proposal.replaces() != null) {
      replace(proposal.replaces());
    }
    return switch (grants.give(order(proposal))) {
      case Giving.Refused refused -> {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        yield Answer.refused(refused.problem());
      }
      case Giving.Given given -> {
        writes.confirm(id, open.account(), given.account(), stamp.now());
        yield Answer.done(news.of("enrolled", id, Telling.Kind.NOMINATOR_ENROLLED));
      }
    };
  }

  private static Optional<Problem> unready(
      Nominator proposal, Nominator.Proposed standing, UUID account) {
    if (proposal.enteredBy().equals(account)) {
      return Optional.of(Problem.of("directory", "second-hand-required", 409));
    }
    if (proposal.objection() != null) {
      return Optional.of(Problem.of("directory", "enrolment-objected", 409));
    }
    if (standing.callBack() == null) {
      return Optional.of(Problem.of("directory", "call-back-missing", 409));
    }
    return standing.callBack().agreed()
        ? Optional.empty()
        : Optional.of(Problem.of("directory", "call-back-denied", 409));
  }

  private void replace(UUID replaced) {
    Optional<Nominator> old =
        store.lock(replaced).filter(each -> each.standing() instanceof Nominator.InForce);
    if (old.isPresent()) {
      grants.endOfCause(replaced, "replaced");
      writes.close(replaced, "ended", "replaced", stamp.now());
      news.of("ended", replaced, null);
    }
  }

  private static GrantOrder order(Nominator proposal) {
    Holder person = proposal.person();
    var recipient =
        new GrantOrder.Holder.OfPerson(
            person.id(),
            person.name(),
            proposal.mailbox(),
            person.languages().stream().findFirst().orElse(ENGLISH));
    return GrantOrder.ofState(
        recipient, proposal.role(), proposal.state(), proposal.network(), proposal.id());
  }

  Answer<Nominator> refuse(UUID id, String reason) {
    Answer<Open> found = open(id);
    if (!(found instanceof Answer.Done<Open> _)) {
      return found.map(Open::nominator);
    }
    if (reason.isBlank() || reason.length() > 500) {
      return refuse("reason-missing", 422, "reason");
    }
    writes.close(id, "refused", reason.strip(), stamp.now());
    return Answer.done(news.of("refused", id, Telling.Kind.NOMINATOR_ENDED));
  }

  Answer<Nominator> end(UUID id, UUID note) {
    Optional<Nominator> found = store.lock(id);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    if (EnrolmentEntry.officerOf(found.get().network()) == null) {
      return refuse("enrolment-not-yours", 403, "network");
    }
    if (!(found.get().standing() instanceof Nominator.InForce)) {
      return refuse("enrolment-not-open", 409, "nominator");
    }
    if (!facts.isNoteOf(note, found.get().state())) {
      return refuse("note-unknown", 422, "note");
    }
    grants.endOfCause(id, "ended");
    writes.close(id, "ended", "note", stamp.now());
    return Answer.done(news.of("ended", id, Telling.Kind.NOMINATOR_ENDED));
  }

  private Answer<Open> open(UUID id) {
    Optional<Nominator> found = store.lock(id);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    UUID account = EnrolmentEntry.officerOf(found.get().network());
    if (account == null) {
      return Answer.refused(Problem.of("directory", "enrolment-not-yours", 403));
    }
    return found.get().standing() instanceof Nominator.Proposed proposed
        ? Answer.done(new Open(found.get(), proposed, account))
        : Answer.refused(Problem.of("directory", "enrolment-not-open", 409));
  }

  /// A proposal that waits, and the officer who acts on it.
  private record Open(Nominator nominator, Nominator.Proposed proposed, UUID account) {}

  private static Answer<Nominator> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
