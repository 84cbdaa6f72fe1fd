package org.enlace.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Nominators.Mission;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.ledger.Change;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts missions on file, by two hands.
@Component
class MissionEntry {
  /// How long a number that replaced another does not yet count: so long the old mailbox has been
  /// told, and can speak up.
  static final Duration SETTLING = Duration.ofDays(7);

  private final MissionStore store;
  private final States states;
  private final Chronicle chronicle;
  private final Tellings tellings;
  private final Stamp stamp;

  MissionEntry(
      MissionStore store, States states, Chronicle chronicle, Tellings tellings, Stamp stamp) {
    this.store = store;
    this.states = states;
    this.chronicle = chronicle;
    this.tellings = tellings;
    this.stamp = stamp;
  }

  Answer<Mission> propose(Nominators.MissionDraft draft) {
    UUID account = officer();
    if (account == null) {
      return refuse("enrolment-not-yours", 403, "state");
    }
    if (states.find(draft.state()).isEmpty()) {
      return refuse("state-unknown", 422, "state");
    }
    if (draft.name().isBlank() || draft.name().length() > 200) {
      return refuse("name-missing", 422, "name");
    }
    if (draft.source().isBlank() || draft.source().length() > 500) {
      return refuse("source-missing", 422, "source");
    }
    UUID id = stamp.id();
    return store.insert(id, draft, account, stamp.now())
        ? Answer.done(written("proposed", id))
        : refuse("mission-change-waits", 409, "state");
  }

  Answer<Mission> confirm(UUID id) {
    UUID account = officer();
    if (account == null) {
      return refuse("enrolment-not-yours", 403, "state");
    }
    Optional<Mission> found = store.lockProposal(id);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Mission proposal = found.get();
    if (proposal.enteredBy().equals(account)) {
      return refuse("second-hand-required", 409, "mission");
    }
    boolean replaces = store.inForce(proposal.state()).isPresent();
    Instant now = stamp.now();
    store.confirm(proposal, account, replaces ? now.plus(SETTLING) : now, now);
    if (replaces) {
      tellings.tell(Telling.Kind.MISSION_CHANGED, id, proposal.state(), null);
    }
    return Answer.done(written("confirmed", id));
  }

  Answer<Mission> refuse(UUID id) {
    if (officer() == null) {
      return refuse("enrolment-not-yours", 403, "state");
    }
    if (store.lockProposal(id).isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    store.refuse(id, stamp.now());
    return Answer.done(written("refused", id));
  }

  private Mission written(String done, UUID id) {
    Mission mission = store.find(id).orElseThrow();
    chronicle.write(
        Change.of("directory.mission." + done, "mission:" + mission.state())
            .concerning(mission.state())
            .with("name", mission.name())
            .with("source", mission.source())
            .with(
                "countsFrom", mission.countsFrom() == null ? null : mission.countsFrom().toString())
            .withPersonal("mailbox", mission.mailbox().value())
            .withPersonal("phone", mission.phone().value())
            .by("firstAccount", mission.enteredBy().toString()));
    return mission;
  }

  static @Nullable UUID officer() {
    return ActorScope.required() instanceof Actor.SignedIn actor && actor.holds(Role.SECRETARIAT)
        ? actor.account()
        : null;
  }

  private static Answer<Mission> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
