package org.enlace.delivery.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps this node bound to the message centre, also while nothing is sent, since answers come by
/// the same connection. Where the binding is lost it comes back after a second at first, and after
/// up to a minute later on.
final class SmppLink {
  private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
  private static final Duration SOONEST = Duration.ofSeconds(1);
  private static final Duration LATEST = Duration.ofMinutes(1);
  private static final long ANSWERED_WITHIN = 10_000;

  private final SmppSettings settings;
  private final SmppSettings.Centre centre;
  private final MessageReceiverListener receiver;
  private final AtomicReference<@Nullable SMPPSession> bound = new AtomicReference<>();
  private final CountDownLatch ending = new CountDownLatch(1);
  private @Nullable Thread keeper;

  SmppLink(SmppSettings settings, SmppSettings.Centre centre, MessageReceiverListener receiver) {
    this.settings = settings;
    this.centre = centre;
    this.receiver = receiver;
  }

  synchronized void begin() {
    if (keeper == null) {
      keeper = Thread.ofVirtual().name("smpp-link").start(this::keep);
    }
  }

  /// The session, where this node is bound.
  Optional<SMPPSession> session() {
    return Optional.ofNullable(bound.get()).filter(SmppLink::isBound);
  }

  private static boolean isBound(SMPPSession session) {
    return session.getSessionState() == SessionState.BOUND_TRX;
  }

  private void keep() {
    Duration wait = SOONEST;
    boolean told = false;
    try {
      while (ending.getCount() > 0) {
        if (session().isEmpty()) {
          try {
            bound.set(bind());
            LOG.info("bound to the message centre");
            wait = SOONEST;
            told = false;
          } catch (IOException failure) {
            if (!told) {
              LOG.warn("the message centre does not bind us: {}", reason(failure));
              told = true;
            }
            wait = longer(wait);
          }
        }
        ending.await(wait.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException interrupted) {
      LOG.debug("the link to the message centre ends", interrupted);
    }
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LATEST) > 0 ? LATEST : doubled;
  }

  /// A class or a status, never words of the other side.
  private static String reason(IOException failure) {
    Throwable cause = failure.getCause();
    return cause instanceof NegativeResponseException refused
        ? "status " + refused.getCommandStatus()
        : failure.getClass().getSimpleName();
  }

  private SMPPSession bind() throws IOException {
    SSLSocketFactory sockets =
        settings.security() == SmppSettings.Security.TLS
            ? (SSLSocketFactory) SSLSocketFactory.getDefault()
            : null;
    SMPPSession session = new SMPPSession(new Connections(sockets));
    session.setEnquireLinkTimer(Math.toIntExact(settings.enquire().toMillis()));
    session.setTransactionTimer(ANSWERED_WITHIN);
    session.setMessageReceiverListener(receiver);
    try {
      session.connectAndBind(centre.host(), centre.port(), parameter(), ANSWERED_WITHIN);
      return session;
    } catch (IOException | RuntimeException failure) {
      session.close();
      throw failure;
    }
  }

  private BindParameter parameter() {
    return new BindParameter(
        BindType.BIND_TRX,
        centre.systemId(),
        centre.password().reveal(),
        settings.systemType(),
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        null,
        InterfaceVersion.IF_34);
  }

  /// Unbinds in order.
  void end() {
    ending.countDown();
    SMPPSession last = bound.getAndSet(null);
    if (last != null) {
      last.unbindAndClose();
    }
  }
}
