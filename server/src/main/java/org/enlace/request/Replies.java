package org.enlace.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.enlace.request.Journal.Note;
import org.enlace.request.MessageStore.Kind;
import org.enlace.request.ReleaseStore.Phase;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.TimelineStore.About;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of what the two States write to each other once a request is sent.
@Component
public class Replies {
  private final Work work;
  private final Cases cases;
  private final Desk desk;
  private final ReleaseStore releases;
  private final Ids ids;

  Replies(Work work, Cases cases, Desk desk, ReleaseStore releases, Ids ids) {
    this.work = work;
    this.cases = cases;
    this.desk = desk;
    this.releases = releases;
    this.ids = ids;
  }

  /// What is written, as it is filled in.
  ///
  /// @param protection must be there wherever something is written or attached
  public record Letter(@Nullable String protection, Writing writing, List<Upload> uploads) {
    public Letter {
      uploads = List.copyOf(uploads);
    }

    boolean isEmpty() {
      return uploads.isEmpty() && (writing.text() == null || writing.text().isBlank());
    }

    /// What is written, where nothing need be.
    Writing optional() {
      if (!isEmpty() || protection != null) {
        FormReader.protection(protection);
      }
      return WritingReader.note(writing);
    }

    /// What is written, where something must be.
    Writing required() {
      FormReader.protection(protection);
      return WritingReader.message(writing);
    }
  }

  /// Writes to the other side without concluding anything, from either side.
  public Result<RequestView> message(Target target, Letter letter) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      Writing writing = letter.required();
      desk.steps().take(of, Act.MESSAGE);
      UUID message =
          desk.journal().writeToBoth(of, Note.of(Kind.MESSAGE, writing, letter.uploads()));
      desk.journal().tellBoth(of, "message", About.message(message));
      return desk.again(of);
    });
  }

  /// Gives an outcome, also while an authority still has a referral. An answer says something, or
  /// passes on what an authority answered; for the other outcomes a text may be given and need not.
  ///
  /// @param outcome the outcome's word, or null for an interim reply, which is a message
  /// @param answer the referral whose authority's answer is passed on, or null
  public Result<RequestView> reply(
      Target target, @Nullable String outcome, @Nullable UUID answer, Letter letter) {
    if (outcome == null || outcome.isBlank()) {
      return message(target, letter);
    }
    return work.write(() -> {
      Outcome given = Words.choice(outcome, "outcome", Outcome.class, Outcome::word, null);
      Case of = cases.toAct(target);
      Letter full = answer == null ? letter : passedOn(of, answer, letter);
      Writing writing = given == Outcome.ANSWERED ? full.required() : full.optional();
      desk.steps().take(of, Act.giving(given));
      UUID message =
          full.isEmpty()
              ? null
              : desk.journal()
                  .writeToBoth(of, new Note(Kind.REPLY, writing, full.uploads(), given, null));
      desk.journal().tellBoth(of, given.word(), About.message(message));
      return desk.again(of);
    });
  }

  /// The letter with what the authority answered: its files as well, its text where the contact
  /// wrote none.
  private Letter passedOn(Case of, UUID referral, Letter letter) {
    if (!of.isReceivers()) {
      throw Problem.of("request", "referral-unknown", 404).asException();
    }
    Correspondence.Opened answer = desk.correspondence().answerOf(of, referral);
    Writing own = letter.writing();
    boolean wrote = own.text() != null && !own.text().isBlank();
    List<Upload> uploads = new ArrayList<>(letter.uploads());
    uploads.addAll(answer.uploads());
    return new Letter(
        letter.protection(), wrote ? own : Writing.of(answer.content().text()), uploads);
  }

  /// Asks the sender to let the content go to authorities that its label does not let have it. The
  /// text says to whom and why.
  public Result<RequestView> requestRelease(Target target, Letter letter) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      Writing writing = letter.required();
      desk.steps().take(of, Act.REQUEST_RELEASE);
      UUID release = ids.next();
      releases.insert(
          of.row(), new ReleaseStore.Row(release, of.row().id(), Phase.ASKED, of.now(), null));
      UUID message =
          desk.journal().writeToBoth(of, Note.of(Kind.RELEASE_REQUEST, writing, letter.uploads()));
      desk.journal().tellBoth(of, "release-requested", About.release(release, message));
      return desk.again(of);
    });
  }

  /// Lets the content go to authorities of the receiving State that need to know, whatever the
  /// label, or says no.
  ///
  /// @param asked the release that was asked for; null: the one that waits, or, where none does, a
  ///   release that was not asked for
  /// @param given false: says no, which only what was asked can get
  public Result<RequestView> release(
      Target target, @Nullable UUID asked, boolean given, Letter letter) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      Writing writing = letter.optional();
      desk.steps().take(of, Act.RELEASE);
      UUID release = decide(of, asked, given ? Phase.GIVEN : Phase.REFUSED);
      UUID message =
          letter.isEmpty()
              ? null
              : desk.journal().writeToBoth(of, Note.of(Kind.RELEASE, writing, letter.uploads()));
      desk.journal()
          .tellBoth(of, given ? "released" : "release-refused", About.release(release, message));
      return desk.again(of);
    });
  }

  private UUID decide(Case of, @Nullable UUID asked, Phase phase) {
    Instant now = of.now();
    List<ReleaseStore.Row> known = releases.ofRequest(of.row().id());
    ReleaseStore.Row waiting =
        known.stream()
            .filter(row -> asked == null ? row.phase() == Phase.ASKED : row.id().equals(asked))
            .findFirst()
            .orElse(null);
    if (waiting == null && asked != null) {
      throw Problem.of("request", "release-unknown", 404).asException();
    }
    if (waiting == null) {
      if (phase == Phase.REFUSED) {
        throw Problem.of("request", "no-release-asked", 409).asException();
      }
      UUID id = ids.next();
      releases.insert(of.row(), new ReleaseStore.Row(id, of.row().id(), phase, null, now));
      return id;
    }
    if (waiting.phase() != Phase.ASKED) {
      throw Problem.of("request", "release-decided", 409).asException();
    }
    releases.decide(waiting.id(), phase, now);
    return waiting.id();
  }
}
