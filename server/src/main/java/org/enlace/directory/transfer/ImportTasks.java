package org.enlace.directory.transfer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sparse jobs of imports.
@Configuration(proxyBeanMethods = false)
class ImportTasks {

  @Bean
  Task<Void> erasureOfImports(ImportUpkeep upkeep) {
    return Tasks.recurring(
            "directory-import-erasure", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 20)))
        .execute((_, _) -> upkeep.run());
  }
}
