package org.enlace.directory.transfer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.Imports.Kind;
import org.enlace.directory.Imports.Preview;
import org.enlace.ui.api.Problem;
import org.enlace.ui.api.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through what would change, line by line, in the caller's transaction, and tells beside it
/// how far it has come.
@Component
class ImportApplication {
  private static final Duration BETWEEN_TELLINGS = Duration.ofMillis(500);

  private final TeamHand teams;
  private final ContactHand contacts;
  private final ProgressStore progress;
  private final TransactionTemplate beside;
  private final InstantSource clock;

  ImportApplication(
      TeamHand teams,
      ContactHand contacts,
      ProgressStore progress,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.teams = teams;
    this.contacts = contacts;
    this.progress = progress;
    this.beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /// @throws ProblemException where the directory refuses a line; the transaction must then be
  ///   given up
  void apply(Preview preview, List<Step> steps) {
    List<Step> changing = steps.stream().filter(step -> step.kind() != Kind.UNCHANGED).toList();
    ContactHand.Run run =
        contacts.begin(
            changing.stream()
                .filter(step -> step.listed() instanceof Listed.Contact)
                .map(Step::state)
                .distinct()
                .toList());
    Instant told = clock.instant();
    for (int done = 0; done < changing.size(); done++) {
      if (Duration.between(told, clock.instant()).compareTo(BETWEEN_TELLINGS) >= 0) {
        told = clock.instant();
        tell(preview.id(), new ProgressStore.Progress(done, changing.size(), told));
      }
      apply(preview, changing.get(done), run);
    }
  }

  private void tell(UUID id, ProgressStore.Progress now) {
    beside.executeWithoutResult(_ -> progress.put(id, now));
  }

  private void apply(Preview preview, Step step, ContactHand.Run run) {
    try {
      switch (step.listed()) {
        case Listed.Team team -> teams.apply(preview.format().word(), step, team);
        case Listed.Contact contact -> run.apply(step, contact);
      }
    } catch (ProblemException refused) {
      throw Problem.of("directory", "import-line-refused", 409)
          .with("line", step.listed().line())
          .with("reason", refused.problem().slug())
          .asException();
    }
  }
}
