package org.enlace.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.enlace.bench.Demonstration.Login;
import org.enlace.bench.StatementLog.Transaction;

/// Finds out which statements calls make, by letting the database write them down while each call
/// is made once.
record Capture(Demonstration site, int port) {
  private static final String SIGN_IN = "identity.api_token";
  private static final long UNTIL_WRITTEN_MILLIS = 60;
  private static final int TRIES = 20;

  /// The transactions of each call, the sign-in first.
  List<List<Transaction>> of(List<byte[]> calls)
      throws IOException, SQLException, InterruptedException {
    tell("SET log_statement = 'all'", "SET log_error_verbosity = 'default'");
    try {
      List<List<Transaction>> found = new ArrayList<>();
      for (byte[] call : calls) {
        found.add(of(call));
      }
      return found;
    } finally {
      tell("RESET log_statement", "RESET log_error_verbosity");
    }
  }

  private List<Transaction> of(byte[] call) throws IOException, InterruptedException {
    long before = Files.size(site.log());
    try (Connection connection = new Connection(port)) {
      Connection.Answer answer = connection.send(call);
      if (!answer.isSuccess()) {
        throw new IOException("the server answered " + answer.status() + ": " + answer.text());
      }
    }
    TimeUnit.MILLISECONDS.sleep(UNTIL_WRITTEN_MILLIS);
    byte[] log = Files.readAllBytes(site.log());
    String said =
        new String(
            Arrays.copyOfRange(log, Math.toIntExact(before), log.length), StandardCharsets.UTF_8);
    List<Transaction> made = StatementLog.read(said).stream().filter(Capture::isOfTheCall).toList();
    if (made.stream().noneMatch(each -> each.names(SIGN_IN)) || made.size() < 2) {
      throw new IOException("the database did not write down what the call does: " + made);
    }
    return made;
  }

  /// The system's own tasks go on meanwhile, under the worker's login, as the sign-in does.
  private static boolean isOfTheCall(Transaction transaction) {
    boolean said = transaction.calls().stream().anyMatch(call -> !call.sql().isBlank());
    return said && (transaction.login().equals(Login.APP.role()) || transaction.names(SIGN_IN));
  }

  /// A login's settings reach new connections, so the pools are made to open new ones.
  private void tell(String... settings) throws IOException, SQLException, InterruptedException {
    List<String> statements = new ArrayList<>();
    for (Login login : List.of(Login.APP, Login.WORKER)) {
      for (String setting : settings) {
        statements.add("ALTER ROLE " + login.role() + " " + setting);
      }
    }
    statements.add(
        String.format(
            Locale.ROOT,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('%s', '%s')",
            Login.APP.role(),
            Login.WORKER.role()));
    site.run(Login.SUPERUSER, statements);
    awaitAnswers();
  }

  private void awaitAnswers() throws IOException, InterruptedException {
    byte[] call = Calls.reach("PE", site.tokens("mx-technical").getFirst());
    int good = 0;
    for (int tried = 0; good < 3; tried++) {
      TimeUnit.SECONDS.sleep(1);
      try (Connection connection = new Connection(port)) {
        good = connection.send(call).isSuccess() ? good + 1 : 0;
      }
      if (tried == TRIES) {
        throw new IOException("the server does not get its connections back");
      }
    }
  }
}
