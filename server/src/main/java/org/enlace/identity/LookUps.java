package org.enlace.identity;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who opened or exported personal contact lines, kept append-only. The State that owns the line
/// sees State, track and day; nobody sees the person here. Looking at one's own State's lines is
/// not recorded, nor are lists.
@Component
public class LookUps {
  private final LookUpStore store;
  private final InstantSource clock;
  private final SecureRandom random;

  LookUps(LookUpStore store, InstantSource clock, SecureRandom random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /// Records a look-up by the actor, in the transaction that shows the line.
  @Transactional
  public void record(LookUp lookUp) {
    record(List.of(lookUp));
  }

  /// Records many at once, as an export makes them.
  @Transactional
  public void record(List<LookUp> lookUps) {
    if (!(ActorScope.required() instanceof Actor.SignedIn actor)) {
      throw new IllegalStateException("only an account looks a personal line up");
    }
    List<LookUp> foreign = lookUps.stream().filter(each -> !actor.actsFor(each.owner())).toList();
    if (!foreign.isEmpty()) {
      List<UUID> ids = Stream.generate(this::randomId).limit(foreign.size()).toList();
      store.add(ids, foreign, actor, clock.instant());
    }
  }

  /// The look-ups of lines of the actor's State, or for an auditor of every State, the latest day
  /// first.
  ///
  /// @param after the cursor of the last one seen, or null
  /// @param limit 1 to 200
  @Transactional(readOnly = true)
  public PageOf<SeenLookUp> ofState(@Nullable String after, int limit) {
    int rows = Math.clamp(limit, 1, 200);
    List<SeenLookUp> found =
        store.seen(
            ActorScope.required().state().orElse(null), cursor(after).orElse(null), rows + 1);
    return PageOf.ofOneMore(found, rows, last -> last.seenOn() + "." + last.id());
  }

  /// Erases look-ups in a network that are older; for the task of retention.
  @Transactional
  public int erase(NetworkCode network, Instant before) {
    return store.erase(network, before);
  }

  private static Optional<LookUpStore.After> cursor(@Nullable String text) {
    if (text == null || text.length() != 47 || text.charAt(10) != '.') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LookUpStore.After(
              LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11))));
    } catch (DateTimeException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// A UUID of version 4: those of version 7 tell the millisecond.
  private UUID randomId() {
    long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
