package org.enlace.directory.telling;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.ActionTokens;
import org.enlace.delivery.Issued;
import org.enlace.delivery.Wording;
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
  private final Names names;
  private final Post post;
  private final InstantSource clock;

  CodeLetters(
      Lines lines,
      Addressees addressees,
      ActionTokens tokens,
      Names names,
      Post post,
      InstantSource clock) {
    this.lines = lines;
    this.addressees = addressees;
    this.tokens = tokens;
    this.names = names;
    this.post = post;
    this.clock = clock;
  }

  /// Draws a code for the line and stages the letter with it; nothing where the line ended or takes
  /// no code.
  void send(UUID cause, UUID line) {
    boolean takesCodes = lines.find(line).flatMap(addressees::ofLine).isPresent();
    Optional<Lines.Drawn> drawn = takesCodes ? lines.drawCode(line) : Optional.empty();
    drawn.ifPresent(each -> addressees.ofLine(each.line()).ifPresent(to -> send(cause, each, to)));
  }

  private void send(UUID cause, Lines.Drawn drawn, Addressee to) {
    UUID line = drawn.line().line().id();
    StateCode state = drawn.line().state();
    tokens.end(Lines.PROOF, line);
    Issued link =
        tokens.issue(Lines.PROOF, line, null, line, state, clock.instant().plus(LINK_HOLDS));
    Letter letter = Letter.of(line, state, Telling.Kind.LINE_CODE, "line").with(names.of(state));
    Wording wording =
        post.composed(letter, to)
            .code(drawn.code().reveal())
            .paragraph(text(to, "or"))
            .link(text(to, "link"), link.link().reveal())
            .paragraph(text(to, "stranger"))
            .finish();
    post.stage(post.notice(cause, letter, to, wording).withToken(link.id()).urgently());
  }

  private String text(Addressee to, String word) {
    return post.text(to.locale(), "directory.telling.line-code.line." + word, Map.of());
  }
}
