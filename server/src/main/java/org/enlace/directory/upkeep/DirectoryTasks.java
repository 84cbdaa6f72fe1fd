package org.enlace.directory.upkeep;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.enlace.directory.Nominations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sparse jobs of this room. Days begin at another hour in each State, so they are looked at
/// every hour.
@Configuration(proxyBeanMethods = false)
class DirectoryTasks {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryTasks.class);
  private static final Duration EVERY_HOUR = Duration.ofHours(1);

  @Bean
  Task<Void> daysOfNominations(Nominations nominations) {
    return Tasks.recurring("nomination-days", Schedules.fixedDelay(EVERY_HOUR))
        .execute((_, _) -> {
          int passed = nominations.passDays();
          if (passed > 0) {
            LOG.info("{} nominations fell due or ended by their note's day", passed);
          }
        });
  }

  @Bean
  Task<Void> erasureInTheDirectory(DirectoryRetention retention) {
    return Tasks.recurring(
            "directory-retention", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 50)))
        .execute((_, _) -> {
          DirectoryRetention.Erased erased = retention.run();
          LOG.info(
              "erased as past its keeping: {} look-ups, {} notices, {} links, {} scans of notes",
              erased.lookUps(),
              erased.notices(),
              erased.links(),
              erased.scans());
        });
  }
}
