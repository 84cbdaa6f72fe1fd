package org.enlace.request.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.Urgency;
import org.enlace.request.Act;
import org.enlace.request.Correspondents;
import org.enlace.request.RequestSummary;
import org.enlace.request.RequestView;
import org.enlace.request.Side;
import org.enlace.request.web.CaseView.ReferralView;
import org.enlace.request.web.Review.Term;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.TimelineEntry;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out a request.
@Component
class CaseTable {
  private static final Set<Side> RECEIVING = EnumSet.of(Side.RECEIVER, Side.DESK);

  /// With which word each act concludes a request, in the order in which they are offered.
  private static final SequencedMap<String, String> OUTCOMES = new LinkedHashMap<>();

  static {
    OUTCOMES.put("answer", "answered");
    OUTCOMES.put("answer-elsewhere", "answered-elsewhere");
    OUTCOMES.put("misaddress", "misaddressed");
    OUTCOMES.put("decline", "declined");
  }

  private final Wording wording;
  private final CaseLetters letters;
  private final Correspondents correspondents;

  CaseTable(Wording wording, CaseLetters letters, Correspondents correspondents) {
    this.wording = wording;
    this.letters = letters;
    this.correspondents = correspondents;
  }

  CaseView of(RequestView request, Page page) {
    RequestSummary head = request.head();
    boolean receiving = request.sides().stream().anyMatch(RECEIVING::contains);
    StateCode own = receiving ? head.to().state() : head.from().state();
    StateCode other = receiving ? head.from().state() : head.to().state();
    Set<String> acts = words(request.whatYouCanDo());
    return new CaseView(
        request.ref().toString(),
        wording.tone(head.state()),
        wording.state(head.state(), page),
        head.label(),
        Marking.valueOf(head.marking().name()),
        acts,
        wording.name(other, page),
        receiving,
        correspondents.zone(other).orElse(null),
        calling(request, page),
        calls(request, page),
        terms(head, request.terms(), page),
        letters.messages(request, page),
        letters.timeline(request, page),
        readers(request, page),
        request.referrals().stream().map(each -> referral(each, page)).toList(),
        acts.contains("refer") ? referable(own, page) : List.of(),
        acts.contains("hand-over") ? colleagues(own, head, page) : List.of(),
        outcomes(acts, page),
        answers(request, page),
        acts.contains("lower-urgency") ? urgencies(head, page) : List.of());
  }

