package org.enlace.directory.transfer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.enlace.directory.Answer;
import org.enlace.directory.Imports;
import org.enlace.directory.Imports.Preview;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Applications that go on beside the page that began them. Should the process end meanwhile, the
/// transaction is rolled back and the import is as ready as before.
@Component
public class ImportRuns {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
  private static final Duration MOMENT = Duration.ofMillis(1500);
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST_KEPT = 100;

  private final ImportDesk desk;
  private final ProgressStore progress;
  private final InstantSource clock;
  private final Map<UUID, CompletableFuture<Answer<Preview>>> runs = new ConcurrentHashMap<>();

  ImportRuns(ImportDesk desk, ProgressStore progress, InstantSource clock) {
    this.desk = desk;
    this.progress = progress;
    this.clock = clock;
  }

  /// Begins, as the actor who is bound here, and waits a moment.
  public Optional<Answer<Preview>> begin(UUID id) {
    Actor actor = ActorScope.required();
    if (runs.size() > MOST_KEPT) {
      runs.values().removeIf(CompletableFuture::isDone);
    }
    CompletableFuture<Answer<Preview>> run = new CompletableFuture<>();
    CompletableFuture<Answer<Preview>> known = runs.putIfAbsent(id, run);
    if (known != null && !(known.isDone() && runs.replace(id, known, run))) {
      return answer(known);
    }
    Thread.ofVirtual().name("import").start(() -> ActorScope.run(actor, () -> apply(id, run)));
    return answer(run);
  }

  private void apply(UUID id, CompletableFuture<Answer<Preview>> run) {
    try {
      run.complete(desk.apply(id));
    } catch (RuntimeException failure) {
      LOG.error("an import could not be applied", failure);
      run.completeExceptionally(failure);
    }
  }

  private static Optional<Answer<Preview>> answer(CompletableFuture<Answer<Preview>> run) {
    try {
      return Optional.of(run.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException goesOn) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("an import could not be applied", failure.getCause());
    }
  }

  /// How far it has come. What another node does is known by what it wrote a short while ago.
  public Imports.Run of(UUID id) {
    CompletableFuture<Answer<Preview>> run = runs.get(id);
    ProgressStore.Progress known =
        progress
            .of(id)
            .filter(each -> each.at().isAfter(clock.instant().minus(FRESH)))
            .orElse(null);
    boolean here = run != null && !run.isDone();
    Answer<Preview> answer =
        run != null && run.isDone() && !run.isCompletedExceptionally() ? run.join() : null;
    return new Imports.Run(
        here || (run == null && known != null),
        known == null ? 0 : known.done(),
        known == null ? 0 : known.total(),
        answer);
  }
}
