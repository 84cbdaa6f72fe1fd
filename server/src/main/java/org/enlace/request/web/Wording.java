package org.enlace.request.web;

import java.util.List;
import java.util.Locale;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.Purpose;
import org.enlace.protocol.Urgency;
import org.enlace.request.Correspondents;
import org.enlace.request.Outcome;
import org.enlace.request.RequestState;
import org.enlace.request.RequestState.Open;
import org.enlace.request.RequestSummary;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The words of requests in the reader's language.
@Component
class Wording {
  private final Correspondents correspondents;

  Wording(Correspondents correspondents) {
    this.correspondents = correspondents;
  }

  String name(StateCode state, Page page) {
    return state.value().equals("ZZ")
        ? page.text("request.page.secretariat")
        : correspondents.name(state, page.locale());
  }

  String purpose(Purpose purpose, Page page) {
    return page.text("request.page.purpose." + purpose.wireName());
  }

  String urgency(Urgency urgency, Page page) {
    return page.text("request.page.urgency." + urgency.wireName());
  }

  String state(RequestState state, Page page) {
    return page.text("request.page.state." + state.word());
  }

  String outcome(Outcome outcome, Page page) {
    return page.text("request.page.outcome." + outcome.word());
  }

  Tone tone(RequestState state) {
    return switch (state) {
      case RequestState.Sent _ -> Tone.ATTENTION;
      case Open _ -> Tone.WAITING;
      case RequestState.Replied replied ->
          replied.outcome() == Outcome.MISADDRESSED ? Tone.NEUTRAL : Tone.GOOD;
      case RequestState.Declined _, RequestState.Withdrawn _, RequestState.Closed _ -> Tone.NEUTRAL;
    };
  }

  RowView row(RequestSummary summary, @Nullable StateCode own, Page page) {
    StateCode other =
        summary.from().state().equals(own) ? summary.to().state() : summary.from().state();
    return new RowView(
        summary.ref().toString(),
        summary.subject(),
        name(other, page),
        purpose(summary.purpose(), page),
        urgency(summary.urgency(), page),
        summary.urgency() == Urgency.URGENT || summary.urgency() == Urgency.FLASH,
        summary.label(),
        Marking.valueOf(summary.marking().name()),
        tone(summary.state()),
        state(summary.state(), page),
        summary.sentAt());
  }

  List<Choice> purposes(Page page) {
    return List.of(Purpose.values()).stream()
        .map(each ->
            new Choice(
                each.wireName(),
                purpose(each, page),
                page.text("request.page.purpose-hint." + each.wireName())))
        .toList();
  }

  List<Choice> urgencies(Page page) {
    return List.of(Urgency.values()).stream()
        .map(each ->
            new Choice(
                each.wireName(),
                urgency(each, page),
                page.text("request.page.urgency-hint." + each.wireName())))
        .toList();
  }

  List<Choice> states(Page page) {
    return correspondents.states(page.locale()).stream()
        .map(each -> Choice.of(each.code().value(), each.name().in(page.locale())))
        .toList();
  }

  static String size(long bytes, Locale locale) {
    return bytes < 1_048_576
        ? com.ibm.icu.text.NumberFormat.getInstance(locale).format((bytes + 1023) / 1024) + " kB"
        : com.ibm.icu.text.NumberFormat.getInstance(locale).format((bytes + 524_288) / 1_048_576)
            + " MB";
  }
}
