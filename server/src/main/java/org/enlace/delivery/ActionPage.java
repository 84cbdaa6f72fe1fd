package org.enlace.delivery;

import java.util.List;
import java.util.Optional;

/// What the link of one purpose opens and does. Implementations are beans of the rooms that issue
/// such links. Texts are in the token's language and say no more than the notice did.
public interface ActionPage {
  /// The purpose that it serves, such as `request.acknowledgement`.
  String purpose();

  /// What the page says, or empty where there is nothing to do any more. Called as the link's
  /// holder, in a transaction that only reads.
  Optional<Offer> show(ActionToken token);

  /// Does it, as the link's holder, in the transaction that uses the link up. Empty where there was
  /// nothing to do any more: then the link stays as it was and nothing may have been written.
  Optional<Done> act(ActionToken token);

  /// An act that is offered.
  ///
  /// @param heading the page's heading
  /// @param paragraphs what the act says and does not say
  /// @param button the act in words
  record Offer(String heading, List<String> paragraphs, String button) {
    public Offer {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// An act that was done.
  ///
  /// @param heading what was done
  /// @param paragraphs what comes of it, and how it can be undone
  record Done(String heading, List<String> paragraphs) {
    public Done {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
