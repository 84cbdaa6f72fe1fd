package org.enlace.request;

import org.springframework.stereotype.Component;

/// What the doors work with when they act on one request.
@Component
final class Desk {
  private final Steps steps;
  private final Journal journal;
  private final CircleStore circles;
  private final Correspondence correspondence;
  private final Assembly assembly;
  private final Cases cases;

  Desk(
      Steps steps,
      Journal journal,
      CircleStore circles,
      Correspondence correspondence,
      Assembly assembly,
      Cases cases) {
    this.steps = steps;
    this.journal = journal;
    this.circles = circles;
    this.correspondence = correspondence;
    this.assembly = assembly;
    this.cases = cases;
  }

  Steps steps() {
    return steps;
  }

  Journal journal() {
    return journal;
  }

  CircleStore circles() {
    return circles;
  }

  Correspondence correspondence() {
    return correspondence;
  }

  RequestView view(Case of) {
    return assembly.view(of);
  }

  /// The request as it is after the act.
  RequestView again(Case of) {
    return view(cases.toRead(of.row().id()));
  }
}
