package org.enlace.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.CalledPrograms;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.LinesOpen;
import org.enlace.directory.Lines.Kept;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// What the keepers of a line do with it besides changing it: they try it, and they draw the secret
/// of a program.
@Component
class LineCare {
  private static final Duration APART = Duration.ofMinutes(1);

  private final LineEntry entry;
  private final LineStore store;
  private final LineWriteStore writes;
  private final LineNews news;
  private final LinesOpen open;
  private final CalledPrograms programs;

  LineCare(
      LineEntry entry,
      LineStore store,
      LineWriteStore writes,
      LineNews news,
      LinesOpen open,
      CalledPrograms programs) {
    this.entry = entry;
    this.store = store;
    this.writes = writes;
    this.news = news;
    this.open = open;
    this.programs = programs;
  }

  /// Whether notices go to lines of that kind in that State.
  boolean isOpen(Kept kept) {
    Optional<LineKind> kind = kept.line().kind().notices();
    return kind.isPresent() && open.kinds(kept.state()).contains(kind.get());
  }

  Answer<Kept> test(UUID id) {
    Answer<Kept> found = entry.kept(id);
    if (!(found instanceof Answer.Done<Kept>(Kept kept))) {
      return found;
    }
    if (!isOpen(kept)) {
      return refuse("line-takes-no-notice", 409);
    }
    return writes.tested(id, entry.now().minus(APART), entry.now())
        ? Answer.done(news.of("tested", id, Telling.Kind.LINE_TEST))
        : refuse("test-too-soon", 409);
  }

  /// The owner is told by the other lines.
  void gone(UUID id) {
    boolean known =
        store
            .lock(id)
            .filter(kept -> kept.line().kind() == Line.Kind.WEB_PUSH)
            .filter(kept -> kept.line().phase() != Line.Phase.ENDED)
            .isPresent();
    if (known) {
      writes.end(id, null, entry.now());
      news.of("gone", id, Telling.Kind.LINE_GONE);
    }
  }

  Answer<Secret<String>> renew(UUID id) {
    return switch (entry.kept(id)) {
      case Answer.Refused<Kept>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<Kept>(Kept kept) -> {
        Optional<Secret<String>> fresh =
            kept.line().kind() == Line.Kind.WEBHOOK ? programs.renew(id) : Optional.empty();
        fresh.ifPresent(_ -> news.of("secret-renewed", id, Telling.Kind.LINE_SECRET));
        yield fresh
            .map(Answer::done)
            .orElseGet(() ->
                Answer.refused(Problem.of("directory", "line-has-no-secret", 409).about("line")));
      }
    };
  }

  private static Answer<Kept> refuse(String slug, int status) {
    return Answer.refused(Problem.of("directory", slug, status).about("line"));
  }
}
