package org.enlace.delivery;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.enlace.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door by which notices are staged, followed and cancelled.
@Component
public class Notices {
  private final NoticeStore store;
  private final Vault vault;
  private final Outbox outbox;
  private final Ids ids;
  private final SecureRandom random;
  private final InstantSource clock;

  Notices(
      NoticeStore store,
      Vault vault,
      Outbox outbox,
      Ids ids,
      SecureRandom random,
      InstantSource clock) {
    this.store = store;
    this.vault = vault;
    this.outbox = outbox;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /// Stages a notice in the transaction of its cause: it is sent if and only if that commits, and
  /// soon after. Outside a transaction this is refused with an exception, and so is a notice
  /// without a brief text to a line that shows nothing else, or with one that leaves no room for
  /// its mark.
  @Transactional(propagation = Propagation.MANDATORY)
  public NoticeId stage(Notice notice) {
    return stageAll(List.of(notice)).getFirst();
  }

  /// Stages many notices at once, as [#stage] does one; any that is refused refuses all.
  ///
  /// @return their ids, in the order of the notices
  @Transactional(propagation = Propagation.MANDATORY)
  public List<NoticeId> stageAll(List<Notice> notices) {
    Instant now = clock.instant();
    List<NoticeStore.Staged> staged = notices.stream().map(this::prepare).toList();
    if (!staged.isEmpty()) {
      store.insert(staged, now);
      store.insertDeliveries(staged, now);
      notices.forEach(each -> outbox.wake(each.to().kind(), each.urgent()));
    }
    return staged.stream().map(NoticeStore.Staged::id).toList();
  }

  private NoticeStore.Staged prepare(Notice notice) {
    NoticeId id = new NoticeId(ids.next());
    String sealed = Base64.getEncoder().encodeToString(body(notice).seal(vault, id));
    return new NoticeStore.Staged(id, notice, messageId(), sealed);
  }

  private NoticeBody body(Notice notice) {
    String address = notice.to().address();
    if (notice.to().kind().isBrief()) {
      requireBrief(notice);
      return NoticeBody.brief(address, notice.wording());
    }
    Notice.Secrecy secrecy = notice.secrecy();
    return secrecy == null
        ? NoticeBody.clear(address, notice.wording())
        : SecretPart.of(notice.wording(), secrecy.certificates(), random)
            .map(secret -> NoticeBody.encrypted(address, notice.wording(), secret))
            .orElseGet(() -> NoticeBody.clear(address, secrecy.otherwise()));
  }

  private static void requireBrief(Notice notice) {
    Wording wording = notice.wording();
    String brief = wording.brief();
    if (brief == null
        || Segment.of(BriefMark.of(wording.language(), notice.marking()) + brief).isEmpty()) {
      throw new IllegalArgumentException(
          "a notice to a line of kind "
              + notice.to().kind().word()
              + " has a brief text of one segment, its mark included");
    }
  }

  /// How the deliveries of a cause stand, as far as the actor may follow them: those to lines of
  /// its own State, for the secretariat those to nobody's State, for tasks all.
  @Transactional(readOnly = true)
  public List<DeliveryStatus> ofCause(UUID cause) {
    return store.ofCause(cause);
  }

  /// Whether the notices of a cause arrived, for whoever knows the cause.
  @Transactional(readOnly = true)
  public Arrival arrivalOf(UUID cause) {
    return store.arrivalOf(cause);
  }

  /// Cancels the notices of a cause that are not delivered yet. One that is on its way at this
  /// moment may still arrive.
  ///
  /// @return how many were cancelled
  @Transactional
  public int cancel(UUID cause) {
    return Math.toIntExact(store.cancel(cause, clock.instant()));
  }

  /// Random, since a notice's own id tells when it was made.
  private String messageId() {
    byte[] drawn = new byte[20];
    random.nextBytes(drawn);
    return "<" + HexFormat.of().formatHex(drawn) + "@" + outbox.host() + ">";
  }
}
