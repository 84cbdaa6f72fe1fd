package org.enlace.request;

import java.time.InstantSource;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of how a State deals with requests. Its nominators say so; its contacts read it; no
/// other State sees it.
@Component
public class Practices {
  private final Work work;
  private final PracticeStore store;
  private final InstantSource clock;

  Practices(Work work, PracticeStore store, InstantSource clock) {
    this.work = work;
    this.store = store;
    this.clock = clock;
  }

  /// How a State deals with requests.
  ///
  /// @param secondPerson whether a second person lets a request go abroad
  /// @param namesAuthority whether the sender sees to which authority a request was referred
  /// @param version counts the changes; 0: nothing was ever said
  public record Practice(boolean secondPerson, boolean namesAuthority, int version) {
    /// What holds where a State says nothing.
    public static final Practice STANDARD = new Practice(false, false, 0);
  }

  /// The practice of the actor's State.
  public Result<Practice> own() {
    return work.read(() ->
        store.find(
            Viewers.signedIn()
                .map(Viewers::stateOf)
                .orElseThrow(() -> Problem.of("request", "not-a-contact", 403).asException())));
  }

  /// Changes it.
  ///
  /// @param ifMatch the version that the actor saw, as an entity tag, or null
  public Result<Practice> change(Practice practice, @Nullable String ifMatch) {
    return work.write(() -> {
      Actor.SignedIn actor =
          Viewers.signedIn()
              .filter(each -> each.holds(Role.NOMINATOR))
              .orElseThrow(() -> Problem.of("request", "not-a-nominator", 403).asException());
      ETags.check(ifMatch, store.find(Viewers.stateOf(actor)).version());
      store.put(Viewers.stateOf(actor), practice, actor.account(), clock.instant());
      return store.find(Viewers.stateOf(actor));
    });
  }
}
