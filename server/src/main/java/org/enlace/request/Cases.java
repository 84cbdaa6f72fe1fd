package org.enlace.request;

import java.time.InstantSource;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.RequestReference;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Finds a request for the actor who asks. What is not the actor's is not there.
@Component
final class Cases {
  private final RequestStore requests;
  private final CircleStore circles;
  private final TimelineStore events;
  private final Viewers viewers;
  private final InstantSource clock;

  Cases(
      RequestStore requests,
      CircleStore circles,
      TimelineStore events,
      Viewers viewers,
      InstantSource clock) {
    this.requests = requests;
    this.circles = circles;
    this.events = events;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// The request, to be read.
  Case toRead(String ref) {
    Actor.SignedIn actor = Viewers.signedIn().orElseThrow(Problems::unknown);
    return opened(requests.find(parsed(ref)).orElseThrow(Problems::unknown), actor);
  }

  Case toRead(UUID id) {
    Actor.SignedIn actor = Viewers.signedIn().orElseThrow(Problems::unknown);
    return opened(requests.find(id).orElseThrow(Problems::unknown), actor);
  }

  /// The request, held until the transaction ends, so that one act follows another.
  Case toAct(Target target) {
    Case seen = toRead(target.ref());
    if (seen.sides().contains(Side.ONLOOKER)) {
      throw Problem.of("request", "looks-on", 403).asException();
    }
    RequestRow locked = requests.lock(seen.row().id()).orElseThrow(Problems::unknown);
    ETags.check(target.ifMatch(), version(locked.id()));
    return new Case(locked, circles.circle(locked), seen.viewer(), clock.instant());
  }

  /// The version of a request for this actor: how many events it sees. What the other State does
  /// inside does not show in it.
  long version(UUID request) {
    return events.count(request);
  }

  private Case opened(RequestRow row, Actor.SignedIn actor) {
    Viewer viewer = viewers.of(actor, row.network(), row.holders());
    Case opened = new Case(row, circles.circle(row), viewer, clock.instant());
    if (opened.sides().isEmpty()) {
      throw Problems.unknown();
    }
    return opened;
  }

  private static RequestReference parsed(String ref) {
    try {
      return RequestReference.parse(ref);
    } catch (Refusal notAReference) {
      throw Problems.unknown();
    }
  }
}
