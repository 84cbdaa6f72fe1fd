package org.enlace.ui.page;

import java.util.Optional;
import org.enlace.kernel.StateCode;

/// A room's part of the page of a State. Implementations are beans.
public interface StatePanel {
  /// The panel about that State for the reader of this page, or empty.
  Optional<Panel> panelFor(StateCode state, Page page);
}
