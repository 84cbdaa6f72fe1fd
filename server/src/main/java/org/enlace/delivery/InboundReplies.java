package org.enlace.delivery;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands what people answer by a short message or in a call to the rooms above. To be called
/// outside a transaction.
@Component
public class InboundReplies {
  private static final Logger LOG = LoggerFactory.getLogger(InboundReplies.class);
  private static final Actor TASK = new Actor.Task("delivery-reply");
  private static final int LONGEST = 1_000;

  private final ObjectProvider<InboundReply> takers;
  private final TransactionTemplate transaction;

  InboundReplies(ObjectProvider<InboundReply> takers, PlatformTransactionManager transactions) {
    this.takers = takers;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.setTimeout(Math.toIntExact(Duration.ofSeconds(20).toSeconds()));
  }

  /// Hands an answer on.
  ///
  /// @return whether a room took it; an answer without a number or that is too long is nobody's
  public boolean take(InboundReply.Reply reply) {
    Optional<PhoneNumber> from = PhoneNumber.parse(reply.from());
    if (from.isEmpty() || reply.text().length() > LONGEST) {
      return false;
    }
    InboundReply.Reply clean =
        new InboundReply.Reply(reply.kind(), from.get().value(), reply.text(), reply.at());
    return ActorScope.as(
        TASK, () -> takers.orderedStream().anyMatch(taker -> isTaken(taker, clean)));
  }

  private boolean isTaken(InboundReply taker, InboundReply.Reply reply) {
    Optional<UUID> about = Objects.requireNonNull(transaction.execute(_ -> taker.take(reply)));
    about.ifPresent(subject -> LOG.info("an answer by {} is about {}", reply.kind(), subject));
    return about.isPresent();
  }
}