  private static List<Choice> outcomes(Set<String> acts, Page page) {
    return OUTCOMES.entrySet().stream()
        .filter(each -> acts.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .map(outcome ->
            new Choice(
                outcome,
                page.text("request.page.outcome." + outcome),
                page.text("request.page.outcome-hint." + outcome)))
        .toList();
  }

  private static List<Choice> answers(RequestView request, Page page) {
    return request.referrals().stream()
        .filter(each -> each.phase().equals("answered"))
        .map(each -> Choice.of(each.id().toString(), name(each, page)))
        .toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<String> words(List<Act> acts) {
    return acts.stream().map(Act::word).collect(Collectors.toSet());
  }

  private static @Nullable String calling(RequestView request, Page page) {
    return request.call() == null
        ? null
        : page.text("request.page.calling." + word(request.call()));
  }

  private List<Term> terms(RequestSummary head, RequestView.Terms terms, Page page) {
    List<Term> told = new ArrayList<>();
    told.add(new Term(page.text("request.page.from"), wording.name(head.from().state(), page)));
    told.add(new Term(page.text("request.page.to"), wording.name(head.to().state(), page)));
    told.add(
        new Term(page.text("request.page.column.purpose"), wording.purpose(head.purpose(), page)));
    told.add(new Term(page.text("request.page.column.urgency"), urgency(head, page)));
    addTerms(told, head, terms, page);
    return told;
  }

  /// As the sender wrote it, and as the receiver treats it where that is less.
  private String urgency(RequestSummary head, Page page) {
    String written = wording.urgency(head.urgency(), page);
    return head.loweredTo() == null
        ? written
        : page.text(
            "request.page.lowered",
            Map.of("urgency", written, "lower", wording.urgency(head.loweredTo(), page)));
  }

  private List<Choice> urgencies(RequestSummary head, Page page) {
    Urgency now = head.loweredTo() == null ? head.urgency() : head.loweredTo();
    return Stream.of(Urgency.values())
        .filter(each -> each.compareTo(now) < 0)
        .map(each -> Choice.of(each.wireName(), wording.urgency(each, page)))
        .toList();
  }

  private static CaseView.@Nullable CallsView calls(RequestView request, Page page) {
    RequestView.Calls calls = request.calls();
    if (calls == null) {
      return null;
    }
    List<TimelineEntry> entries =
        calls.called().stream()
            .map(each ->
                TimelineEntry.of(
                    each.at(),
                    Tone.NEUTRAL,
                    page.text(
                        each.woken() ? "request.page.called-woken" : "request.page.called",
                        Map.of(
                            "why", page.text("request.page.called-why." + each.why()),
                            "name", each.name() == null ? "–" : each.name(),
                            "kind", page.text("request.page.called-by." + each.kind()))),
                    null))
            .toList();
    return new CaseView.CallsView(entries, next(calls, page));
  }

  private static @Nullable String next(RequestView.Calls calls, Page page) {
    if (calls.nextAt() == null) {
      return null;
    }
    String at = page.times().moment(calls.nextAt());
    return calls.nextWhom() == null
        ? page.text("request.page.call-ends", "time", at)
        : page.text(
            "request.page.call-next",
            Map.of("time", at, "whom", page.text("request.page.call-whom." + calls.nextWhom())));
  }

  private static void addTerms(
      List<Term> told, RequestSummary head, RequestView.Terms terms, Page page) {
    if (head.replyBy() != null) {
      told.add(
          new Term(
              page.text("request.page.compose.reply-by"), page.times().moment(head.replyBy())));
    }
    if (terms.caveat() != null) {
      told.add(new Term(page.text("request.page.caveat"), terms.caveat()));
    }
    if (!terms.onward().isEmpty()) {
      String kinds =
          terms.onward().stream()
              .sorted()
              .map(kind -> page.text("request.page.kind." + kind))
              .collect(Collectors.joining(", "));
      told.add(new Term(page.text("request.page.compose.onward"), kinds));
    }
    if (!terms.alsoThrough().isEmpty()) {
      String through =
          terms.alsoThrough().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
      told.add(new Term(page.text("request.page.compose.also-through"), through));
    }
  }

  private List<String> readers(RequestView request, Page page) {
    RequestSummary head = request.head();
    List<String> readers = new ArrayList<>();
    readers.add(
        page.text(
            "request.page.readers." + head.label().label(),
            "states",
            wording.name(head.to().state(), page)));
    if (request.own() != null && request.sides().contains(Side.SENDER)) {
      readers.add(page.text("request.page.readers.own." + request.own().scope()));
    }
    readers.add(page.text("request.page.readers.operator"));
    return readers;
  }

  private static ReferralView referral(RequestView.Referral referral, Page page) {
    Tone tone =
        switch (referral.phase()) {
          case "open" -> Tone.WAITING;
          case "accepted", "answered" -> Tone.GOOD;
          default -> Tone.NEUTRAL;
        };
    return new ReferralView(
        referral.id().toString(),
        name(referral, page),
        page.text("request.page.referral." + referral.phase()),
        tone,
        referral.withContent(),
        referral.at(),
        words(referral.whatYouCanDo()));
  }

  private static String name(RequestView.Referral referral, Page page) {
    return Optional.ofNullable(referral.authorityName())
        .map(each -> each.in(page.locale()))
        .orElseGet(() -> page.text("request.page.national-law"));
  }

  private List<Choice> referable(StateCode own, Page page) {
    return correspondents.referable(own).stream()
        .map(each ->
            new Choice(
                each.id().toString(),
                each.name().in(page.locale()),
                page.text("request.page.kind." + word(each.kind()))))
        .toList();
  }

  /// The State's other contacts, each with its category.
  private List<Choice> colleagues(StateCode own, RequestSummary head, Page page) {
    return correspondents.contacts(own, head.network()).stream()
        .filter(each -> !isReader(each.holder().id(), page))
        .map(each ->
            new Choice(
                each.holder().id().toString(),
                each.holder().name(),
                correspondents.category(each, page.locale())))
        .distinct()
        .toList();
  }

  private static boolean isReader(UUID person, Page page) {
    return page.actor() instanceof Actor.SignedIn actor
        && actor.grants().stream().anyMatch(grant -> person.equals(grant.person()));
  }
}
