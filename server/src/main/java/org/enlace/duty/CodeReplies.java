package org.enlace.duty;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.delivery.InboundReply;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Line;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Acknowledges by the code in a short message or a call, if it comes from a line that was rung
/// with that code. It counts for as much as the link in the same notice: what is urgent only
/// pauses.
@Component
class CodeReplies implements InboundReply {
  private static final Pattern CODE = Pattern.compile("(?<![0-9A-Z])[2-9A-HJ-NP-Z]{4}(?![0-9A-Z])");
  private static final int MOST_CODES = 20;

  private final ReplyStore store;
  private final Contacts contacts;
  private final Occasions occasions;
  private final TransactionTemplate apart;

  CodeReplies(
      ReplyStore store,
      Contacts contacts,
      Occasions occasions,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.contacts = contacts;
    this.occasions = occasions;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  @Transactional
  public Optional<UUID> take(Reply reply) {
    Set<String> codes = codes(reply.text());
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    for (ReplyStore.Rang each : store.rang(codes, reply.kind().word())) {
      if (isFrom(each, reply.from()) && acknowledged(each)) {
        return Optional.of(each.escalation());
      }
    }
    return Optional.empty();
  }

  static Set<String> codes(String text) {
    Set<String> codes = new LinkedHashSet<>();
    Matcher found = CODE.matcher(text.toUpperCase(java.util.Locale.ROOT));
    while (found.find() && codes.size() < MOST_CODES) {
      codes.add(found.group());
    }
    return codes;
  }

  private boolean isFrom(ReplyStore.Rang rang, String number) {
    Stream<Line> lines =
        Stream.concat(
            contacts.ofNominations(Set.of(rang.nomination())).stream()
                .map(Contact::lines)
                .flatMap(List::stream),
            contacts.linesOf(Set.of(rang.holder())).values().stream().flatMap(List::stream));
    Set<String> values =
        lines
            .filter(line -> line.id().equals(rang.line()) && line.value() != null)
            .map(line -> digits(java.util.Objects.requireNonNull(line.value())))
            .collect(Collectors.toSet());
    return values.contains(digits(number));
  }

  private boolean acknowledged(ReplyStore.Rang rang) {
    Actor holder = new Actor.LinkHolder(rang.token(), rang.called());
    return ActorScope.as(
        holder,
        () ->
            Boolean.TRUE.equals(
                apart.execute(_ ->
                    occasions
                        .of(rang.occasion())
                        .acknowledgeByReply(rang.subject(), rang.called(), rang.token()))));
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }
}
