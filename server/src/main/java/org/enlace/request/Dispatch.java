package org.enlace.request;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.duty.Call;
import org.enlace.duty.Escalations;
import org.enlace.kernel.Ids;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.HandlingMarks;
import org.enlace.protocol.Marking;
import org.enlace.protocol.RequestContent;
import org.enlace.protocol.RequestEnvelope;
import org.enlace.protocol.RequestNature;
import org.enlace.protocol.RequestParty;
import org.enlace.protocol.RequestReference;
import org.enlace.protocol.RequestRoute;
import org.enlace.protocol.TrafficLight;
import org.enlace.request.Addressing.Recipient;
import org.enlace.request.Addressing.Route;
import org.enlace.request.Circle.Desks;
import org.enlace.request.Circle.OwnReaders;
import org.enlace.request.MessageStore.Author;
import org.enlace.request.MessageStore.Kind;
import org.enlace.request.MessageStore.Readers;
import org.enlace.request.TimelineStore.About;
import org.springframework.stereotype.Component;

/// Sends: allots the reference, seals the content, writes the envelope, and has the receiver's
/// contacts called, all in one transaction. Several addressees get a request each, with content of
/// its own, and none learns of the others.
@Component
final class Dispatch {
  private final RequestStore requests;
  private final Letters letters;
  private final Escalations escalations;
  private final RequestSettings settings;
  private final Ids ids;
  private final InstantSource clock;

  Dispatch(
      RequestStore requests,
      Letters letters,
      Escalations escalations,
      RequestSettings settings,
      Ids ids,
      InstantSource clock) {
    this.requests = requests;
    this.letters = letters;
    this.escalations = escalations;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /// What opens requests: messages, events, circles, seals.
  @Component
  record Letters(MessageStore messages, Journal journal, CircleStore circles, Seals seals) {}

  /// What is to go out.
  ///
  /// @param authors the accounts that wrote it and let it go
  record Outgoing(Order order, Route route, List<Upload> uploads, Set<UUID> authors) {
    Outgoing {
      uploads = List.copyOf(uploads);
      authors = Set.copyOf(authors);
    }
  }

  /// Sends to each addressee.
  ///
  /// @return what was sent as its sender sees it, in the order of the addressees
  List<Case> send(Outgoing outgoing) {
    Instant now = clock.instant();
    // Counters are locked in one order, so that two senders never wait for each other.
    List<Recipient> inOrder = new ArrayList<>(outgoing.route().to());
    inOrder.sort(Comparator.comparing(recipient -> recipient.party().state()));
    List<Case> sent = new ArrayList<>();
    for (Recipient recipient : inOrder) {
      sent.add(send(outgoing, recipient, now));
    }
    List<StateCode> asked =
        outgoing.route().to().stream().map(recipient -> recipient.party().state()).toList();
    sent.sort(Comparator.comparingInt(each -> asked.indexOf(each.row().to().state())));
    return sent;
  }

  private Case send(Outgoing outgoing, Recipient recipient, Instant now) {
    RequestRow row = row(outgoing, recipient, now);
    Order.Own own = outgoing.order().own();
    OwnReaders readers = new OwnReaders(own.scope(), own.holders(), outgoing.authors());
    Readers sealedFor = new Readers(row.states(), own.copies());
    Seals.Stored content =
        letters
            .seals()
            .seal(
                new Seals.For(sealedFor, row.nature().marking()),
                outgoing.order().writing(),
                outgoing.uploads());
    requests.insert(row, envelope(row, content).bytes());
    letters.circles().insert(row.id(), row.from().state(), readers);
    own.copies().forEach(copy -> letters.circles().copy(row.id(), row.from().state(), copy, now));
    letters.messages().insert(opening(row, content, sealedFor, outgoing), content.attachments());
    Case opened = opened(row, outgoing, readers, now);
    letters.journal().tellBoth(opened, "sent", About.nothing());
    if (!own.copies().isEmpty()) {
      letters.journal().tellOwn(opened, "copied", About.nothing());
    }
    escalations.begin(call(row));
    return opened;
  }

  private RequestRow row(Outgoing outgoing, Recipient recipient, Instant now) {
    Order order = outgoing.order();
    Route route = outgoing.route();
    StateCode from = route.from().state();
    StateCode to = recipient.party().state();
    int year = now.atOffset(ZoneOffset.UTC).getYear();
    RequestReference ref =
        new RequestReference(from.value(), to.value(), year, requests.nextNumber(from, to, year));
    return new RequestRow(
        ids.next(),
        ref,
        route.network(),
        route.from(),
        recipient.party(),
        recipient.holders(),
        order.nature(),
        order.handling(),
        order.alsoThrough(),
        new RequestRow.Form(order.template().id(), order.template().version(), order.protection()),
        order.replyBy(),
        now,
        new RequestState.Sent(now),
        null,
        null);
  }

  private MessageStore.Row opening(
      RequestRow row, Seals.Stored content, Readers readers, Outgoing outgoing) {
    Author author =
        new Author(
            row.from().state(), row.from().category(), null, outgoing.route().sender().account());
    return new MessageStore.Row(
        ids.next(),
        row.id(),
        Kind.REQUEST,
        author,
        readers,
        null,
        null,
        content.sealed(),
        row.sentAt());
  }

  private static Case opened(RequestRow row, Outgoing outgoing, OwnReaders readers, Instant now) {
    Circle circle =
        new Circle(
            row.from().state(),
            row.from().category(),
            row.to().state(),
            row.to().category(),
            row.label(),
            row.holders(),
            readers,
            new Desks(Set.of(), Set.of(), outgoing.order().own().copies()));
    return new Case(row, circle, outgoing.route().sender(), now);
  }

  /// Asks that the receiver's contacts be called.
  static Call call(RequestRow row) {
    return new Call(
        RequestOccasion.KIND,
        row.id(),
        row.from().state(),
        row.to().state(),
        new Call.Track(row.network(), row.to().category()),
        row.isUrgent(),
        new Call.Audience(row.label(), row.holders()),
        row.nature().marking());
  }

  private RequestEnvelope envelope(RequestRow row, Seals.Stored content) {
    Order.Handling handling = row.handling();
    HandlingMarks marks =
        new HandlingMarks(
            TrafficLight.valueOf(handling.label().name()), handling.pap(), handling.caveat());
    return new RequestEnvelope(
        row.ref(),
        new RequestRoute(
            settings.origin(), row.network().value(), party(row.from()), party(row.to())),
        new RequestNature(
            row.nature().purpose(),
            row.nature().urgency(),
            marks,
            Marking.valueOf(row.nature().marking().name())),
        row.sentAt(),
        new RequestContent(
            row.form().template(),
            row.form().version(),
            row.form().protection(),
            content.content().sealedHash(),
            content.content().sealedSize()));
  }

  private static RequestParty party(RequestRow.Party party) {
    return new RequestParty(party.state().value(), party.category().value());
  }
}
