package org.enlace.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proposes enrolments from notes.
@Component
class EnrolmentEntry {
  private final NominatorStore store;
  private final NominatorWriteStore writes;
  private final EnrolmentFacts facts;
  private final HolderEntry holders;
  private final EnrolmentNews news;
  private final Stamp stamp;

  EnrolmentEntry(
      NominatorStore store,
      NominatorWriteStore writes,
      EnrolmentFacts facts,
      HolderEntry holders,
      EnrolmentNews news,
      Stamp stamp) {
    this.store = store;
    this.writes = writes;
    this.facts = facts;
    this.holders = holders;
    this.news = news;
    this.stamp = stamp;
  }

  Answer<Nominator> propose(Nominators.EnrolmentDraft draft) {
    UUID account = officerOf(draft.network());
    if (account == null) {
      return refuse("enrolment-not-yours", 403, "network");
    }
    Optional<Problem> wrong = facts.wrong(draft).or(() -> wrongReplacement(draft));
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    return switch (holders.add(person(draft))) {
      case Answer.Refused<Holder>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<Holder>(Holder added) -> {
        UUID id = stamp.id();
        writes.insert(id, draft, added.id(), account, stamp.now());
        yield Answer.done(news.of("proposed", id, Telling.Kind.NOMINATOR_PROPOSED));
      }
    };
  }

  private static People.HolderDraft person(Nominators.EnrolmentDraft draft) {
    return new People.HolderDraft(
        Holder.Kind.PERSON,
        draft.state(),
        draft.name(),
        null,
        draft.position(),
        null,
        null,
        List.of(draft.language()),
        null,
        null,
        "note");
  }

  private Optional<Problem> wrongReplacement(Nominators.EnrolmentDraft draft) {
    if (draft.replaces() == null) {
      return draft.act() == Nominator.Act.ENROL
          ? Optional.empty()
          : problem("nominator-unknown", 422, "replaces");
    }
    Optional<Nominator> old =
        store
            .find(draft.replaces())
            .filter(each -> each.standing() instanceof Nominator.InForce)
            .filter(each -> each.state().equals(draft.state()))
            .filter(each -> each.network().equals(draft.network()))
            .filter(each -> each.role() == draft.role());
    if (old.isEmpty() || draft.act() == Nominator.Act.ENROL) {
      return problem("nominator-unknown", 422, "replaces");
    }
    return Optional.empty();
  }

  static @Nullable UUID officerOf(NetworkCode network) {
    return ActorScope.required() instanceof Actor.SignedIn actor
            && actor.grants().stream()
                .anyMatch(
                    grant -> grant.role() == Role.SECRETARIAT && grant.network().equals(network))
        ? actor.account()
        : null;
  }

  private static Optional<Problem> problem(String slug, int status, String field) {
    return Optional.of(Problem.of("directory", slug, status).about(field));
  }

  private static Answer<Nominator> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
