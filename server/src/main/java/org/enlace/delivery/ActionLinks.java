package org.enlace.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door behind the links of notices. A link that was used, ended, has expired or never was is
/// the same to whoever follows it. To be called outside a transaction.
@Component
public class ActionLinks {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Actor TASK = new Actor.Task("action-link");

  private final TokenStore store;
  private final ObjectProvider<ActionPage> actionPages;
  private final InstantSource clock;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  ActionLinks(
      TokenStore store,
      ObjectProvider<ActionPage> actionPages,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.actionPages = actionPages;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    this.writing = new TransactionTemplate(transactions);
  }

  /// What to tell whoever follows a link, in the language and with the marking of the notice.
  ///
  /// @param button the act in words, or null where it was done
  public record Told(
      LanguageTag language,
      Marking marking,
      String heading,
      List<String> paragraphs,
      @Nullable String button) {
    public Told {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// What a link offers, if it is still good. Changes nothing.
  public Optional<Told> open(String secret) {
    return find(secret).flatMap(token -> pageOf(token).flatMap(page -> offer(page, token)));
  }

  /// Does what a link offers, once.
  public Optional<Told> press(String secret) {
    return find(secret).flatMap(token -> pageOf(token).flatMap(page -> act(page, token)));
  }

  private Optional<ActionToken> find(String secret) {
    if (!SHAPE.matcher(secret).matches()) {
      return Optional.empty();
    }
    byte[] hash = ActionTokens.hash(secret);
    return ActorScope.as(TASK, () -> required(reading, () -> store.find(hash, clock.instant())));
  }

  private Optional<ActionPage> pageOf(ActionToken token) {
    return actionPages.stream().filter(each -> each.purpose().equals(token.purpose())).findFirst();
  }

  private Optional<Told> offer(ActionPage page, ActionToken token) {
    return ActorScope.as(holder(token), () -> required(reading, () -> page.show(token)))
        .map(offer ->
            new Told(
                token.language(),
                token.marking(),
                offer.heading(),
                offer.paragraphs(),
                offer.button()));
  }

  private Optional<Told> act(ActionPage page, ActionToken token) {
    return ActorScope.as(
            holder(token),
            () ->
                writing.execute(status -> {
                  Optional<ActionPage.Done> done =
                      store.use(token.id(), clock.instant()) ? page.act(token) : Optional.empty();
                  if (done.isEmpty()) {
                    status.setRollbackOnly();
                  }
                  return done;
                }))
        .map(done ->
            new Told(token.language(), token.marking(), done.heading(), done.paragraphs(), null));
  }

  private static Actor holder(ActionToken token) {
    return new Actor.LinkHolder(token.id(), token.state());
  }

  private static <T> T required(TransactionTemplate transaction, Supplier<T> work) {
    return transaction.execute(_ -> work.get());
  }
}
