package org.enlace.directory.telling;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.ActionTokens;
import org.enlace.delivery.Issued;
import org.enlace.delivery.Wording;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.Telling;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// Sends a mailbox the code that proves it, and a link that does the same for whoever has no
/// account.
@Component
class CodeLetters {
  /// As long as the code is good.
  private static final Duration LINK_HOLDS = Duration.ofHours(24);

  private final Lines lines;
  private final Addressees addressees;
  private final ActionTokens tokens;
  private final Mailing mailing;
  private final BriefLetters briefs;
  private final InstantSource clock;

  /// How letters are written and sent.
  @Component
  record Mailing(Names names, Post post) {}

  CodeLetters(
      Lines lines,
      Addressees addressees,
      ActionTokens tokens,
      Mailing mailing,
      BriefLetters briefs,
      InstantSource clock) {
    this.lines = lines;
    this.addressees = addressees;
    this.tokens = tokens;
    this.mailing = mailing;
    this.briefs = briefs;
    this.clock = clock;
  }

  /// Draws a code for the line and stages the letter with it; nothing where the line ended or takes
  /// no code.
  void send(UUID cause, UUID line) {
    Optional<Lines.Kept> known = lines.find(line).filter(lines::takesNotices);
    if (known.filter(kept -> kept.line().kind() != Line.Kind.EMAIL).isPresent()) {
      lines.drawCode(line).ifPresent(drawn -> briefs.code(cause, drawn));
      return;
    }
    Optional<Lines.Drawn> drawn = known.isPresent() ? lines.drawCode(line) : Optional.empty();
    drawn.ifPresent(each -> addressees.ofLine(each.line()).ifPresent(to -> send(cause, each, to)));
  }

  /// Sends a test notice to the line, marked as one.
  void test(UUID cause, UUID line) {
    lines.find(line).filter(lines::takesNotices).ifPresent(kept -> briefs.test(cause, kept));
  }

  private void send(UUID cause, Lines.Drawn drawn, Addressee to) {
    UUID line = drawn.line().line().id();
    StateCode state = drawn.line().state();
    tokens.end(Lines.PROOF, line);
    Issued link =
        tokens.issue(Lines.PROOF, line, null, line, state, clock.instant().plus(LINK_HOLDS));
    Letter letter =
        Letter.of(line, state, Telling.Kind.LINE_CODE, "line").with(mailing.names().of(state));
    Wording wording =
        mailing
            .post()
            .composed(letter, to)
            .code(drawn.code().reveal())
            .paragraph(text(to, "or"))
            .link(text(to, "link"), link.link().reveal())
            .paragraph(text(to, "stranger"))
            .finish();
    Post post = mailing.post();
    post.stage(post.notice(cause, letter, to, wording).withToken(link.id()).urgently());
  }

  private String text(Addressee to, String word) {
    return mailing.post().text(to.locale(), "directory.telling.line-code.line." + word, Map.of());
  }
}
