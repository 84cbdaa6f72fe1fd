package org.enlace.delivery.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.Segment;
import org.enlace.delivery.carriage.Carried;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.carriage.Parcel;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/// Submits short messages to the message centre, each as one segment, and asks for a report.
final class SmppCarrier implements LineCarrier {
  private static final byte GSM = 0x00;
  private static final byte UCS2 = 0x08;
  private static final Duration LONGEST = Duration.ofDays(2);

  private final SmppSettings settings;
  private final Sender sender;
  private final SmppLink link;
  private final InstantSource clock;
  private final Pace pace;
  private final Semaphore window;

  SmppCarrier(
      SmppSettings settings, SmppSettings.Centre centre, SmppLink link, InstantSource clock) {
    this.settings = settings;
    this.sender = Sender.of(centre.from());
    this.link = link;
    this.clock = clock;
    this.pace = new Pace(settings.perSecond());
    this.window = new Semaphore(settings.window(), true);
  }

  /// Who writes.
  private record Sender(TypeOfNumber type, NumberingPlanIndicator plan, String address) {
    static Sender of(String from) {
      if (from.startsWith("+")) {
        return new Sender(
            TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, from.substring(1));
      }
      return from.matches("[0-9]+")
          ? new Sender(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, from)
          : new Sender(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, from);
    }
  }

  @Override
  public LineKind kind() {
    return LineKind.SMS;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public int atOnce() {
    return settings.window();
  }

  @Override
  public Carried carry(Parcel parcel) {
    Optional<Segment> segment = Segment.of(parcel.brief().reveal());
    if (segment.isEmpty()) {
      return new Carried.Unsendable("segment");
    }
    Optional<SMPPSession> session = link.session();
    if (session.isEmpty()) {
      return new Carried.Unreachable("not-bound");
    }
    try {
      window.acquire();
      try {
        pace.await();
        return submit(session.get(), parcel, segment.get());
      } finally {
        window.release();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Carried.Unreachable("interrupted");
    }
  }

  private Carried submit(SMPPSession session, Parcel parcel, Segment segment) {
    try {
      return new Carried.Accepted("smpp 0x00", submitted(session, parcel, segment));
    } catch (NegativeResponseException refused) {
      return Statuses.of(refused.getCommandStatus());
    } catch (ResponseTimeoutException | InvalidResponseException | IOException lost) {
      return new Carried.Unreachable("connection");
    } catch (PDUException malformed) {
      return new Carried.Unsendable("pdu");
    }
  }

  private String submitted(SMPPSession session, Parcel parcel, Segment segment)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    return session
        .submitShortMessage(
            "",
            sender.type(),
            sender.plan(),
            sender.address(),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            parcel.address().reveal().substring(1),
            new ESMClass(),
            (byte) 0,
            (byte) (parcel.urgent() ? 1 : 0),
            null,
            validity(parcel.giveUpAt()),
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            new RawDataCoding(segment.isGsm() ? GSM : UCS2),
            (byte) 0,
            segment.isGsm()
                ? segment.unpacked()
                : segment.text().getBytes(StandardCharsets.UTF_16BE))
        .getMessageId();
  }

  /// For how long the centre tries, in its relative form (SMPP 3.4 §7.1.1.2).
  private String validity(Instant until) {
    Duration left = Duration.between(clock.instant(), until);
    Duration given = left.isNegative() ? Duration.ofMinutes(1) : left;
    Duration most = given.compareTo(LONGEST) > 0 ? LONGEST : given;
    return String.format(
        Locale.ROOT,
        "0000%02d%02d%02d%02d000R",
        most.toDaysPart(),
        most.toHoursPart(),
        most.toMinutesPart(),
        most.toSecondsPart());
  }

  @Override
  public void close() {
    link.end();
  }
}
