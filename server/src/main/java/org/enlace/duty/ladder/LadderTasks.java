package org.enlace.duty.ladder;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The auditor's round, on one of the nodes.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EscalationSettings.class)
class LadderTasks {
  private static final Duration EVERY = Duration.ofMinutes(2);

  @Bean
  Task<Void> auditOfEscalations(LadderAuditor auditor) {
    return Tasks.recurring("escalation-audit", Schedules.fixedDelay(EVERY))
        .execute((_, _) -> auditor.audit());
  }
}
