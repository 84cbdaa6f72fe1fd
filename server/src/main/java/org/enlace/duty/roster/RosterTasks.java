package org.enlace.duty.roster;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sparse job of rosters.
@Configuration(proxyBeanMethods = false)
class RosterTasks {
  private static final Duration OFTEN = Duration.ofSeconds(30);
  private static final Actor TASK = new Actor.Task("shift-notices");

  @Bean
  Task<Void> noticesOfShifts(ShiftTour tour) {
    return Tasks.recurring("shift-notices", Schedules.fixedDelay(OFTEN))
        .execute((_, _) ->
            ActorScope.run(
                TASK,
                () -> {
                  tour.tellNews();
                  tour.tellTimes();
                }));
  }
}
