package org.enlace.request;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.StateCode;
import org.enlace.request.Addressing.Route;
import org.enlace.request.Dispatch.Outgoing;
import org.enlace.request.DraftKeeper.Kept;
import org.enlace.request.RequestForm.Outline;
import org.enlace.request.Requests.Sending;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Lets what was written go out, by one hand or, where the State wants it so, by two.
@Component
final class Departures {
  private final FormReader reader;
  private final Addressing addressing;
  private final Dispatch dispatch;
  private final DraftKeeper drafts;
  private final PracticeStore practices;
  private final Sent sent;

  Departures(
      FormReader reader,
      Addressing addressing,
      Dispatch dispatch,
      DraftKeeper drafts,
      PracticeStore practices,
      Sent sent) {
    this.reader = reader;
    this.addressing = addressing;
    this.dispatch = dispatch;
    this.drafts = drafts;
    this.practices = practices;
    this.sent = sent;
  }

  /// Shows what went out.
  @Component
  record Sent(Desk desk, InstantSource clock) {
    List<RequestView> views(List<Case> sent) {
      return sent.stream().map(desk::view).toList();
    }
  }

  /// Something to be sent that was read and found in order.
  record Checked(Order order, Route route) {}

  Checked check(RequestForm form, Actor.SignedIn actor) {
    Order order = reader.read(form, Viewers.stateOf(actor), sent.clock().instant());
    return new Checked(order, addressing.route(order, actor));
  }

  static Actor.SignedIn actor() {
    return Viewers.signedIn()
        .orElseThrow(() -> Problem.of("request", "not-a-contact", 403).asException());
  }

  boolean needsSecondPerson(StateCode state) {
    return practices.find(state).secondPerson();
  }

  Sending send(RequestForm form, List<Upload> uploads) {
    Actor.SignedIn actor = actor();
    Checked checked = check(form, actor);
    if (!needsSecondPerson(Viewers.stateOf(actor))) {
      return go(checked, uploads, Set.of(actor.account()));
    }
    checkSecondReader(checked.order());
    Kept kept = drafts.create(actor, settled(form, checked), DraftStore.Phase.WAITING);
    for (Upload upload : uploads) {
      kept = drafts.attach(kept, upload);
    }
    return new Sending.Waiting(kept.row().id());
  }

  /// Sends a draft of the actor's own, or has it wait for a second person.
  Sending send(Kept kept) {
    Actor.SignedIn actor = actor();
    Checked checked = check(kept.form(), actor);
    if (needsSecondPerson(kept.row().state())) {
      checkSecondReader(checked.order());
      drafts.save(kept, settled(kept.form(), checked), DraftStore.Phase.WAITING);
      return new Sending.Waiting(kept.row().id());
    }
    Sending sending = go(checked, drafts.uploads(kept), Set.of(actor.account()));
    drafts.discard(kept);
    return sending;
  }

  /// Lets a colleague's draft go out. The colleague stays its author.
  Sending release(Kept kept) {
    Actor.SignedIn actor = actor();
    Checked checked = check(kept.form(), actor);
    Set<UUID> authors = Set.of(kept.row().account(), actor.account());
    Sending sending = go(checked, drafts.uploads(kept), authors);
    drafts.discard(kept);
    return sending;
  }

  private Sending go(Checked checked, List<Upload> uploads, Set<UUID> authors) {
    Outgoing outgoing = new Outgoing(checked.order(), checked.route(), uploads, authors);
    return new Sending.Sent(sent.views(dispatch.send(outgoing)));
  }

  /// What is for named persons needs one of one's own who may read it before it goes.
  private static void checkSecondReader(Order order) {
    if (order.handling().label() == HandlingLabel.RED && order.own().holders().isEmpty()) {
      throw Problem.of("request", "red-needs-second-person", 422)
          .about("own.persons")
          .asException();
    }
  }

  /// The form with network and category as they were found, so that they stay while it waits.
  private static RequestForm settled(RequestForm form, Checked checked) {
    Outline typed = form.outline();
    return new RequestForm(
        new Outline(
            typed.to(),
            checked.route().network().value(),
            checked.route().from().category().value(),
            typed.purpose(),
            typed.urgency(),
            typed.handling(),
            typed.marking(),
            typed.template(),
            typed.templateVersion(),
            typed.replyBy(),
            typed.alsoThrough(),
            typed.own(),
            typed.protection()),
        form.writing());
  }
}
