package org.enlace.directory.telling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.enlace.delivery.ActionPage;
import org.enlace.delivery.ActionToken;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.States;
import org.enlace.ui.page.Messages;
import org.springframework.stereotype.Component;

/// What the link in the letter with a code opens: a page that says for which State the mailbox was
/// given, and a button that says it is theirs.
@Component
class LineProofPage implements ActionPage {
  private final Lines lines;
  private final States states;
  private final Messages messages;

  LineProofPage(Lines lines, States states, Messages messages) {
    this.lines = lines;
    this.states = states;
    this.messages = messages;
  }

  @Override
  public String purpose() {
    return Lines.PROOF;
  }

  @Override
  public Optional<Offer> show(ActionToken token) {
    return lines
        .find(token.subject())
        .filter(kept -> kept.line().phase() != Line.Phase.ENDED)
        .filter(kept -> kept.line().proof() == Line.Proof.NEW)
        .map(_ ->
            new Offer(
                text(token, "heading"),
                List.of(text(token, "says"), text(token, "stranger")),
                text(token, "button")));
  }

  @Override
  public Optional<Done> act(ActionToken token) {
    return lines
        .proveByLink(token.subject())
        .map(_ -> new Done(text(token, "done"), List.of(text(token, "after"))));
  }

  private String text(ActionToken token, String word) {
    Locale locale = Locale.forLanguageTag(token.language().value());
    String state = token.state() == null ? "" : states.name(token.state(), locale);
    return messages.text(locale, "directory.line-proof." + word, Map.of("state", state));
  }
}
