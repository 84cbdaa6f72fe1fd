package org.enlace.request;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.RequestReference;
import org.enlace.request.BoxStore.Owner;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists requests for an actor, with the subject of those whose content it may open.
@Component
final class Boxes {
  private final BoxStore store;
  private final RequestStore requests;
  private final CircleStore circles;
  private final MessageStore messages;
  private final Seals seals;
  private final Viewers viewers;

  Boxes(
      BoxStore store,
      RequestStore requests,
      CircleStore circles,
      MessageStore messages,
      Seals seals,
      Viewers viewers) {
    this.store = store;
    this.requests = requests;
    this.circles = circles;
    this.messages = messages;
    this.seals = seals;
    this.viewers = viewers;
  }

  PageOf<RequestSummary> page(RequestQuery query) {
    Actor.SignedIn actor = Viewers.signedIn().orElse(null);
    if (actor == null) {
      return new PageOf<>(List.of(), null);
    }
    UUID after = after(query.paging());
    List<RequestRow> rows = store.page(owner(actor), query, after);
    PageOf<RequestRow> page =
        PageOf.ofOneMore(rows, query.paging().limit(), row -> row.ref().toString());
    Map<UUID, String> subjects = subjects(actor, page.items());
    return page.map(row -> Assembly.summary(row, subjects.get(row.id())));
  }

  /// The State's own box for its contacts and for whoever looks on; a desk has one of its own.
  private static Owner owner(Actor.SignedIn actor) {
    Set<NetworkCode> asState = networks(actor, Role.CONTACT, Role.NOMINATOR, Role.MISSION);
    if (!asState.isEmpty()) {
      return new Owner(Viewers.stateOf(actor), asState, Set.of());
    }
    Set<UUID> authorities =
        actor.grants().stream()
            .filter(grant -> grant.role() == Role.DESK)
            .map(Grant::authority)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    return new Owner(Viewers.stateOf(actor), networks(actor, Role.DESK), authorities);
  }

  private static Set<NetworkCode> networks(Actor.SignedIn actor, Role... roles) {
    return actor.grants().stream()
        .filter(grant -> Set.of(roles).contains(grant.role()))
        .map(Grant::network)
        .collect(Collectors.toSet());
  }

  private @Nullable UUID after(Paging paging) {
    String after = paging.after();
    if (after == null) {
      return null;
    }
    try {
      return requests
          .find(RequestReference.parse(after))
          .map(RequestRow::id)
          .orElseThrow(Paging::badCursor);
    } catch (Refusal notAReference) {
      throw Paging.badCursor();
    }
  }

  private Map<UUID, String> subjects(Actor.SignedIn actor, List<RequestRow> rows) {
    Map<UUID, Circle> all = circles.circles(rows);
    Set<UUID> named = new HashSet<>();
    rows.forEach(row -> named.addAll(row.holders()));
    Map<NetworkCode, Viewer> seers = new HashMap<>();
    Set<UUID> open = new HashSet<>();
    for (RequestRow row : rows) {
      Viewer viewer =
          seers.computeIfAbsent(row.network(), network -> viewers.of(actor, network, named));
      Circle circle = all.get(row.id());
      if (circle != null && ReadingPolicy.of(viewer, circle).isOpen()) {
        open.add(row.id());
      }
    }
    Map<UUID, String> subjects = new HashMap<>();
    messages
        .openings(open)
        .forEach((request, opening) ->
            seals
                .open(opening.content().object())
                .map(Seals.Content::subject)
                .ifPresent(subject -> subjects.put(request, subject)));
    return subjects;
  }
}
