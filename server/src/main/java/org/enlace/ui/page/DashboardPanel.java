package org.enlace.ui.page;

import java.util.Optional;

/// A room's part of the dashboard. Implementations are beans.
public interface DashboardPanel {
  /// The panel for the reader of this page, or empty where the room has nothing to say to them.
  Optional<Panel> panelFor(Page page);
}
