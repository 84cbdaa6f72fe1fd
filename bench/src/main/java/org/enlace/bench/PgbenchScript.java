package org.enlace.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.bench.StatementLog.Call;
import org.enlace.bench.StatementLog.Transaction;
import org.jspecify.annotations.Nullable;

/// The transactions that one call makes, for pgbench to make again.
///
/// @param text the script
/// @param variables the values of its variables, which other scripts of the run do not share
record PgbenchScript(String text, Map<String, String> variables) {
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  PgbenchScript {
    variables = Map.copyOf(variables);
  }

  /// @param number sets the variables apart from those of the run's other scripts
  static PgbenchScript of(int number, List<Transaction> transactions) {
    StringBuilder text = new StringBuilder();
    Map<String, String> variables = new LinkedHashMap<>();
    int statement = 0;
    for (Transaction transaction : transactions) {
      for (Call call : transaction.calls()) {
        String prefix = "s" + number + "_" + statement++ + "_";
        text.append(sql(call, prefix, variables)).append(";\n");
      }
    }
    return new PgbenchScript(text.toString(), variables);
  }

  private static String sql(Call call, String prefix, Map<String, String> variables) {
    Matcher parameter = PARAMETER.matcher(withoutComments(call.sql()));
    StringBuilder sql = new StringBuilder();
    while (parameter.find()) {
      int number = Integer.parseInt(parameter.group(1));
      String value = call.values().get(number - 1);
      if (value != null && !value.isEmpty()) {
        variables.put(prefix + number, value);
      }
      parameter.appendReplacement(sql, Matcher.quoteReplacement(written(value, prefix + number)));
    }
    parameter.appendTail(sql);
    return sql.toString().strip();
  }

  /// pgbench has no variable that is null or empty.
  private static String written(@Nullable String value, String variable) {
    if (value == null) {
      return "NULL";
    }
    return value.isEmpty() ? "''" : ":" + variable;
  }

  private static String withoutComments(String sql) {
    return sql.replaceAll("(?m)--.*$", "");
  }
}
