package org.enlace.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database, at the start of each transaction, who acts. Row-level security filters by
/// these settings; they end with the transaction. Where no actor is bound nothing is set, and the
/// policies show no row.
final class ActorTransactionManager extends JdbcTransactionManager {
  private static final String TELL =
      """
      SELECT set_config('enlace.account', ?, true), set_config('enlace.state', ?, true),
             set_config('enlace.roles', ?, true), set_config('enlace.authorities', ?, true)
      """;

  ActorTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    Actor actor = ActorScope.current().orElse(null);
    if (actor == null) {
      return;
    }
    try (PreparedStatement tell = connection.prepareStatement(TELL)) {
      tell.setString(1, account(actor));
      tell.setString(2, actor.state().map(Object::toString).orElse(""));
      tell.setString(3, roles(actor));
      tell.setString(4, authorities(actor));
      tell.execute();
    }
  }

  private static String account(@Nullable Actor actor) {
    return actor instanceof Actor.SignedIn signedIn ? signedIn.account().toString() : "";
  }

  private static String roles(Actor actor) {
    return switch (actor) {
      case Actor.SignedIn signedIn ->
          signedIn.grants().stream()
              .map(grant -> grant.role().word())
              .distinct()
              .collect(Collectors.joining(","));
      case Actor.LinkHolder _ -> "link-holder";
      case Actor.Remote _ -> "remote";
      case Actor.Task _ -> "task";
      case Actor.Anonymous _ -> "anonymous";
    };
  }

  private static String authorities(Actor actor) {
    return actor instanceof Actor.SignedIn signedIn
        ? signedIn.grants().stream()
            .map(Grant::authority)
            .filter(java.util.Objects::nonNull)
            .map(Object::toString)
            .distinct()
            .collect(Collectors.joining(","))
        : "";
  }
}
