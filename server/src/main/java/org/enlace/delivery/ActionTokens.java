package org.enlace.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door by which links for notices are issued and ended.
@Component
public class ActionTokens {
  private final TokenStore store;
  private final Outbox outbox;
  private final Ids ids;
  private final SecureRandom random;
  private final InstantSource clock;

  ActionTokens(TokenStore store, Outbox outbox, Ids ids, SecureRandom random, InstantSource clock) {
    this.store = store;
    this.outbox = outbox;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /// For what, and to whom, a link is issued.
  ///
  /// @param purpose the [ActionPage] that it opens
  /// @param subject what it is about
  /// @param person to whom it goes, or null
  /// @param line the line to which it goes, or null
  /// @param state the State to which it goes, for which its holder will act; or null
  public record Order(
      String purpose,
      UUID subject,
      @Nullable UUID person,
      @Nullable UUID line,
      @Nullable StateCode state,
      Instant expiresAt) {}

  /// Issues a link of 256 random bits: one purpose, one use. Issue one for each notice, so that the
  /// line by which somebody answers is known.
  @Transactional
  public Issued issue(
      String purpose,
      UUID subject,
      @Nullable UUID person,
      @Nullable UUID line,
      @Nullable StateCode state,
      Instant expiresAt) {
    return issueAll(List.of(new Order(purpose, subject, person, line, state, expiresAt)))
        .getFirst();
  }

  /// Issues many links at once, as `issue` does one.
  ///
  /// @return them, in the order of the orders
  @Transactional
  public List<Issued> issueAll(List<Order> orders) {
    List<Issued> issued = new ArrayList<>();
    List<TokenStore.Kept> kept = new ArrayList<>();
    for (Order order : orders) {
      byte[] drawn = new byte[32];
      random.nextBytes(drawn);
      String token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
      UUID id = ids.next();
      kept.add(new TokenStore.Kept(id, HexFormat.of().formatHex(hash(token)), order));
      issued.add(new Issued(id, Secret.of(token), Secret.of(outbox.page("/a/" + token))));
    }
    if (!kept.isEmpty()) {
      store.insert(kept, clock.instant());
    }
    return List.copyOf(issued);
  }

  /// Ends all links of a purpose about a subject that were not used.
  ///
  /// @return how many those were
  @Transactional
  public int end(String purpose, UUID subject) {
    return store.end(purpose, subject, clock.instant());
  }

  /// Ends all links that went to those lines and were not used: whoever reads the lines acts for
  /// nobody any more.
  ///
  /// @param kept the purpose of the links that stay, which only prove the line itself
  /// @return how many those were
  @Transactional
  public int endOfLines(Collection<UUID> lines, String kept) {
    return store.endOfLines(lines, kept, clock.instant());
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
