package org.enlace.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what PostgreSQL wrote with `log_statement = 'all'`: which transactions were made, of which
/// statements, with which values.
final class StatementLog {
  private static final Pattern HEAD =
      Pattern.compile("\\S+ \\S+ UTC \\[(\\d+)\\] (\\w+)@\\w+ ([A-Z]+):  (.*)", Pattern.DOTALL);
  private static final Pattern EXECUTE =
      Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
  private static final Pattern VALUES = Pattern.compile("[Pp]arameters: (.*)", Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']|'')*)')(?:, )?", Pattern.DOTALL);
  private static final Pattern BEGIN = Pattern.compile("(?i)(BEGIN|START TRANSACTION)\\b.*");
  private static final Pattern END = Pattern.compile("(?i)(COMMIT|ROLLBACK|END)\\b(?! TO\\b).*");

  private final List<Transaction> ended = new ArrayList<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  private StatementLog() {}

  /// A statement and the values of its parameters.
  record Call(String sql, List<@Nullable String> values) {}

  /// What one connection did from BEGIN to its end, or a statement that is a transaction by itself.
  record Transaction(String login, List<Call> calls) {
    boolean names(String text) {
      return calls.stream().anyMatch(call -> call.sql().contains(text));
    }
  }

  private static final class Open {
    private final String login;
    private final List<Call> calls = new ArrayList<>();
    private boolean inTransaction;

    Open(String login) {
      this.login = login;
    }
  }

  /// The transactions in the order in which they ended.
  static List<Transaction> read(String log) {
    StatementLog reading = new StatementLog();
    messages(log).forEach(reading::take);
    reading.open.values().forEach(reading::end);
    return List.copyOf(reading.ended);
  }

  /// A message goes on in lines that begin with a tab.
  private static List<String> messages(String log) {
    List<String> messages = new ArrayList<>();
    StringBuilder message = new StringBuilder();
    for (String line : log.split("\n")) {
      if (line.startsWith("\t")) {
        message.append('\n').append(line.substring(1));
      } else {
        messages.add(message.toString());
        message = new StringBuilder(line);
      }
    }
    messages.add(message.toString());
    return messages;
  }

  private void take(String message) {
    Matcher head = HEAD.matcher(message);
    if (!head.matches()) {
      return;
    }
    Open session = open.computeIfAbsent(head.group(1), _ -> new Open(head.group(2)));
    Matcher execute = EXECUTE.matcher(head.group(4));
    Matcher values = VALUES.matcher(head.group(4));
    if (head.group(3).equals("LOG") && execute.matches()) {
      statement(session, execute.group(1));
    } else if (head.group(3).equals("DETAIL") && values.matches() && !session.calls.isEmpty()) {
      Call last = session.calls.removeLast();
      session.calls.add(new Call(last.sql(), values(values.group(1))));
    }
  }

  private void statement(Open session, String sql) {
    if (!session.inTransaction || BEGIN.matcher(sql).matches()) {
      end(session);
      session.inTransaction = BEGIN.matcher(sql).matches();
    }
    session.calls.add(new Call(sql, List.of()));
    if (END.matcher(sql).matches()) {
      end(session);
      session.inTransaction = false;
    }
  }

  private void end(Open session) {
    if (!session.calls.isEmpty()) {
      ended.add(new Transaction(session.login, List.copyOf(session.calls)));
      session.calls.clear();
    }
  }

  static List<@Nullable String> values(String text) {
    List<@Nullable String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!value.find(at)
          || value.start() != at
          || Integer.parseInt(value.group(1)) != values.size() + 1) {
        throw new IllegalArgumentException("no list of values: " + text);
      }
      String quoted = value.group(2);
      values.add(quoted == null ? null : quoted.replace("''", "'"));
      at = value.end();
    }
    return java.util.Collections.unmodifiableList(values);
  }
}
