package org.enlace.delivery.log;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import org.enlace.delivery.DeliveryUpkeep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every minute at letters that did not arrive: rings the operator, and erases what can no
/// longer be sent again.
@Configuration(proxyBeanMethods = false)
class DeadLetterTasks {
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  Task<Void> careOfDeadLetters(OperatorBell bell, DeliveryUpkeep upkeep, InstantSource clock) {
    return Tasks.recurring("dead-letters", Schedules.fixedDelay(EVERY))
        .execute((_, _) -> {
          bell.look();
          upkeep.eraseDeadLetters(clock.instant());
        });
  }
}
