package org.enlace.vault;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sparse job of this room: after a new site key was named, everything is wrapped with it.
@Configuration(proxyBeanMethods = false)
class VaultTasks {
  private static final Logger LOG = LoggerFactory.getLogger(VaultTasks.class);

  @Bean
  Task<Void> rewrapping(SiteKeyRotation rotation) {
    return Tasks.recurring(
            "site-key-rotation", Schedules.daily(ZoneOffset.UTC, LocalTime.of(4, 20)))
        .execute((_, _) -> rotation.rewrapIfDue().ifPresent(VaultTasks::say));
  }

  private static void say(Rewrapped rewrapped) {
    LOG.info("{} objects and values were sealed with the newest site key", rewrapped.done());
    rewrapped.broken().forEach(id -> LOG.error("object {} does not open", id.value()));
  }
}
