package org.enlace.request;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.enlace.directory.Holder;
import org.enlace.directory.Imports;
import org.enlace.directory.Keys;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.Networks;
import org.enlace.directory.Nominations;
import org.enlace.directory.Notes;
import org.enlace.directory.People;
import org.enlace.directory.WholeExports;
import org.enlace.identity.ApiTokens;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.Scope;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TokenIssue;
import org.enlace.identity.TokenOrder;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Something of Peru of every kind that has an id, of which other States know nothing.
final class PerusThings {
  private static final StateCode PERU = new StateCode("PE");
  private static final String KEY = "0123456789ABCDEF0123456789ABCDEF01234567";

  private final ApplicationContext site;
  private final Parties parties;
  private final Actor.SignedIn nominator;
  private final Actor.SignedIn officer;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Map<String, String> never = new LinkedHashMap<>();

  PerusThings(ApplicationContext site, Parties parties) {
    this.site = site;
    this.parties = parties;
    var accounts = site.getBean(TestAccounts.class);
    var nobody = new GrantOrder.Holder.OfAccount(new UUID(0, 0));
    var network = parties.network();
    nominator =
        accounts.actor(
            accounts.make(
                "Nominator", GrantOrder.ofState(nobody, Role.NOMINATOR, PERU, network, null)));
    officer =
        accounts.actor(
            accounts.make("Officer", GrantOrder.ofNetwork(nobody, Role.SECRETARIAT, network)));
    for (String state : List.of("PE", "MX", "BR")) {
      parties.as(
          officer,
          () ->
              site.getBean(Networks.class)
                  .admit(network, new StateCode(state), LocalDate.parse("2024-05-09"))
                  .orThrow());
    }
    fill();
  }

  /// By a part of the paths in which they stand; the longer part first.
  Map<String, String> ids() {
    return ids;
  }

  /// The same kinds, of ids that never were.
  Map<String, String> never() {
    return never;
  }

  /// An authority, which every member sees.
  UUID authority() {
    return parties.csirt;
  }

  private void fill() {
    RequestView request = request();
    UUID person = person();
    UUID nomination = nomination(person);
    put("message", request.messages().getFirst().id());
    put("referral", request.referrals().getFirst().id());
    put("/accounts/{id}", nominator.account());
    put("drafts/", draft());
    ids.put("requests/", request.head().ref().toString());
    never.put("requests/", "MX-PE-2026-999999");
    put("/people/", person);
    put("/duty/", person);
    put("/lines/", line(person));
    put("/keys/", key(person));
    put("/nominations/", nomination);
    put("/contacts/", nomination);
    put("/nominators/", enrolment(person));
    put("/missions/", mission());
    put("/notes/", note());
    put("/imports/", imported());
    put("/exports/", export());
    put("/tokens/", token());
    put("/sessions/", nominator.credential().id());
    put("/recoveries/", recovery());
    put("/enrolments/", site.getBean(Ids.class).next());
    put("/wake-consents/", person);
    put("/consents/", person);
    new PerusDuty(parties, site, person).write().forEach(this::put);
  }

  private void put(String kind, UUID id) {
    ids.put(kind, id.toString());
    never.put(kind, UUID.randomUUID().toString());
  }

  private RequestView request() {
    Actor.SignedIn sender = parties.contact("MX", Parties.TECHNICAL);
    Actor.SignedIn receiver = parties.contact("PE", Parties.TECHNICAL);
    RequestView sent = parties.sent(sender, parties.toPeru("AMBER"));
    return referred(receiver, sent.head().ref().toString());
  }

  private RequestView referred(Actor.SignedIn receiver, String ref) {
    return parties.done(
        receiver,
        () ->
            site.getBean(Referrals.class)
                .refer(
                    Target.of(ref),
                    new Referrals.Channel(parties.csirt, true, false),
                    Parties.nothing()));
  }

  private UUID draft() {
    return parties
        .done(
            parties.contact("PE", Parties.TECHNICAL),
            () -> site.getBean(Drafts.class).create(parties.toPeru("AMBER").to("MX").form()))
        .id();
  }

