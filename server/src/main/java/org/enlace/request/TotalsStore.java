package org.enlace.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.enlace.kernel.NetworkCode;
import org.enlace.request.RequestTotals.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts requests by a function of the database, which reads past the policies and tells numbers
/// alone.
@Component
final class TotalsStore {
  private static final int MONTHS = 120;

  private final JdbcClient jdbc;

  TotalsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Month> ofNetwork(NetworkCode network, YearMonth since) {
    return jdbc.sql(
            """
            SELECT month, sent, acknowledged, concluded
              FROM request.monthly_totals(?, ?) LIMIT ?
            """)
        .params(network.value(), since.atDay(1), MONTHS)
        .query((row, _) ->
            new Month(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4)))
        .list();
  }
}
