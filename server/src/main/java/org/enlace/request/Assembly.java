package org.enlace.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Authority;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.RequestEnvelope;
import org.enlace.protocol.Urgency;
import org.enlace.request.CircleStore.OwnSide;
import org.enlace.request.Correspondence.Names;
import org.enlace.request.RequestView.Own;
import org.enlace.request.RequestView.Party;
import org.enlace.request.RequestView.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what an actor may see of a request.
@Component
final class Assembly {
  private final RequestStore requests;
  private final CircleStore circles;
  private final Correspondence correspondence;
  private final Callings callings;
  private final People people;
  private final Addressing addressing;

  Assembly(
      RequestStore requests,
      CircleStore circles,
      Correspondence correspondence,
      Callings callings,
      People people,
      Addressing addressing) {
    this.requests = requests;
    this.circles = circles;
    this.correspondence = correspondence;
    this.callings = callings;
    this.people = people;
    this.addressing = addressing;
  }

  RequestView view(Case of) {
    List<TimelineStore.Row> events = correspondence.events(of);
    Map<UUID, ReferralStore.Row> referrals = correspondence.referrals(of);
    Optional<OwnSide> own =
        circles.ownSides(of.row().id()).stream()
            .filter(side -> side.state().equals(of.state()))
            .findFirst();
    Names names = names(events, referrals.values(), own);
    List<RequestView.Message> messages = correspondence.messages(of);
    return new RequestView(
        of.sides(),
        summary(of.row(), Correspondence.subject(messages)),
        terms(of),
        callings.calling(of),
        callings.calls(of),
        List.copyOf(possible(of, referrals.values())),
        events.stream().map(event -> Correspondence.event(event, referrals, names)).toList(),
        messages,
        referrals.values().stream().map(row -> Correspondence.referral(of, row, names)).toList(),
        correspondence.releases(of),
        ownView(of, own, names),
        events.size(),
        RequestEnvelope.parse(requests.envelope(of.row().id())).digest());
  }

  static RequestSummary summary(RequestRow row, @Nullable String subject) {
    return new RequestSummary(
        row.ref(),
        row.state(),
        row.network(),
        party(row.from()),
        party(row.to()),
        row.nature().purpose(),
        row.nature().urgency(),
        row.loweredTo(),
        row.label(),
        row.nature().marking(),
        row.sentAt(),
        row.replyBy(),
        subject);
  }

  /// What the actor can do now; at a desk only with a referral that is still in its hands.
  private SortedSet<Act> possible(Case of, Collection<ReferralStore.Row> referrals) {
    SortedSet<Act> possible = of.possible();
    if (of.row().treatedAs() == Urgency.ROUTINE) {
      possible.remove(Act.LOWER_URGENCY);
    }
    if (of.row().state() instanceof RequestState.Acknowledged && !callings.isAwaited(of)) {
      possible.remove(Act.ACKNOWLEDGE);
    }
    possible.removeAll(Set.of(Act.ACCEPT_REFERRAL, Act.RETURN_REFERRAL, Act.ANSWER_REFERRAL));
    referrals.forEach(row -> possible.addAll(Correspondence.possible(of, row)));
    return possible;
  }

  private static Party party(RequestRow.Party party) {
    return new Party(party.state(), party.category());
  }

  private static Terms terms(Case of) {
    RequestRow row = of.row();
    boolean contact = of.sides().contains(Side.SENDER) || of.sides().contains(Side.RECEIVER);
    return new Terms(
        row.label(),
        row.handling().pap(),
        row.handling().caveat(),
        contact ? row.holders() : Set.of(),
        row.handling().onward(),
        row.alsoThrough(),
        row.nature().marking(),
        row.form().protection(),
        row.form().template(),
        row.form().version());
  }

  /// The names of those whom the actor sees here.
  private Names names(
      List<TimelineStore.Row> events,
      Collection<ReferralStore.Row> referrals,
      Optional<OwnSide> own) {
    Set<UUID> persons = new HashSet<>();
    Set<UUID> authorities = new HashSet<>();
    for (TimelineStore.Row event : events) {
      persons.add(event.by().person());
      persons.add(event.about().holder());
      authorities.add(event.about().named());
    }
    own.ifPresent(side -> persons.add(side.assignee()));
    referrals.forEach(row -> authorities.add(row.authority()));
    return new Names(
        people.find(known(persons)).stream().collect(Collectors.toMap(Holder::id, Holder::name)),
        addressing.authorities(known(authorities)).stream()
            .collect(Collectors.toMap(Authority::id, Authority::name)));
  }

  private static List<UUID> known(Set<UUID> ids) {
    return ids.stream().filter(Objects::nonNull).toList();
  }

  private static @Nullable Own ownView(Case of, Optional<OwnSide> own, Names names) {
    StateCode state = of.state();
    if (of.sides().contains(Side.DESK) && of.sides().size() == 1) {
      return null;
    }
    Set<UUID> copies =
        state.equals(of.row().from().state()) ? of.circle().desks().copied() : Set.of();
    UUID assignee = own.map(OwnSide::assignee).orElse(null);
    return new Own(
        own.map(side -> side.readers().scope().word()).orElse("state"),
        own.map(side -> side.readers().persons()).orElse(Set.of()),
        copies,
        assignee,
        names.person(assignee));
  }
}
