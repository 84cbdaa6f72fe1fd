package org.enlace.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.enlace.delivery.Composition;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Wording;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Stages notices at the door of delivery, in one transaction.
@RestController
class NoticesResource {
  private static final String WORDS =
      "Espera una solicitud para la que usted es punto de contacto. Ábrala con el enlace de abajo;"
          + " acusar recibo no obliga a su Estado a nada más.";

  private final Notices notices;
  private final TransactionTemplate transaction;

  NoticesResource(Notices notices, PlatformTransactionManager transactions) {
    this.notices = notices;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What is staged.
  ///
  /// @param cause of all of them
  /// @param name before the `@` of each address
  /// @param lines their ids
  /// @param states of each line
  record Staging(UUID cause, String name, boolean urgent, List<UUID> lines, List<String> states) {}

  /// When it was begun and committed, in microseconds of the counter that all processes of a
  /// machine share.
  record Staged(long begun, long committed) {}

  @PostMapping("/api/v1/bench/notices")
  @Access(Access.Who.SIGNED_IN)
  Staged stage(@RequestBody Staging staging) {
    long begun = now();
    transaction.executeWithoutResult(_ -> notices.stageAll(notices(staging)));
    return new Staged(begun, now());
  }

  private static List<Notice> notices(Staging staging) {
    List<Notice> all = new ArrayList<>();
    Wording wording =
        Composition.in(new LanguageTag("es"), "Espera una solicitud")
            .paragraph(WORDS)
            .code("K7QF-2M9D")
            .finish();
    for (int i = 0; i < staging.lines().size(); i++) {
      LineAddress to =
          LineAddress.email(
              staging.lines().get(i),
              new StateCode(staging.states().get(i)),
              new EmailAddress(staging.name() + i + "@bench.example"));
      Notice notice = Notice.of(staging.cause(), "bench.staged", Marking.REAL, to, wording);
      all.add(staging.urgent() ? notice.urgently() : notice);
    }
    return all;
  }

  private static long now() {
    return System.nanoTime() / 1_000;
  }
}
