package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.Grants;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Ids;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people around a nomination, with real accounts, in a network of their own: two officers of
/// the secretariat, and for a State its nominator and its mission. Peru and Mexico are members.
final class Ceremony {
  static final StateCode PERU = new StateCode("PE");
  static final StateCode MEXICO = new StateCode("MX");

  final ListedRows rows;
  final NetworkCode network;
  final Actor.SignedIn first;
  final Actor.SignedIn second;
  final Actor.SignedIn nominator;
  final Actor.SignedIn mission;

  private final ApplicationContext site;
  private final TestAccounts accounts;
  private final Nominations nominations;
  private final People people;
  private final Lines lines;

  Ceremony(ApplicationContext site) {
    this.site = site;
    this.accounts = site.getBean(TestAccounts.class);
    this.nominations = site.getBean(Nominations.class);
    this.people = site.getBean(People.class);
    this.lines = site.getBean(Lines.class);
    this.rows = ListedRows.in(site);
    this.network = rows.network();
    this.first = officer();
    this.second = officer();
    this.nominator = of(PERU, Role.NOMINATOR);
    this.mission = of(PERU, Role.MISSION);
    Networks networks = site.getBean(Networks.class);
    as(first, () -> networks.admit(network, PERU, LocalDate.parse("2024-05-09")).orThrow());
    as(first, () -> networks.admit(network, MEXICO, LocalDate.parse("2024-05-09")).orThrow());
  }

  static <T> T as(Actor actor, Supplier<T> work) {
    return ActorScope.as(actor, work::get);
  }

  Actor.SignedIn officer() {
    return accounts.actor(
        accounts.make("Officer", GrantOrder.ofNetwork(nobody(), Role.SECRETARIAT, network)));
  }

  /// The mailbox of a nominating authority of Peru that is in force in this network.
  Inbox enrolledNominator(GreenMail mail) {
    Inbox inbox = Inbox.of(mail, "nominator");
    String row =
        """
        INSERT INTO directory.nominator
          (id, state, network, role, act, person, mailbox, note, phase, entered_by, entered_at,
           called_agreed, confirmed_by, confirmed_at, account)
        VALUES ('%s', 'PE', '%s', 'nominator', 'enrol', '%s', '%s', '%s', 'in-force', '%s', now(),
                true, '%s', now(), '%s')
        """
            .formatted(
                site.getBean(Ids.class).next(),
                network,
                rows.person("PE", "Rosa Quispe"),
                inbox.address(),
                note(PERU),
                first.account(),
                second.account(),
                nominator.account());
    rows.as(first, () -> site.getBean(JdbcClient.class).sql(row).update());
    return inbox;
  }

  /// Waits until what there is to tell of a subject was told.
  void awaitTold(UUID subject) {
    var jdbc = site.getBean(JdbcClient.class);
    for (int looks = 0; looks < 300; looks++) {
      long left =
          rows.asTask(() ->
              jdbc.sql(
                      """
                      SELECT count(*) FROM directory.telling
                       WHERE subject = :subject AND done_at IS NULL
                      """)
                  .param("subject", subject)
                  .query(Long.class)
                  .single());
      if (left == 0) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("nobody was told of " + subject);
  }

  Actor.SignedIn auditor() {
    return accounts.actor(
        accounts.make("Auditor", GrantOrder.ofNetwork(nobody(), Role.AUDITOR, network)));
  }

  Actor.SignedIn of(StateCode state, Role role) {
    return accounts.actor(
        accounts.make(role.word(), GrantOrder.ofState(nobody(), role, state, network, null)));
  }

  /// A contact of Mexico, who sees Peru from outside.
  Actor.SignedIn foreigner(CategoryCode category) {
    return accounts.actor(
        accounts.make(
            "Foreigner",
            GrantOrder.contact(
                nobody(), MEXICO, network, category, site.getBean(Ids.class).next())));
  }

  /// Somebody who signs in as that person of the directory.
  Actor.SignedIn signedInAs(UUID account) {
    return accounts.actor(account);
  }

  Holder person(String name) {
    return as(nominator, () -> people.add(draft(Holder.Kind.PERSON, name)).orThrow());
  }

  Holder desk(String name) {
    return as(nominator, () -> people.add(draft(Holder.Kind.DESK, name)).orThrow());
  }

  static People.HolderDraft draft(Holder.Kind kind, String name) {
    return new People.HolderDraft(
        kind, PERU, name, null, null, null, null, List.of(), null, null, "note");
  }

  Lines.Kept mail(Holder holder, String address) {
    return line(holder, Line.Kind.EMAIL, address);
  }

  Lines.Kept line(Holder holder, Line.Kind kind, String value) {
    return as(nominator, () -> lines.add(lineDraft(holder, kind, value)).orThrow());
  }

  static Lines.LineDraft lineDraft(Holder holder, Line.Kind kind, String value) {
    return new Lines.LineDraft(
        holder.kind() == Holder.Kind.PERSON ? Lines.OwnerKind.PERSON : Lines.OwnerKind.DESK,
        holder.id(),
        kind,
        value,
        false,
        new Lines.Arrangement(1, Line.Visibility.MEMBERS, null));
  }

  Nominations.Draft nomination(Holder holder, @Nullable UUID note) {
    return new Nominations.Draft(
        PERU, network, ListedRows.TECHNICAL, holder.id(), 1, note, null, null, null);
  }

  /// A nomination that the State entered and an officer confirmed.
  Nomination inForce(Holder holder) {
    return inForce(nomination(holder, null));
  }

  Nomination inForce(Nominations.Draft draft) {
    Nomination entered = as(nominator, () -> nominations.enter(draft).orThrow());
    as(nominator, () -> nominations.submit(entered.id()).orThrow());
    return as(second, () -> nominations.confirm(entered.id()).orThrow());
  }

  /// The technical contacts of Peru whom a foreigner sees.
  List<UUID> listed() {
    return as(
        foreigner(ListedRows.DIPLOMATIC),
        () ->
            site
                .getBean(Contacts.class)
                .inForce(PERU, network, Optional.of(ListedRows.TECHNICAL))
                .stream()
                .map(Contact::nomination)
                .toList());
  }

  /// The contacts of Peru that a foreigner finds.
  List<UUID> found(String words) {
    var query = new Contacts.Query(Set.of(), network, null, null, null, words, null, 50);
    return as(foreigner(ListedRows.DIPLOMATIC), () -> site.getBean(Contacts.class).search(query))
        .items()
        .stream()
        .map(Contact::nomination)
        .toList();
  }

  /// How many roles follow from a nomination.
  int powersOf(Nomination nomination) {
    return as(first, () -> site.getBean(Grants.class).ofCause(nomination.id())).size();
  }

  Nomination find(UUID id) {
    return as(first, () -> nominations.find(id)).orElseThrow();
  }

  /// A note of that State, received today by the first officer.
  UUID note(StateCode state) {
    LocalDate today =
        LocalDate.ofInstant(site.getBean(InstantSource.class).instant(), ZoneOffset.UTC);
    String reference = "N-" + site.getBean(Ids.class).next();
    var draft = new Notes.NoteDraft(state, reference, today, today, null);
    return as(first, () -> site.getBean(Notes.class).receive(draft, null).orThrow().id());
  }

  static void assertRefused(String slug, Answer<?> answer) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.problem().slug()).isEqualTo(slug));
  }

  private static GrantOrder.Holder nobody() {
    return new GrantOrder.Holder.OfAccount(new UUID(0, 0));
  }
}
