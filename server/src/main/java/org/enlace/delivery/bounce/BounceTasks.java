package org.enlace.delivery.bounce;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads what comes back every minute, on one node at a time.
@Configuration(proxyBeanMethods = false)
class BounceTasks {
  private static final Logger LOG = LoggerFactory.getLogger(BounceTasks.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  Task<Void> readingOfBounces(BounceReader reader) {
    return Tasks.recurring("bounces", Schedules.fixedDelay(EVERY))
        .execute((_, _) -> {
          int read = reader.read();
          if (read > 0) {
            LOG.info("read {} messages that came back", read);
          }
        });
  }
}
