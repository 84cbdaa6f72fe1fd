package org.enlace.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.PermissibleActions;
import org.enlace.protocol.Protection;
import org.enlace.protocol.Purpose;
import org.enlace.protocol.Urgency;
import org.enlace.request.Circle.Scope;
import org.enlace.request.RequestForm.Outline;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the form of a request. What a form says by itself is decided here; what it says about the
/// directory is decided when it is sent.
@Component
final class FormReader {
  static final int MOST_STATES = 50;
  static final int MOST_PERSONS = 20;
  static final int LONGEST_CAVEAT = 200;

  private final Templates templates;

  FormReader(Templates templates) {
    this.templates = templates;
  }

  /// @param sender the State that sends
  /// @throws org.enlace.ui.api.ProblemException for the first thing that does not hold
  Order read(RequestForm form, StateCode sender, Instant now) {
    Outline outline = form.outline();
    Protection protection = protection(outline.protection());
    Template template = template(outline);
    Order order =
        new Order(
            to(outline),
            network(outline.network(), "network"),
            category(outline.category(), "category"),
            nature(outline),
            handling(outline.handling()),
            template,
            replyBy(outline, now),
            alsoThrough(outline),
            own(outline.own()),
            protection,
            WritingReader.request(form.writing(), template));
    check(order, outline, sender);
    return order;
  }

  /// Reads how content is protected, wherever content is sent.
  static Protection protection(@Nullable String word) {
    Protection protection =
        Words.choice(word, "protection", Protection.class, Protection::wireName, null);
    if (protection == Protection.END_TO_END) {
      throw Problem.of("request", "protection-not-available", 422)
          .about("protection")
          .asException();
    }
    return protection;
  }

  /// Who would read what a draft says, of its own State.
  record Readership(
      NetworkCode network,
      CategoryCode category,
      StateCode to,
      HandlingLabel label,
      Scope scope,
      Set<UUID> persons) {}

  /// Reads from an outline that waits, and so was found in order, who would read it.
  Readership readership(Outline outline) {
    NetworkCode network = network(outline.network(), "network");
    CategoryCode category = category(outline.category(), "category");
    if (network == null || category == null) {
      throw new IllegalStateException("what waits names its network and category");
    }
    Order.Own own = own(outline.own());
    return new Readership(
        network,
        category,
        to(outline).getFirst().state(),
        label(outline.handling().tlp()),
        own.scope(),
        own.holders());
  }

  private static void check(Order order, Outline outline, StateCode sender) {
    boolean fictional = sender.isFictional();
    for (Order.To each : order.to()) {
      if (each.state().equals(sender)) {
        throw Problem.of("request", "own-state", 422).about("to.state").asException();
      }
      fictional |= each.state().isFictional();
      if (order.handling().label() == HandlingLabel.RED && each.holders().isEmpty()) {
        throw Problem.of("request", "red-needs-persons", 422).about("to.persons").asException();
      }
    }
    if (fictional && order.nature().marking() != Marking.EXERCISE) {
      throw Problem.of("request", "fictional-state", 422).about("marking").asException();
    }
    if (order.handling().label() == HandlingLabel.RED
        && !outline.handling().confirmOperatorCanRead()) {
      throw Problem.of("request", "operator-can-read", 422)
          .about("confirmOperatorCanRead")
          .asException();
    }
    if (!order.handling().onward().isEmpty()
        && !SharingPolicy.mayPermitOnward(order.handling().label())) {
      throw Problem.of("request", "red-goes-no-further", 422).about("onward").asException();
    }
  }

