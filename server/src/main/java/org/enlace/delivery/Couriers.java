package org.enlace.delivery;

import java.util.List;

/// Makes couriers.
final class Couriers {
  private final Courier.Tools tools;
  private final List<Carrier> carriers;

  Couriers(Courier.Tools tools, List<Carrier> carriers) {
    this.tools = tools;
    this.carriers = List.copyOf(carriers);
  }

  /// A new run of a worker.
  Run run() {
    return new Run(tools.ids().next());
  }

  /// A courier for one kind of line.
  ///
  /// @param urgent whether it carries urgent notices, or the others
  Courier courier(Run run, Carrier carrier, boolean urgent) {
    return new Courier(tools, carrier, run, urgent);
  }

  /// One carrier for each kind of line.
  List<Carrier> carriers() {
    return carriers;
  }
}
