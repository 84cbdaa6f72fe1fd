package org.enlace.request;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.duty.Escalations;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.request.TimelineStore.About;
import org.enlace.request.TimelineStore.By;
import org.enlace.vault.Vault;
import org.enlace.vault.VaultId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases the content of requests, and earlier their attachments, when the time is up for which
/// their network keeps it, counted from when they came to their end. What remains says that
/// something was written, by which State and when; the timeline tells both States that it was
/// erased.
@Component
final class RequestRetention {
  private static final Actor TASK = new Actor.Task("request-retention");
  private static final int AT_ONCE = 100;

  private final ErasureStore store;
  private final RequestStore requests;
  private final TimelineStore timeline;
  private final Vault vault;
  private final Networks networks;
  private final Ends ends;

  RequestRetention(
      ErasureStore store,
      RequestStore requests,
      TimelineStore timeline,
      Vault vault,
      Networks networks,
      Ends ends) {
    this.store = store;
    this.requests = requests;
    this.timeline = timeline;
    this.vault = vault;
    this.networks = networks;
    this.ends = ends;
  }

  /// What ends together with content, the time, and transactions.
  @Component
  record Ends(
      Escalations escalations, InstantSource clock, PlatformTransactionManager transactions) {
    <T> T inTransaction(java.util.function.Supplier<T> work) {
      return new TransactionTemplate(transactions).execute(_ -> work.get());
    }
  }

  /// Erases all that is past its keeping now.
  ///
  /// @return of how many requests something was erased
  int run() {
    return ActorScope.as(
        TASK,
        () -> {
          int erased = 0;
          for (Network network : networks.all()) {
            erased += erase(network, network.retention().content(), true);
            erased += erase(network, network.retention().attachments(), false);
          }
          return erased;
        });
  }

  private int erase(Network network, Period kept, boolean content) {
    Instant now = ends.clock().instant();
    Instant before = now.atZone(ZoneOffset.UTC).minus(kept).toInstant();
    int erased = 0;
    int some;
    do {
      some = ends.inTransaction(() -> eraseSome(network.code(), before, now, content));
      erased += some;
    } while (some == AT_ONCE);
    return erased;
  }

  private int eraseSome(NetworkCode network, Instant before, Instant now, boolean content) {
    List<UUID> past =
        content
            ? store.pastContent(network, before, AT_ONCE)
            : store.pastAttachments(network, before, AT_ONCE);
    for (UUID request : past) {
      List<VaultId> objects =
          content ? store.releaseContent(request, now) : store.releaseAttachments(request);
      objects.forEach(vault::erase);
      tell(request, now, content ? "content-erased" : "attachments-erased");
    }
    if (content && !past.isEmpty()) {
      ends.escalations().forget(RequestOccasion.KIND, Set.copyOf(past));
    }
    return past.size();
  }

  private void tell(UUID request, Instant now, String kind) {
    RequestRow row = requests.find(request).orElseThrow();
    timeline.add(
        new TimelineStore.Row(
            request, now, kind, row.states(), Set.of(), By.system(), About.nothing()));
  }
}
