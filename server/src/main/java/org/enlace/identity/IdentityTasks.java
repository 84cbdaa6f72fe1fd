package org.enlace.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sparse job of this room.
@Configuration(proxyBeanMethods = false)
class IdentityTasks {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityTasks.class);

  @Bean
  Task<Void> erasureOfSessions(IdentityRetention retention) {
    return Tasks.recurring(
            "identity-retention", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 30)))
        .execute((_, _) -> say(retention.run()));
  }

  private static void say(IdentityRetention.Erased erased) {
    LOG.info(
        "erased as past its keeping: {} sessions, {} links, {} known browsers, {} account events",
        erased.sessions(),
        erased.links(),
        erased.browsers(),
        erased.events());
  }
}
