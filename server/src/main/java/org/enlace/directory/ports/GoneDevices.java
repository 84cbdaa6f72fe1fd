package org.enlace.directory.ports;

import java.util.List;
import org.enlace.delivery.LineOutcomes;
import org.enlace.directory.Lines;
import org.springframework.stereotype.Component;

/// Ends the line of a browser that is gone, or that took back its leave, and has its owner told by
/// the other lines.
@Component
class GoneDevices implements LineOutcomes {
  private static final String GONE = "gone";

  private final Lines lines;

  GoneDevices(Lines lines) {
    this.lines = lines;
  }

  @Override
  public void reached(List<Report> reports) {
    // A browser that takes notices is not gone.
  }

  @Override
  public void failed(List<Failure> failures) {
    failures.stream()
        .map(Failure::report)
        .filter(report -> report.reply().startsWith(GONE))
        .forEach(report -> lines.gone(report.line()));
  }

  @Override
  public void bounced(List<Bounce> bounces) {
    // A push service tells at once that a browser is gone.
  }
}
