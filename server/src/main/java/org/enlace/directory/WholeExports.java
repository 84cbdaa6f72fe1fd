package org.enlace.directory;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.transfer.ExportReference;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Exports of the whole directory of a network. They need a reason and the approval of a nominating
/// authority of the asker's own State; where a nominating authority asks, of another one or of an
/// officer; where an officer asks, of another officer. Once approved they may be taken for three
/// days, with a watermark that names asker, time and reference, and every State sees that they
/// were.
///
/// Refused: `export-not-yours` (403), `network-unknown`, `export-reason-missing` (422),
/// `second-hand-required`, `export-decided`, `export-not-granted` (409).
@Component
public class WholeExports {
  private static final Duration OPEN = Duration.ofDays(3);
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  private final WholeExportStore store;
  private final Networks networks;
  private final Chronicle chronicle;
  private final Stamp stamp;
  private final SecureRandom random;

  WholeExports(
      WholeExportStore store,
      Networks networks,
      Chronicle chronicle,
      Stamp stamp,
      SecureRandom random) {
    this.store = store;
    this.networks = networks;
    this.chronicle = chronicle;
    this.stamp = stamp;
    this.random = random;
  }

  /// Asks for the whole directory of a network.
  ///
  /// @param network null means the home network
  /// @param reason what it is for; every State reads it once a file was taken
  @Transactional
  public Answer<Whole> ask(@Nullable NetworkCode network, String reason) {
    Optional<Network> found = network == null ? networks.home() : networks.find(network);
    if (found.isEmpty()) {
      return refuse("network-unknown", 422, "network");
    }
    NetworkCode within = found.get().code();
    if (!(ActorScope.required() instanceof Actor.SignedIn actor) || !isMember(actor, within)) {
      return refuse("export-not-yours", 403, "network");
    }
    String given = reason.strip();
    if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
      return refuse("export-reason-missing", 422, "reason");
    }
    Whole asked =
        new Whole(
            stamp.id(),
            ExportReference.draw(random),
            within,
            actor.stateCode(),
            actor.account(),
            role(actor, within),
            given,
            stamp.now(),
            null,
            null,
            null);
    store.insert(asked);
    return Answer.done(asked);
  }

  /// Those that the actor asked for or may decide, the newest first.
  @Transactional(readOnly = true)
  public List<Whole> open() {
    return ActorScope.required() instanceof Actor.SignedIn actor
        ? store.recent(stamp.now().minus(OPEN.multipliedBy(10))).stream()
            .filter(each -> each.account().equals(actor.account()) || mayDecide(actor, each))
            .toList()
        : List.of();
  }

  /// Those that were taken, of every State, the newest first: State, day and reason, not the
  /// person.
  @Transactional(readOnly = true)
  public List<Whole> taken() {
    return store.taken();
  }

  /// Whether the actor may decide it now.
  public boolean isOpenTo(Whole whole, Actor actor) {
    return actor instanceof Actor.SignedIn signedIn
        && whole.granted() == null
        && !whole.account().equals(signedIn.account())
        && mayDecide(signedIn, whole);
  }

  /// Approves or declines, as another hand.
  @Transactional
  public Answer<Whole> decide(UUID id, boolean granted) {
    Optional<Whole> found = store.lock(id);
    if (!(ActorScope.required() instanceof Actor.SignedIn actor)
        || found.isEmpty()
        || !(found.get().account().equals(actor.account()) || mayDecide(actor, found.get()))) {
      return Answer.refused(Problem.notFound());
    }
    Whole whole = found.get();
    if (whole.account().equals(actor.account()) || !mayDecide(actor, whole)) {
      return refuse("second-hand-required", 409, "export");
    }
    if (whole.granted() != null) {
      return refuse("export-decided", 409, "export");
    }
    store.decide(id, granted, actor.account(), stamp.now());
    return Answer.done(store.find(id).orElseThrow());
  }

  /// Takes what was approved; the first time every State is told by an entry.
  Answer<Whole> take(UUID id) {
    Optional<Whole> found = store.lock(id).filter(WholeExports::isTheirs);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Whole whole = found.get();
    Instant decided = whole.decidedAt();
    boolean open =
        Boolean.TRUE.equals(whole.granted())
            && decided != null
            && decided.plus(OPEN).isAfter(stamp.now());
    if (!open) {
      return refuse("export-not-granted", 409, "whole");
    }
    if (whole.takenAt() == null) {
      store.take(id, stamp.now());
      StateCode state = whole.state();
      chronicle.write(
          Change.of("directory.export.whole", "export:" + id)
              .in(whole.network())
              .with("reference", whole.reference())
              .with("side", state == null ? "secretariat" : state.value())
              .with("reason", whole.reason()));
    }
    return Answer.done(whole);
  }

  /// Whether the actor sees the contacts of a network.
  static boolean isMember(Actor actor, NetworkCode network) {
    return new Onlooker(actor).networks().contains(network.value());
  }

  private static boolean isTheirs(Whole whole) {
    return ActorScope.required() instanceof Actor.SignedIn actor
        && whole.account().equals(actor.account());
  }

  private static Role role(Actor.SignedIn actor, NetworkCode network) {
    return List.of(Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION).stream()
        .filter(role -> holds(actor, role, network))
        .findFirst()
        .orElse(Role.CONTACT);
  }

  private static boolean mayDecide(Actor.SignedIn actor, Whole whole) {
    StateCode state = whole.state();
    if (state != null && actor.actsFor(state)) {
      return holds(actor, Role.NOMINATOR, whole.network());
    }
    boolean byOfficers = state == null || whole.role() == Role.NOMINATOR;
    return byOfficers && holds(actor, Role.SECRETARIAT, whole.network());
  }

  private static boolean holds(Actor.SignedIn actor, Role role, NetworkCode network) {
    return actor.grants().stream()
        .anyMatch(grant -> grant.role() == role && grant.network().equals(network));
  }

  private static <T> Answer<T> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }

  /// An export of a whole directory.
  ///
  /// @param reference stands in the file
  /// @param state for which it was asked; null for the secretariat
  /// @param role in which it was asked
  /// @param granted whether it was approved; null while nobody decided
  /// @param takenAt when the first file was taken, or null
  public record Whole(
      UUID id,
      String reference,
      NetworkCode network,
      @Nullable StateCode state,
      UUID account,
      Role role,
      String reason,
      Instant askedAt,
      @Nullable Instant decidedAt,
      @Nullable Boolean granted,
      @Nullable Instant takenAt) {}
}
