package org.enlace.delivery.web;

import java.util.List;
import org.enlace.kernel.Marking;
import org.jspecify.annotations.Nullable;

/// What the page of a link shows.
///
/// @param heading its heading
/// @param paragraphs what it says
/// @param button the act in words, or null
/// @param signIn whether it points to signing in
public record LinkView(
    Marking marking,
    String heading,
    List<String> paragraphs,
    @Nullable String button,
    boolean signIn) {
  public LinkView {
    paragraphs = List.copyOf(paragraphs);
  }
}
