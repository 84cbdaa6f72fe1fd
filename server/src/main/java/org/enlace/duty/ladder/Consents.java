package org.enlace.duty.ladder;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Holder;
import org.enlace.duty.OwnDuty;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who agrees to be woken outside the hours in which they are on duty. Everybody says so for
/// themselves and for the desks for which they act, and takes it back at any time; nobody says it
/// for anybody else.
@Component
public class Consents {
  private final ConsentStore store;
  private final OwnDuty duty;
  private final InstantSource clock;

  Consents(ConsentStore store, OwnDuty duty, InstantSource clock) {
    this.store = store;
    this.duty = duty;
    this.clock = clock;
  }

  /// What somebody said.
  ///
  /// @param since when they said it last; null: never
  public record Consent(Holder holder, boolean agreed, @Nullable Instant since) {}

  /// Of the actor and the desks for which they act.
  @Transactional(readOnly = true)
  public List<Consent> own() {
    Optional<StateCode> state = ActorScope.required().state();
    if (state.isEmpty() || !ActorScope.required().holds(Role.CONTACT)) {
      return List.of();
    }
    Map<UUID, ConsentStore.Said> said = store.of(List.of(state.get()));
    return duty.all().stream()
        .filter(OwnDuty.Kept::own)
        .map(OwnDuty.Kept::holder)
        .map(holder -> {
          ConsentStore.Said last = said.get(holder.id());
          return new Consent(
              holder, last != null && last.agreed(), last == null ? null : last.at());
        })
        .toList();
  }

  /// Says so, or takes it back.
  @Transactional
  public Answer<Consent> say(UUID holder, boolean agreed) {
    Optional<Consent> before = own().stream().filter(each -> is(each, holder)).findFirst();
    if (before.isEmpty() || !(ActorScope.required() instanceof Actor.SignedIn actor)) {
      return Answer.refused(Problem.of("duty", "consent-not-yours", 403));
    }
    if (before.get().agreed() != agreed) {
      StateCode state = before.get().holder().state();
      store.add(holder, state, agreed, actor.account(), clock.instant());
    }
    return new Answer.Done<>(
        own().stream().filter(each -> is(each, holder)).findFirst().orElseThrow());
  }

  private static boolean is(Consent consent, UUID holder) {
    return consent.holder().id().equals(holder);
  }
}
