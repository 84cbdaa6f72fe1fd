package org.enlace.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Founds and changes networks, and admits States to them.
@Component
class NetworkEntry {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 20_000;

  private final NetworkStore store;
  private final NetworkWriteStore writes;
  private final States states;
  private final Chronicle chronicle;
  private final Stamp stamp;

  NetworkEntry(
      NetworkStore store,
      NetworkWriteStore writes,
      States states,
      Chronicle chronicle,
      Stamp stamp) {
    this.store = store;
    this.writes = writes;
    this.states = states;
    this.chronicle = chronicle;
    this.stamp = stamp;
  }

  Answer<Network> found(Networks.NetworkDraft draft) {
    Optional<Problem> refusal = refusal().or(() -> incomplete(draft));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    if (store.find(draft.code()).isPresent()) {
      return refuse("network-known", 409, "code");
    }
    if (draft.home() && store.home().isPresent()) {
      return refuse("home-network-known", 409, "home");
    }
    writes.insert(draft, stamp.now());
    return Answer.done(written("founded", draft.code()));
  }

  Answer<Network> amend(int version, Networks.NetworkDraft draft) {
    Optional<Problem> refusal = refusal().or(() -> incomplete(draft));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    Optional<Network> found = store.lock(draft.code());
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    if (found.get().version() != version) {
      return Answer.refused(
          Problem.of("ui", "stale", 412).with("current", ETags.of(found.get().version())));
    }
    if (found.get().home() != draft.home()) {
      return refuse("home-network-known", 409, "home");
    }
    writes.update(draft, stamp.now());
    return Answer.done(written("amended", draft.code()));
  }

  Answer<Networks.Membership> admit(NetworkCode network, StateCode state, LocalDate sinceOn) {
    Optional<Problem> refusal = refusal();
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    if (store.lock(network).isEmpty()) {
      return refuse("network-unknown", 422, "network");
    }
    if (states.find(state).isEmpty()) {
      return refuse("state-unknown", 422, "state");
    }
    if (store.isMember(network, state, sinceOn) || store.isMember(network, state, stamp.today())) {
      return refuse("state-is-member", 409, "state");
    }
    writes.admit(network, state, sinceOn);
    write("admitted", network, state, "sinceOn", sinceOn);
    return Answer.done(new Networks.Membership(network, state, sinceOn, null));
  }

  Answer<Networks.Membership> release(NetworkCode network, StateCode state, LocalDate untilOn) {
    Optional<Problem> refusal = refusal();
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    if (store.lock(network).isEmpty() || !store.isMember(network, state, stamp.today())) {
      return refuse("state-not-member", 409, "state");
    }
    if (store.hasContacts(network, state)) {
      return refuse("state-has-contacts", 409, "state");
    }
    writes.release(network, state, untilOn);
    write("released", network, state, "untilOn", untilOn);
    return Answer.done(
        store.memberships(network).stream()
            .filter(each -> each.state().equals(state))
            .toList()
            .getLast());
  }

  Answer<StateCode> rename(NetworkCode network, StateCode state, LocalText names) {
    Optional<Problem> refusal = refusal();
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    boolean tooLong = names.byLanguage().values().stream().anyMatch(each -> each.length() > 120);
    if (tooLong || store.lock(network).isEmpty() || states.find(state).isEmpty()) {
      return refuse("state-unknown", 422, "state");
    }
    Map<String, String> byLanguage = names.byLanguage();
    states.rename(network, state, byLanguage);
    Change change =
        Change.of("directory.network.state-renamed", "network:" + network)
            .in(network)
            .with("renamed", state.value());
    for (Map.Entry<String, String> each : byLanguage.entrySet()) {
      change = change.with("name" + capital(each.getKey()), each.getValue());
    }
    chronicle.write(change);
    return Answer.done(state);
  }

  private static String capital(String language) {
    return language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
  }

  private Network written(String done, NetworkCode code) {
    Network network = store.find(code).orElseThrow();
    chronicle.write(
        Change.of("directory.network." + done, "network:" + code)
            .in(code)
            .with("home", network.home())
            .with("nameEs", network.name().byLanguage().getOrDefault("es", ""))
            .with("nameEn", network.name().byLanguage().getOrDefault("en", ""))
            .with("categories", network.categories().stream().map(c -> c.code().value()).toList())
            .with("visibility", Rows.word(network.visibility()))
            .with("languages", network.languages().stream().map(LanguageTag::value).toList())
            .with("terms", digest(network.terms()))
            .with("howReached", digest(network.howReached()))
            .with("reviewMonths", network.review().toTotalMonths())
            .with("contentMonths", network.retention().content().toTotalMonths())
            .with("attachmentMonths", network.retention().attachments().toTotalMonths())
            .with("lookUpMonths", network.retention().lookUps().toTotalMonths())
            .with("deliveryMonths", network.retention().deliveries().toTotalMonths())
            .with("noteScanMonths", network.retention().noteScans().toTotalMonths()));
    return network;
  }

  /// Long texts stand in an entry by their digest, so that it stays small.
  private static List<String> digest(LocalText text) {
    return new TreeMap<>(text.byLanguage())
        .entrySet().stream().map(each -> each.getKey() + " " + sha256(each.getValue())).toList();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /// Who belongs is confidential: the entry concerns the State, so others do not read it.
  private void write(String done, NetworkCode network, StateCode state, String name, LocalDate on) {
    chronicle.write(
        Change.of("directory.membership." + done, "membership:" + network + "." + state)
            .in(network)
            .concerning(state)
            .with(name, on.toString()));
  }

  private static Optional<Problem> refusal() {
    Actor actor = ActorScope.required();
    return actor instanceof Actor.Task || actor.holds(Role.SECRETARIAT)
        ? Optional.empty()
        : Optional.of(Problem.of("directory", "network-not-yours", 403));
  }

  private static Optional<Problem> incomplete(Networks.NetworkDraft draft) {
    List<Period> spans =
        List.of(
            draft.retention().content(),
            draft.retention().attachments(),
            draft.retention().lookUps(),
            draft.retention().deliveries());
    boolean outOfBounds =
        spans.stream().anyMatch(each -> !isWithin(each, 120))
            || !isWithin(draft.retention().noteScans(), 600)
            || !isWithin(draft.review(), 60);
    if (isTooLong(draft.name(), LONGEST_NAME)) {
      return Optional.of(Problem.of("directory", "text-too-long", 422).about("name"));
    }
    if (isTooLong(draft.terms(), LONGEST_TEXT) || isTooLong(draft.howReached(), LONGEST_TEXT)) {
      return Optional.of(Problem.of("directory", "text-too-long", 422).about("terms"));
    }
    boolean unnamed =
        draft.name().isEmpty()
            || draft.categories().stream().anyMatch(each -> each.name().isEmpty());
    return outOfBounds || unnamed
        ? Optional.of(Problem.of("directory", "network-incomplete", 422))
        : Optional.empty();
  }

  private static boolean isTooLong(LocalText text, int longest) {
    return text.byLanguage().values().stream().anyMatch(each -> each.length() > longest);
  }

  private static boolean isWithin(Period span, long most) {
    return span.equals(span.withDays(0))
        && span.toTotalMonths() >= 1
        && span.toTotalMonths() <= most;
  }

  private static <T> Answer<T> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
