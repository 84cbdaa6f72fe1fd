package org.enlace.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.delivery.carriage.Carried;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.carriage.Parcel;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// Has the brief text of notices brought to lines of a kind by its adapter, or, where the site has
/// none, gives them up in time.
final class BriefCarrier implements Carrier {
  private static final Pattern LAST_SENTENCE = Pattern.compile("[.!?]\\s+([^.!?]*)$");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final LineKind kind;
  private final Optional<LineCarrier> adapter;
  private final LineSwitches switches;
  private final GatewayReports reports;
  private final Pattern link;

  BriefCarrier(
      LineKind kind,
      Optional<LineCarrier> adapter,
      LineSwitches switches,
      GatewayReports reports,
      URI siteAddress) {
    this.kind = kind;
    this.adapter = adapter;
    this.switches = switches;
    this.reports = reports;
    this.link = Pattern.compile(Pattern.quote(siteAddress.toString()) + "/\\S+");
  }

  @Override
  public LineKind kind() {
    return kind;
  }

  @Override
  public boolean isOpen() {
    return adapter.isPresent();
  }

  @Override
  public Outcome carry(Claim claim, NoticeBody body) {
    String brief = body.wording().brief();
    if (brief == null) {
      return new Outcome.Unsendable("no-brief-text");
    }
    if (adapter.isEmpty()) {
      return new Outcome.Unreachable("not-set-up");
    }
    if (switches.areOff(claim.state(), kind)) {
      return new Outcome.Unsendable("switched-off");
    }
    Parcel parcel = parcel(claim, body.address(), brief);
    Carried carried = adapter.get().carry(parcel);
    if (carried instanceof Carried.Accepted(_, String reference) && reference != null) {
      reports.sent(kind, reference, parcel.notice(), answer(parcel));
    }
    return outcome(carried);
  }

  /// A key in a call stands for what was read out; whoever writes says it with own words.
  private GatewayReports.@Nullable Answer answer(Parcel parcel) {
    return kind == LineKind.VOICE && parcel.link() != null
        ? new GatewayReports.Answer(parcel.address().reveal(), parcel.words().reveal())
        : null;
  }

  private Parcel parcel(Claim claim, String address, String brief) {
    String marked = BriefMark.of(claim.language(), claim.marking()) + brief;
    Matcher found = link.matcher(marked);
    @Nullable Secret<URI> target = found.find() ? Secret.of(URI.create(found.group())) : null;
    return new Parcel(
        claim.id().value(),
        claim.line(),
        claim.state(),
        claim.language(),
        claim.marking(),
        Secret.of(address),
        Secret.of(marked),
        Secret.of(words(marked)),
        target,
        claim.urgent(),
        claim.stagedAt(),
        claim.giveUpAt());
  }

  /// What is read out or shown where the link is not: without the sentence that leads to the link,
  /// unless it also tells a code, of which the link alone goes.
  private String words(String marked) {
    Matcher found = link.matcher(marked);
    if (!found.find()) {
      return marked;
    }
    String before = marked.substring(0, found.start());
    Matcher sentence = LAST_SENTENCE.matcher(before);
    boolean leads = sentence.find() && !DIGIT.matcher(sentence.group(1)).find();
    return ((leads ? before.substring(0, sentence.start(1)) : before).strip()
            + " "
            + marked.substring(found.end()).strip())
        .strip();
  }

  private static Outcome outcome(Carried carried) {
    return switch (carried) {
      case Carried.Accepted(String reply, _) -> new Outcome.Accepted(reply);
      case Carried.Refused(String reply) -> new Outcome.Refused(reply);
      case Carried.Deferred(String reply, Duration after) -> new Outcome.Deferred(reply, after);
      case Carried.Unreachable(String reply) -> new Outcome.Unreachable(reply);
      case Carried.Unsendable(String reply) -> new Outcome.Unsendable(reply);
    };
  }

  @Override
  public int atOnce() {
    return adapter.map(LineCarrier::atOnce).orElse(1);
  }

  @Override
  public void close() {
    adapter.ifPresent(LineCarrier::close);
  }
}
