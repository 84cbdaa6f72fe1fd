package org.enlace.delivery;

import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.inTransaction;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.enlace.MovableClock;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.platform.database.Logins;
import org.enlace.ui.page.Messages;
import org.enlace.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// What tests of the worker need: the application's own worker is stopped meanwhile, and couriers
/// are made with a carrier of the test's.
@Component
class DeliveryScene {
  static final StateCode STATE = new StateCode("QE");

  private final Claims claims;
  private final Vault vault;
  private final Ids ids;
  private final MovableClock clock;
  private final Beans beans;

  /// What the reports were, or the failure that a test wants them to have.
  final List<String> reports = new CopyOnWriteArrayList<>();

  boolean reportsFail;

  @Component
  record Beans(
      Notices notices,
      PlatformTransactionManager transactions,
      SecureRandom random,
      Messages texts,
      Logins logins,
      Quotas quotas,
      SettlementStore settlements,
      ReturnPaths returnPaths) {}

  DeliveryScene(Claims claims, Vault vault, Ids ids, MovableClock clock, Beans beans) {
    this.claims = claims;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
    this.beans = beans;
  }

  /// A clock that tells the real time, and none of the notices that other tests left waiting, which
  /// would take their turn before the scene's own.
  void begin() {
    clock.reset();
    reports.clear();
    reportsFail = false;
    owner()
        .sql(
            """
            UPDATE delivery.delivery SET due_at = due_at + interval '10 years'
             WHERE progress = 'waiting'
            """)
        .update();
  }

  /// A notice that was staged.
  record Staged(NoticeId id, UUID cause, UUID line) {}

  Staged stage(String address) {
    return stage(address, Marking.REAL, ids.next());
  }

  Staged stage(String address, Marking marking, UUID line) {
    return stage(notice(address, marking, line));
  }

  Staged stageUrgent(String address) {
    return stage(notice(address, Marking.REAL, ids.next()).urgently());
  }

  /// A notice by SMS.
  ///
  /// @return its line
  UUID stageBrief(String number) {
    UUID line = ids.next();
    Wording wording =
        Composition.in(new LanguageTag("es"), "Le espera una solicitud")
            .paragraph("Espera una solicitud.")
            .finish()
            .withBrief("Espera una solicitud");
    LineAddress to = LineAddress.of(line, STATE, LineKind.SMS, number);
    write(() ->
        beans
            .notices()
            .stage(Notice.of(ids.next(), "test.arrived", Marking.REAL, to, wording).urgently()));
    return line;
  }

  /// Many notices of one cause that are not urgent.
  ///
  /// @return their cause
  UUID stageStorm(int count, String address) {
    UUID cause = ids.next();
    Notice one = notice(address, Marking.REAL, ids.next());
    Notice each = Notice.of(cause, "test.storm", Marking.REAL, one.to(), one.wording());
    for (int staged = 0; staged < count; staged += 1000) {
      write(() -> beans.notices().stageAll(Collections.nCopies(1000, each)));
    }
    return cause;
  }

  private Notice notice(String address, Marking marking, UUID line) {
    Wording wording =
        Composition.in(new LanguageTag("es"), "Le espera una solicitud")
            .paragraph("Espera una solicitud: «año».")
            .finish();
    LineAddress to = LineAddress.email(line, STATE, new EmailAddress(address));
    return Notice.of(ids.next(), "test.arrived", marking, to, wording).inThread(line);
  }

  private Staged stage(Notice notice) {
    NoticeId id = write(() -> beans.notices().stage(notice));
    return new Staged(id, notice.cause(), Objects.requireNonNull(notice.to().line()));
  }

  <T> T write(Callable<T> work) {
    return inTransaction(beans.transactions(), actor(STATE, Role.CONTACT), work);
  }

  DeliveryStatus statusOf(Staged staged) {
    return write(() -> beans.notices().ofCause(staged.cause())).getFirst();
  }

  List<String> receiptsOf(Staged staged) {
    return owner()
        .sql(
            "SELECT outcome || ' ' || reply FROM delivery.receipt WHERE notice = ? ORDER BY at, id")
        .param(staged.id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  JdbcClient owner() {
    return JdbcClient.create(new DriverManagerDataSource(beans.logins().owner().reveal()));
  }

  Couriers couriers(Carrier... carriers) {
    return new Couriers(
        new Courier.Tools(claims, settlement(), vault, clock, ids, beans.quotas()),
        List.of(carriers));
  }

  /// A courier of what is not urgent.
  Courier courier(Carrier carrier) {
    return courier(carrier, false);
  }

  Courier courier(Carrier carrier, boolean urgent) {
    Couriers couriers = couriers(carrier);
    return couriers.courier(couriers.run(), carrier, urgent);
  }

  MailCarrier mail(MailSettings settings) {
    return new MailCarrier(settings, "site.example", beans.returnPaths(), beans.texts());
  }

  private Settlement settlement() {
    ObjectProvider<LineOutcomes> keepers =
        new ObjectProvider<>() {
          @Override
          public Stream<LineOutcomes> orderedStream() {
            return Stream.of(new Keeper());
          }
        };
    return new Settlement(
        beans.settlements(), keepers, ids, beans.random(), clock, beans.transactions());
  }

  private final class Keeper implements LineOutcomes {
    @Override
    public void reached(List<Report> all) {
      all.forEach(each -> note(each.line() + " reached " + each.reply()));
    }

    @Override
    public void failed(List<Failure> all) {
      all.forEach(each ->
          note(each.report().line() + " failed " + each.reason() + " " + each.report().reply()));
    }

    @Override
    public void bounced(List<Bounce> all) {
      all.forEach(each ->
          note(each.report().line() + " bounced " + each.reason() + " " + each.lastSuccessAt()));
    }

    private void note(String report) {
      if (reportsFail) {
        throw new IllegalStateException("the keeper of lines fails");
      }
      reports.add(report);
    }
  }
}
