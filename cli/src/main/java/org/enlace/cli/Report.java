package org.enlace.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.enlace.protocol.Refusal;

/// Collects what a command finds, prints it and tells how the command ends: one wrong thing makes
/// the whole wrong.
final class Report {
  private final List<Finding> findings = new ArrayList<>();

  void add(Finding finding) {
    findings.add(finding);
  }

  /// Runs a command and prints what it found.
  ///
  /// @return the exit code
  static int run(Words words, PrintWriter out, Consumer<Report> command) {
    Report report = new Report();
    try {
      command.accept(report);
    } catch (Failure failure) {
      report.add(failure.finding());
    } catch (Refusal refused) {
      report.add(Finding.wrong("not-in-form", String.valueOf(refused.getMessage())));
    }
    report.findings.forEach(finding -> out.println(finding.in(words)));
    Status status = report.status();
    out.println(words.say("end." + status.code()));
    out.flush();
    return status.code();
  }

  private Status status() {
    if (findings.stream().anyMatch(each -> each.status() == Status.WRONG)) {
      return Status.WRONG;
    }
    return findings.stream().anyMatch(each -> each.status() == Status.UNKNOWN)
        ? Status.UNKNOWN
        : Status.PROVED;
  }
}
