package org.enlace.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.enlace.bench.Demonstration.Login;

/// The demonstration that is measured, with its samples: some twenty States, the names by which
/// they are searched, and the tokens of those who ask.
///
/// @param site its data
/// @param server its process
/// @param states the samples' codes
/// @param names what is searched for
record Running(Demonstration site, ServerProcess server, List<String> states, List<String> names) {
  private static final String UNFINISHED =
      """
      SELECT (SELECT count(*) FROM duty.step
               WHERE phase = 'armed' AND due_at <= clock_timestamp())
           + (SELECT count(*) FROM delivery.delivery WHERE progress = 'waiting')
      """;
  private static final String LISTED =
      """
      SELECT DISTINCT state FROM directory.nomination
       WHERE category = 'technical' AND phase = 'confirmed' AND state NOT IN ('MX', 'PE', 'BR')
       ORDER BY 1
      """;
  private static final int PATIENCE_SECONDS = 180;

  /// All States that have a technical contact, but those whose personas ask.
  static Running withAllStates(Demonstration site, ServerProcess server)
      throws IOException, SQLException {
    List<String> states = new ArrayList<>();
    try (Connection database = site.connect(Login.SUPERUSER);
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(LISTED)) {
      while (row.next()) {
        states.add(row.getString(1));
      }
    }
    return new Running(site, server, List.copyOf(states), List.of());
  }

  /// Who may look up.
  List<String> readers() {
    return site.tokens(
        "mx-technical",
        "mx-diplomatic",
        "mx-nominator",
        "pe-technical",
        "pe-diplomatic",
        "pe-nominator",
        "br-technical",
        "br-diplomatic",
        "br-nominator");
  }

  /// Who may send.
  List<String> senders() {
    return site.tokens(
        "mx-technical",
        "mx-diplomatic",
        "pe-technical",
        "pe-diplomatic",
        "br-technical",
        "br-diplomatic");
  }

  Load reaching() {
    return new Load(server.port(), Calls.each(states, readers(), Calls::reach));
  }

  Load searching() {
    return new Load(server.port(), Calls.each(names, readers(), Calls::search));
  }

  Load sending() {
    return new Load(server.port(), Calls.each(states, senders(), Calls::request));
  }

  Peers peers() {
    return new Peers(site, server.port());
  }

  /// Waits until every step that is due was done and every notice is out.
  ///
  /// @return how long it took, in seconds
  double untilQuiet() throws IOException, SQLException, InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; i < PATIENCE_SECONDS * 2; i++) {
      if (site.count(UNFINISHED) == 0) {
        return (System.nanoTime() - begun) / 1e9;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    throw new IOException("notices are still under way after " + PATIENCE_SECONDS + " s");
  }

  /// The same, looked at often and without an end to the patience.
  void untilNothingWaits() throws IOException, SQLException, InterruptedException {
    while (site.count(UNFINISHED) > 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  static String perSecond(double rate) {
    return String.format(Locale.ROOT, rate < 100 ? "%.1f/s" : "%.0f/s", rate);
  }

  static String milliseconds(double milliseconds) {
    return String.format(Locale.ROOT, "%.1f ms", milliseconds);
  }
}
