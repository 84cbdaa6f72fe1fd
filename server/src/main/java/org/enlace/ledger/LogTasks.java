package org.enlace.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// When everything is verified: at the start, beside the work, and each day.
@Configuration(proxyBeanMethods = false)
class LogTasks {
  private static final Logger LOG = LoggerFactory.getLogger(LogTasks.class);

  private final LogCheck check;

  LogTasks(LogCheck check) {
    this.check = check;
  }

  @Bean
  static Task<Void> verifyingTheLedger(LogCheck check) {
    return Tasks.recurring(
            "ledger-verification", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 40)))
        .execute((_, _) -> check.check());
  }

  @EventListener(ApplicationReadyEvent.class)
  void verifyAtTheStart() {
    Thread.ofVirtual().name("ledger-verification").start(this::verify);
  }

  private void verify() {
    try {
      check.check();
    } catch (RuntimeException failure) {
      LOG.error("the ledger could not be verified at the start", failure);
    }
  }
}
