package org.enlace.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.enlace.platform.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Walks the catalogue of the migrated database: what a forgotten predicate would open, and what
/// runs with the owner's powers. Whoever adds to a list here says why it may be.
class RowLevelSecurityTests {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String OURS =
      " NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'migration') ";

  private JdbcClient owner;

  @BeforeEach
  void signIn() {
    owner =
        JdbcClient.create(new DriverManagerDataSource(DATABASE.owner().urlWithPassword().reveal()));
  }

  @Test
  void guardsEveryTableButTheOneThatMembersSearch() {
    assertThat(
            list(
                """
                SELECT n.nspname || '.' || c.relname
                  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'p', 'm') AND NOT c.relrowsecurity
                   AND n.nspname %s ORDER BY 1
                """))
        .containsExactly("directory.contact_search"); // what members see alone, for its index
  }

  @Test
  void opensToEveryReaderOnlyWhatIsPublic() {
    assertThat(
            list(
                """
                SELECT schemaname || '.' || tablename || ' ' || cmd FROM pg_policies
                 WHERE 'enlace_app' = ANY (roles) AND qual = 'true' AND schemaname %s ORDER BY 1
                """))
        .containsExactly(
            "directory.category SELECT",
            "directory.network SELECT",
            "directory.state_name SELECT",
            "ledger.checkpoint SELECT", // the log is public: see docs/ledger-format.md
            "ledger.cosignature SELECT",
            "ledger.leaf SELECT", // commitments without their openings
            "ledger.log SELECT",
            "ledger.node SELECT");
  }

  @Test
  void checksWhatTheApplicationWrites() {
    assertThat(
            list(
                """
                SELECT schemaname || '.' || tablename || ' ' || policyname FROM pg_policies
                 WHERE 'enlace_app' = ANY (roles) AND with_check = 'true' AND schemaname %s
                 ORDER BY 1
                """))
        .containsExactly("request.message message_share"); // its readers alone, one column alone
  }

  @Test
  void namesOneOfTheTwoLoginsInEveryPolicy() {
    assertThat(
            list(
                """
                SELECT schemaname || '.' || policyname FROM pg_policies
                 WHERE NOT roles <@ '{enlace_app,enlace_worker}'::name[] AND schemaname %s
                """))
        .isEmpty();
  }

  @Test
  void runsFewThingsWithTheOwnersPowers() {
    assertThat(
            list(
                """
                SELECT n.nspname || '.' || p.proname
                  FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
                 WHERE p.prosecdef AND n.nspname %s ORDER BY 1
                """))
        .containsExactly(
            "delivery.cancel", // of a cause that is told to nobody
            "delivery.progress_of", // how many, of a cause that is told to nobody
            "delivery.resend", // asks for the role; of a dead letter that the caller sees
            "duty.standing_rosters", // who answers now; told on within the rules of reach
            "ledger.latest", // a hash, which the public log shows
            "request.desks_of", // asks whether the caller takes part
            "request.end_referrals", // asks whether the caller sent it, and has ended it
            "request.monthly_totals"); // asks for the role; counts alone
  }

  @Test
  void runsNothingWithTheOwnersPowersOnASearchPathOfTheCaller() {
    assertThat(
            list(
                """
                SELECT n.nspname || '.' || p.proname
                  FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
                 WHERE p.prosecdef AND n.nspname %s
                   AND NOT coalesce(p.proconfig, '{}')::text LIKE '%%search_path=pg_catalog%%'
                """))
        .isEmpty();
  }

  @Test
  void runsNothingWithTheOwnersPowersForEverybody() {
    assertThat(
            list(
                """
                SELECT n.nspname || '.' || p.proname
                  FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
                 WHERE p.prosecdef AND n.nspname %s
                   AND has_function_privilege('public', p.oid, 'EXECUTE')
                """))
        .isEmpty();
  }

  @Test
  void showsPastThePoliciesOnlyLookUpsWithoutTheirPerson() {
    assertThat(
            list(
                """
                SELECT n.nspname || '.' || c.relname
                  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE c.relkind = 'v' AND n.nspname %s
                   AND NOT coalesce(c.reloptions, '{}')::text LIKE '%%security_invoker=true%%'
                """))
        .containsExactly("identity.look_up_seen");
  }

  @Test
  void letsTheApplicationChangeNothingThatOnlyGrows() {
    assertThat(
            list(
                """
                SELECT n.nspname || '.' || c.relname
                  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE n.nspname || '.' || c.relname IN ('ledger.leaf', 'ledger.opening', 'ledger.node',
                         'ledger.checkpoint', 'ledger.log', 'ledger.restoration',
                         'directory.history', 'directory.nomination_history', 'request.event',
                         'identity.event', 'identity.recovery_approval', 'delivery.receipt',
                         'delivery.line_outcome', 'delivery.dead_letter')
                   AND n.nspname %s
                   AND (has_any_column_privilege('enlace_app', c.oid, 'UPDATE')
                        OR has_table_privilege('enlace_app', c.oid, 'DELETE, TRUNCATE'))
                """))
        .isEmpty();
  }

  @Test
  void showsTheApplicationNoSecretOfAnAccount() {
    assertThat(
            list(
                """
                SELECT n.nspname || '.' || c.relname || '.' || a.attname
                  FROM pg_attribute AS a
                  JOIN pg_class AS c ON c.oid = a.attrelid
                  JOIN pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname %s
                   AND (a.attname LIKE '%%hash' OR a.attname LIKE '%%totp%%'
                        OR a.attname IN ('digest', 'body', 'pending_password'))
                   AND has_column_privilege('enlace_app', c.oid, a.attnum, 'SELECT')
                   AND n.nspname <> 'ledger'
                 ORDER BY 1
                """))
        .isEmpty();
  }

  private List<String> list(String sql) {
    return owner.sql(sql.formatted(OURS)).query(String.class).list();
  }
}
