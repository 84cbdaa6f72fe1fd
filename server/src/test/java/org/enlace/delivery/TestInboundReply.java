package org.enlace.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// Takes answers that begin with a word of the tests.
@Component
class TestInboundReply implements InboundReply {
  static final String WORD = "prueba-";
  static final UUID SUBJECT = new UUID(7, 7);

  final List<Reply> taken = new CopyOnWriteArrayList<>();

  @Override
  public Optional<UUID> take(Reply reply) {
    if (!reply.text().contains(WORD)) {
      return Optional.empty();
    }
    taken.add(reply);
    return Optional.of(SUBJECT);
  }

  List<Reply> with(String word) {
    return taken.stream().filter(each -> each.text().contains(word)).toList();
  }
}