  private static List<Order.To> to(Outline outline) {
    if (outline.to().isEmpty()) {
      throw Problems.missing("to.state");
    }
    if (outline.to().size() > MOST_STATES) {
      throw Problems.tooMany("to", MOST_STATES);
    }
    List<Order.To> read = new ArrayList<>();
    Set<StateCode> seen = new HashSet<>();
    for (RequestForm.To each : outline.to()) {
      StateCode state = state(each.state());
      if (!seen.add(state)) {
        throw Problem.of("request", "state-twice", 422).about("to.state").asException();
      }
      Set<UUID> holders = Words.ids(each.persons(), "to.persons", MOST_PERSONS);
      read.add(new Order.To(state, category(each.category(), "to.category"), holders));
    }
    return read;
  }

  private static StateCode state(@Nullable String word) {
    if (word == null || word.isBlank()) {
      throw Problems.missing("to.state");
    }
    return StateCode.parse(word)
        .orElseThrow(
            () -> Problem.of("request", "state-unknown", 422).about("to.state").asException());
  }

  private static Order.Nature nature(Outline outline) {
    return new Order.Nature(
        Words.choice(outline.purpose(), "purpose", Purpose.class, Purpose::wireName, null),
        Words.choice(
            outline.urgency(), "urgency", Urgency.class, Urgency::wireName, Urgency.ROUTINE),
        Words.choice(outline.marking(), "marking", Marking.class, Marking::word, Marking.REAL));
  }

  private static Order.Handling handling(RequestForm.Handling handling) {
    HandlingLabel label = label(handling.tlp());
    String pap = handling.pap();
    Set<String> onward = new HashSet<>(handling.onward());
    if (!Words.authorityKinds().containsAll(onward)) {
      throw Problems.notAmong("onward", Words.authorityKinds());
    }
    return new Order.Handling(
        label,
        pap == null || pap.isBlank()
            ? null
            : Words.choice(
                pap, "pap", PermissibleActions.class, PermissibleActions::wireName, null),
        Words.line(handling.caveat(), "caveat", LONGEST_CAVEAT),
        onward);
  }

  private static HandlingLabel label(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return HandlingLabel.AMBER;
    }
    return HandlingLabel.parse(word)
        .orElseThrow(() ->
            Problems.notAmong(
                "tlp",
                java.util.Arrays.stream(HandlingLabel.values())
                    .map(HandlingLabel::label)
                    .toList()));
  }

  private Template template(Outline outline) {
    String id = outline.template() == null ? Templates.STANDARD : outline.template();
    return templates
        .find(id, outline.templateVersion())
        .orElseThrow(
            () -> Problem.of("request", "template-unknown", 422).about("template").asException());
  }

  private static @Nullable Instant replyBy(Outline outline, Instant now) {
    Instant replyBy = Words.moment(outline.replyBy(), "replyBy");
    if (replyBy != null && !replyBy.isAfter(now)) {
      throw Problem.of("request", "reply-by-passed", 422).about("replyBy").asException();
    }
    return replyBy;
  }

  private static Set<NetworkCode> alsoThrough(Outline outline) {
    Set<NetworkCode> networks = new HashSet<>();
    for (String word : outline.alsoThrough()) {
      NetworkCode code = network(word, "alsoThrough");
      if (code != null) {
        networks.add(code);
      }
    }
    return networks;
  }

  private static Order.Own own(RequestForm.Own own) {
    return new Order.Own(
        Words.choice(own.scope(), "own.scope", Scope.class, Scope::word, Scope.STATE),
        Words.ids(own.persons(), "own.persons", MOST_PERSONS),
        Words.ids(own.copies(), "own.copies", MOST_PERSONS));
  }

  private static @Nullable NetworkCode network(@Nullable String word, String field) {
    if (word == null || word.isBlank()) {
      return null;
    }
    return NetworkCode.parse(word)
        .orElseThrow(
            () -> Problem.of("request", "network-unknown", 422).about(field).asException());
  }

  private static @Nullable CategoryCode category(@Nullable String word, String field) {
    if (word == null || word.isBlank()) {
      return null;
    }
    return CategoryCode.parse(word)
        .orElseThrow(
            () -> Problem.of("request", "category-unknown", 422).about(field).asException());
  }
}
