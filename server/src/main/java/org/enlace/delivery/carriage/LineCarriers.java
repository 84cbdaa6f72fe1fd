package org.enlace.delivery.carriage;

import java.util.List;

/// Adapters that the settings make. Implementations are beans.
public interface LineCarriers {
  List<LineCarrier> carriers();
}