  private UUID person() {
    var draft =
        new People.HolderDraft(
            Holder.Kind.PERSON, PERU, "Inés", null, null, null, null, List.of(), null, null, "t");
    return parties.as(nominator, () -> site.getBean(People.class).add(draft).orThrow().id());
  }

  private UUID line(UUID person) {
    var draft =
        new Lines.LineDraft(
            Lines.OwnerKind.PERSON,
            person,
            Line.Kind.EMAIL,
            "ines-" + person + "@rree.example",
            true,
            new Lines.Arrangement(1, Line.Visibility.MEMBERS, null));
    return parties.as(nominator, () -> site.getBean(Lines.class).add(draft).orThrow().line().id());
  }

  private UUID key(UUID person) {
    return parties.as(
        nominator,
        () ->
            site.getBean(Keys.class)
                .claim(Lines.OwnerKind.PERSON, person, KEY)
                .orThrow()
                .key()
                .id());
  }

  private UUID nomination(UUID person) {
    var draft =
        new Nominations.Draft(
            PERU, parties.network(), Parties.TECHNICAL, person, 1, null, null, null, null);
    return parties.as(nominator, () -> site.getBean(Nominations.class).enter(draft).orThrow().id());
  }

  private UUID note() {
    LocalDate day = LocalDate.parse("2026-01-15");
    var draft = new Notes.NoteDraft(PERU, "N-" + UUID.randomUUID(), day, day, null);
    return parties.as(officer, () -> site.getBean(Notes.class).receive(draft, null).orThrow().id());
  }

  private UUID imported() {
    byte[] table =
        "state;category;institution;email\nPE;technical;CSIRT;a@b.example\n"
            .getBytes(StandardCharsets.UTF_8);
    return parties.as(
        nominator,
        () -> site.getBean(Imports.class).read(Imports.Format.CSV, "a.csv", table).orThrow().id());
  }

  private UUID export() {
    return parties.as(
        nominator,
        () ->
            site.getBean(WholeExports.class)
                .ask(parties.network(), "For an exercise of the region")
                .orThrow()
                .id());
  }

  private UUID token() {
    var order =
        new TokenOrder(
            "test",
            new TreeSet<>(List.of(Scope.parse("directory:read").orElseThrow())),
            site.getBean(InstantSource.class).instant().plusSeconds(3600));
    var issue = parties.as(nominator, () -> site.getBean(ApiTokens.class).issue(order));
    return ((TokenIssue.Issued) issue).token().id();
  }

  private UUID enrolment(UUID person) {
    UUID id = site.getBean(Ids.class).next();
    insert(
        """
        INSERT INTO directory.nominator
          (id, state, network, role, act, person, mailbox, note, phase, entered_by, entered_at)
        VALUES ('%s', 'PE', '%s', 'nominator', 'enrol', '%s', 'a@b.example', '%s', 'proposed',
                '%s', now())
        """
            .formatted(id, parties.network(), person, note(), officer.account()));
    return id;
  }

  private UUID mission() {
    UUID id = site.getBean(Ids.class).next();
    insert(
        """
        INSERT INTO directory.mission
          (id, state, name, mailbox, phone, source, phase, entered_by, entered_at)
        VALUES ('%s', 'PE', 'Misión', 'm@rree.example', '+5117050100', 'lista', 'refused', '%s',
                now())
        """
            .formatted(id, officer.account()));
    return id;
  }

  private UUID recovery() {
    UUID id = site.getBean(Ids.class).next();
    parties
        .rows()
        .run(
            """
            INSERT INTO identity.recovery (id, account, state, needs, asked_at, expires_at)
            VALUES ('%s', '%s', 'PE', 1, now(), now() + interval '7 days')
            """
                .formatted(id, nominator.account()));
    return id;
  }

  private void insert(String sql) {
    parties.rows().as(officer, () -> site.getBean(JdbcClient.class).sql(sql).update());
  }
}
