package org.enlace.request;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sparse jobs of this room.
@Configuration(proxyBeanMethods = false)
class RequestTasks {

  @Bean
  Task<Void> erasureOfRequests(RequestRetention retention) {
    return Tasks.recurring(
            "request-retention", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 40)))
        .execute((_, _) -> retention.run());
  }
}
