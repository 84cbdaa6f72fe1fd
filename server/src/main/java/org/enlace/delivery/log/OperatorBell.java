package org.enlace.delivery.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.enlace.delivery.Composition;
import org.enlace.delivery.DeliveryAlarm;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.OperatorSettings;
import org.enlace.delivery.Wording;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.ui.page.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Rings the operator when letters did not arrive: one mail for all that came since the last one,
/// and not more often than is set. It tells how many, and nothing of them.
@Component
class OperatorBell {
  static final String KIND = "delivery.dead-letters";
  private static final Actor TASK = new Actor.Task("dead-letters");

  private final DeadLetterStore store;
  private final OperatorSettings settings;
  private final Notices notices;
  private final DeliveryAlarm alarm;
  private final Tools tools;

  /// What it is made with.
  @Component
  record Tools(
      Messages texts, InstantSource clock, Ids ids, PlatformTransactionManager transactions) {}

  OperatorBell(
      DeadLetterStore store,
      OperatorSettings settings,
      Notices notices,
      DeliveryAlarm alarm,
      Tools tools) {
    this.store = store;
    this.settings = settings;
    this.notices = notices;
    this.alarm = alarm;
    this.tools = tools;
  }

  /// Looks how many letters wait, and rings where the operator does not know of some.
  ///
  /// @return how many the operator was told of
  int look() {
    return ActorScope.as(
        TASK,
        () -> new TransactionTemplate(tools.transactions()).execute(_ -> lookInTransaction()));
  }

  private int lookInTransaction() {
    alarm.deadLetters(store.count());
    Instant now = tools.clock().instant();
    boolean lately =
        store.lastTold().filter(last -> now.isBefore(last.plus(settings.every()))).isPresent();
    if (settings.mailbox().isEmpty() || lately) {
      return 0;
    }
    int news = store.tell(now);
    if (news > 0) {
      ring(settings.mailbox().get(), news);
    }
    return news;
  }

  private void ring(EmailAddress operator, int news) {
    Locale locale = settings.spoken().locale();
    Map<String, Object> values = Map.of("count", news, "all", store.count());
    Wording wording =
        Composition.in(settings.spoken(), text(locale, "subject", values))
            .paragraph(text(locale, "text", values))
            .link(text(locale, "open", values), alarm.page("/deliveries/dead-letters"))
            .finish();
    notices.stage(
        Notice.of(
            tools.ids().next(),
            KIND,
            Marking.REAL,
            LineAddress.email(null, null, operator),
            wording));
  }

  private String text(Locale locale, String name, Map<String, Object> values) {
    return tools.texts().text(locale, "delivery.operator." + name, values);
  }
}
