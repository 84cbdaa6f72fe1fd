package org.enlace.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Ids;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.platform.database.Logins;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/// Puts rows of the directory straight into the tables, for tests that are about reading them. Each
/// instance has a network of its own, with the categories `diplomatic` and `technical`.
public final class ListedRows {
  public static final CategoryCode DIPLOMATIC = new CategoryCode("diplomatic");
  public static final CategoryCode TECHNICAL = new CategoryCode("technical");

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Ids ids;
  private final InstantSource clock;
  private final SearchStore search;
  private final NetworkCode network;

  private ListedRows(ApplicationContext site) {
    this.jdbc = site.getBean(JdbcClient.class);
    this.transactions = site.getBean(TransactionOperations.class);
    this.ids = site.getBean(Ids.class);
    this.clock = site.getBean(InstantSource.class);
    this.search = site.getBean(SearchStore.class);
    this.network = new NetworkCode("net-" + ids.next().toString().substring(24));
  }

  /// Rows in a new network.
  public static ListedRows in(ApplicationContext site) {
    ListedRows rows = new ListedRows(site);
    rows.insertNetwork();
    return rows;
  }

  public NetworkCode network() {
    return network;
  }

  /// Does the work in a transaction, as a task of the system.
  public <T> T asTask(Supplier<T> work) {
    return as(new Actor.Task("test"), work);
  }

  /// Does the work in a transaction, as that actor.
  public <T> T as(Actor actor, Supplier<T> work) {
    return ActorScope.as(actor, () -> transactions.execute(_ -> work.get()));
  }

  /// Somebody of a State who holds a role in this network; of no State where none is given.
  public Actor.SignedIn actor(@Nullable String state, Role role, @Nullable CategoryCode category) {
    return new Actor.SignedIn(
        ids.next(),
        state == null ? null : new StateCode(state),
        List.of(new Grant(role, network, category, null, null)),
        new Actor.Credential(Actor.CredentialKind.SESSION, ids.next()));
  }

  public UUID person(String state, String name) {
    return holder("person", state, name);
  }

  public UUID desk(String state, String name) {
    return holder("desk", state, name);
  }

  /// A nomination in force since yesterday.
  public UUID nomination(String state, CategoryCode category, UUID holder, int rank) {
    UUID id = ids.next();
    Instant yesterday = clock.instant().minusSeconds(86_400);
    asTask(() ->
        jdbc.sql(
                """
                INSERT INTO directory.nomination
                  (id, state, network, category, holder, rank, phase, entered_by, entered_at,
                   confirmed_by, confirmed_at, review_on)
                VALUES (:id, :state, :network, :category, :holder, :rank, 'confirmed', :enterer,
                        :at, :confirmer, :at, cast(:at AS date) + 365)
                """)
            .param("id", id)
            .param("state", state)
            .param("network", network.value())
            .param("category", category.value())
            .param("holder", holder)
            .param("rank", rank)
            .param("enterer", ids.next())
            .param("confirmer", ids.next())
            .param("at", Rows.parameter(yesterday))
            .update());
    return id;
  }

  /// Lets a nomination be found by those words.
  public void findable(UUID nomination, String words, String... languages) {
    asTask(() -> {
      search.put(new SearchStore.Entry(nomination, List.of(languages), Folding.fold(words)));
      return nomination;
    });
  }

  /// A proved line in force of a person, a desk or an authority.
  public UUID line(
      String state, UUID owner, Line.Kind kind, String value, Line.Visibility visibility) {
    return line(state, owner, kind, value, visibility, false);
  }

  /// A proved personal line in force.
  public UUID personalLine(
      String state, UUID owner, Line.Kind kind, String value, Line.Visibility visibility) {
    return line(state, owner, kind, value, visibility, true);
  }

  private UUID line(
      String state,
      UUID owner,
      Line.Kind kind,
      String value,
      Line.Visibility visibility,
      boolean personal) {
    UUID id = ids.next();
    asTask(() ->
        jdbc.sql(
                """
                WITH line AS (
                  INSERT INTO directory.line
                    (id, owner_kind, owner, state, kind, personal, position, visibility, proof,
                     phase, changed_at)
                  VALUES (:id, 'person', :owner, :state, :kind, :personal,
                          1 + (SELECT count(*) FROM directory.line WHERE owner = :owner),
                          :visibility, 'proved', 'in-force', :now)
                  RETURNING id)
                INSERT INTO directory.line_value (line, state, visibility, in_force, value)
                SELECT id, :state, :visibility, true, :value FROM line
                """)
            .param("id", id)
            .param("owner", owner)
            .param("state", state)
            .param("kind", Rows.word(kind))
            .param("personal", personal)
            .param("visibility", Rows.word(visibility))
            .param("value", value)
            .param("now", Rows.parameter(clock.instant()))
            .update());
    return id;
  }

  /// Runs a statement without parameters, as a task of the system.
  public void run(String sql) {
    asTask(() -> jdbc.sql(sql).update());
  }

  /// Runs a statement as the owner of the database, who alone may alter what only grows.
  public void asOwner(ApplicationContext site, String sql) {
    String owner = site.getBean(Logins.class).owner().reveal();
    JdbcClient.create(new DriverManagerDataSource(owner)).sql(sql).update();
  }

  /// All rows of a table, as its owner reads them.
  public String readAsOwner(ApplicationContext site, String table) {
    String owner = site.getBean(Logins.class).owner().reveal();
    return JdbcClient.create(new DriverManagerDataSource(owner))
        .sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " AS t")
        .query(String.class)
        .single();
  }

  private UUID holder(String kind, String state, String name) {
    UUID id = ids.next();
    asTask(() ->
        jdbc.sql(
                """
                INSERT INTO directory.holder
                  (id, kind, state, name, languages, zone, source, changed_at)
                VALUES (:id, :kind, :state, :name, '{es,en}', 'America/Lima', 'test', :now)
                """)
            .param("id", id)
            .param("kind", kind)
            .param("state", state)
            .param("name", name)
            .param("now", Rows.parameter(clock.instant()))
            .update());
    return id;
  }

  private void insertNetwork() {
    asTask(() ->
        jdbc.sql(
                """
                WITH network AS (
                  INSERT INTO directory.network (code, name, changed_at)
                  VALUES (:code, '{"en":"Test network","es":"Red de prueba"}', :now)
                  RETURNING code)
                INSERT INTO directory.category (network, code, name, position, asks_key)
                SELECT :code, each.code, jsonb_build_object('en', each.code), each.position,
                       each.code = 'technical'
                  FROM (VALUES ('technical', 1), ('diplomatic', 2)) AS each (code, position)
                """)
            .param("code", network.value())
            .param("now", Rows.parameter(clock.instant()))
            .update());
  }
}
